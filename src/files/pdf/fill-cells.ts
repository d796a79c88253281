import type { Box } from '../grid.ts';
import { holdsPoint } from './geometry.ts';
import type { RuledCell, RuledTable } from './find-cells.ts';
import { bottomOf, topOf, type Glyph, type PageContent } from './page-content.ts';
import { toPieces, type Piece } from './pieces.ts';

/** A glyph is printed if its middle stands within the clip, or no further outside than this part of the em. */
const CLIP_SLACK = 0.3;
/** Signs that may hang over the end of a line, how many of them, and how near to the text, in ems. */
const HANGING = /[。；，、：！？）”’》;,:)]/;
const MOST_HANGING = 2;
const TOUCHING = 0.1;

/** The glyphs of a page by the cells that they stand in. */
export interface FilledPage {
  readonly tables: readonly { readonly table: RuledTable; readonly glyphs: ReadonlyMap<RuledCell, readonly Glyph[]> }[];
  /** Glyphs in no table. */
  readonly outside: readonly Glyph[];
  /** Texts that a clip or the edge of the page keeps from being printed. */
  readonly unprinted: readonly Unprinted[];
}

/** A text of which a part is not printed. */
export interface Unprinted {
  /** The part that is not printed. */
  readonly text: string;
  readonly box: Box;
  /** Whether it stands outside of the page, and not only of its clip. */
  readonly isOffPage: boolean;
  /** Whether it stands above or below what is printed, so that another page may print it. */
  readonly isWholeLine: boolean;
}

/** Puts the printed glyphs of a page into the cells of its tables. */
export function fillCells(content: PageContent, tables: readonly RuledTable[]): FilledPage {
  const filled = tables.map((table) => ({ table, glyphs: new Map<RuledCell, Glyph[]>() }));
  const outside: Glyph[] = [];
  const unprinted: Unprinted[] = [];
  const page: Box = [0, 0, content.width, content.height];
  const readable = content.runs.filter((run) => !run.isTurned && !run.isInvisible);
  for (const piece of toPieces(readable)) {
    const shown: Glyph[] = [];
    const hidden: Glyph[] = [];
    for (const glyph of piece.glyphs) (isShown(glyph, page, piece.clip) ? shown : hidden).push(glyph);
    if (hidden.some(isInk)) {
      const isOffPage = hidden.some((glyph) => isInk(glyph) && !isShown(glyph, page, null));
      const text = hidden.map((glyph) => glyph.text).join('');
      unprinted.push({ text, box: piece.box, isOffPage, isWholeLine: !shown.some(isInk) });
    }
    for (const part of placePiece({ ...piece, glyphs: shown }, filled)) {
      if (!part.cell) outside.push(...part.glyphs);
      else if (part.cells!.has(part.cell)) part.cells!.get(part.cell)!.push(...part.glyphs);
      else part.cells!.set(part.cell, [...part.glyphs]);
    }
  }
  return { tables: filled, outside, unprinted };
}

const isInk = ({ text }: Glyph): boolean => text.trim() !== '';

const middleOf = (glyph: Glyph): readonly [number, number] => [
  (glyph.x0 + glyph.x1) / 2,
  (topOf(glyph) + bottomOf(glyph)) / 2,
];

function isShown(glyph: Glyph, page: Box, clip: Box | null): boolean {
  const [x, y] = middleOf(glyph);
  return holdsPoint(page, x, y) && (clip === null || holdsPoint(clip, x, y, CLIP_SLACK * glyph.size));
}

interface Part {
  readonly glyphs: readonly Glyph[];
  readonly cell: RuledCell | null;
  readonly cells: Map<RuledCell, Glyph[]> | null;
}

type Filled = readonly { readonly table: RuledTable; readonly glyphs: Map<RuledCell, Glyph[]> }[];

/** Finds the cell of a piece, or the cells of its parts. */
function placePiece(piece: Piece, filled: Filled): Part[] {
  const parts: { cell: RuledCell | null; cells: Map<RuledCell, Glyph[]> | null; glyphs: Glyph[] }[] = [];
  for (const glyph of piece.glyphs) {
    const [x, y] = middleOf(glyph);
    const found = filled.find(({ table }) => holdsPoint(table.box, x, y, 0.1));
    const cell = found?.table.cellAt(clamp(x, found.table.xs), clamp(y, found.table.ys)) ?? null;
    const last = parts.at(-1);
    if (last?.cell === cell && last.cells === (found?.glyphs ?? null)) last.glyphs.push(glyph);
    else parts.push({ cell, cells: found?.glyphs ?? null, glyphs: [glyph] });
  }
  if (parts.length < 2) return parts;
  return isWhole(piece, parts) ? [gather(piece, parts)] : joinHanging(parts);
}

const clamp = (value: number, places: readonly number[]): number =>
  Math.min(Math.max(value, places[0]!), places.at(-1)!);

const ink = (part: Part): number => part.glyphs.filter(isInk).length;
const AMOUNT = /^[-－]?[\d,，]+(?:[.．]\d+)?$|^#+$/;

/** Whether a piece that lies in several cells belongs to one of them: one amount, or one line that sticks out a little. */
function isWhole(piece: Piece, parts: readonly Part[]): boolean {
  const text = piece.glyphs
    .map((glyph) => glyph.text)
    .join('')
    .trim();
  if (AMOUNT.test(text)) return true;
  const counts = parts.map(ink).sort((a, b) => b - a);
  return piece.isOneRun && counts[0]! > counts.slice(1).reduce((sum, count) => sum + count, 0);
}

const gather = (piece: Piece, parts: readonly Part[]): Part => {
  const most = parts.reduce((a, b) => (ink(b) > ink(a) ? b : a));
  return { ...most, glyphs: piece.glyphs };
};

/**
 * Gives the signs that hang over the end of a line to the text before them: they touch it, while the text of the next cell begins behind a gap.
 * Everything else stays in the cell in which it stands.
 */
function joinHanging(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const { glyphs, ...place } of parts) {
    const before = joined.at(-1);
    const hanging = before ? countHanging(before.glyphs.at(-1)!, glyphs) : 0;
    if (before && hanging > 0)
      joined[joined.length - 1] = { ...before, glyphs: [...before.glyphs, ...glyphs.slice(0, hanging)] };
    if (hanging < glyphs.length) joined.push({ ...place, glyphs: glyphs.slice(hanging) });
  }
  return joined;
}

function countHanging(before: Glyph, glyphs: readonly Glyph[]): number {
  let last = before;
  let count = 0;
  while (count < Math.min(MOST_HANGING, glyphs.length)) {
    const glyph = glyphs[count]!;
    if (!HANGING.test(glyph.text) || glyph.x0 - last.x1 > TOUCHING * glyph.size) break;
    last = glyph;
    count++;
  }
  return count;
}
