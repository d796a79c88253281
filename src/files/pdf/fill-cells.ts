import type { FileFinding } from '../finding.ts';
import type { Box } from '../grid.ts';
import { holds } from './geometry.ts';
import type { RuledCell, RuledTable } from './find-cells.ts';
import { bottomOf, topOf, type Glyph, type PageContent } from './page-content.ts';
import { toPieces, type Piece } from './pieces.ts';

/** A glyph is printed if its middle stands within the clip, or no further outside than this part of the em. */
const CLIP_SLACK = 0.3;
/** So many glyphs of a text may stick out of its cell, such as a full stop that hangs at the end of a line. */
const STICKING_OUT = 2;

/** The glyphs of a page by the cells that they stand in. */
export interface FilledPage {
  readonly tables: readonly { readonly table: RuledTable; readonly glyphs: ReadonlyMap<RuledCell, readonly Glyph[]> }[];
  /** Glyphs in no table. */
  readonly outside: readonly Glyph[];
  /** Texts that a clip or the edge of the page keeps from being printed. */
  readonly unprinted: readonly { readonly text: string; readonly box: Box; readonly isOffPage: boolean }[];
  readonly findings: readonly FileFinding[];
}

/** Puts the printed glyphs of a page into the cells of its tables. */
export function fillCells(content: PageContent, tables: readonly RuledTable[]): FilledPage {
  const filled = tables.map((table) => ({ table, glyphs: new Map<RuledCell, Glyph[]>() }));
  const outside: Glyph[] = [];
  const unprinted: { text: string; box: Box; isOffPage: boolean }[] = [];
  const findings: FileFinding[] = [];
  const page: Box = [0, 0, content.width, content.height];
  const readable = content.runs.filter((run) => !run.isTurned && !run.isInvisible);
  for (const piece of toPieces(readable)) {
    const shown: Glyph[] = [];
    const hidden: Glyph[] = [];
    for (const glyph of piece.glyphs) (isShown(glyph, page, piece.clip) ? shown : hidden).push(glyph);
    if (hidden.some(isInk)) {
      const isOffPage = hidden.some((glyph) => isInk(glyph) && !isShown(glyph, page, null));
      unprinted.push({ text: hidden.map(({ text }) => text).join(''), box: piece.box, isOffPage });
    }
    for (const part of placePiece({ ...piece, glyphs: shown }, filled, findings, content.page)) {
      if (!part.cell) outside.push(...part.glyphs);
      else if (part.cells!.has(part.cell)) part.cells!.get(part.cell)!.push(...part.glyphs);
      else part.cells!.set(part.cell, [...part.glyphs]);
    }
  }
  return { tables: filled, outside, unprinted, findings };
}

const isInk = ({ text }: Glyph): boolean => text.trim() !== '';

const middleOf = (glyph: Glyph): readonly [number, number] => [
  (glyph.x0 + glyph.x1) / 2,
  (topOf(glyph) + bottomOf(glyph)) / 2,
];

function isShown(glyph: Glyph, page: Box, clip: Box | null): boolean {
  const [x, y] = middleOf(glyph);
  return holds(page, x, y) && (clip === null || holds(clip, x, y, CLIP_SLACK * glyph.size));
}

interface Part {
  readonly glyphs: readonly Glyph[];
  readonly cell: RuledCell | null;
  readonly cells: Map<RuledCell, Glyph[]> | null;
}

type Filled = readonly { readonly table: RuledTable; readonly glyphs: Map<RuledCell, Glyph[]> }[];

/** Finds the cell of a piece, or the cells of its parts. */
function placePiece(piece: Piece, filled: Filled, findings: FileFinding[], page: number): Part[] {
  const parts: { cell: RuledCell | null; cells: Map<RuledCell, Glyph[]> | null; glyphs: Glyph[] }[] = [];
  for (const glyph of piece.glyphs) {
    const [x, y] = middleOf(glyph);
    const found = filled.find(({ table }) => holds(table.box, x, y, 0.1));
    const cell = found?.table.cellAt(clamp(x, found.table.xs), clamp(y, found.table.ys)) ?? null;
    const last = parts.at(-1);
    if (last?.cell === cell && last.cells === (found?.glyphs ?? null)) last.glyphs.push(glyph);
    else parts.push({ cell, cells: found?.glyphs ?? null, glyphs: [glyph] });
  }
  if (parts.length < 2) return parts;
  return isWhole(piece, parts) ? [gather(piece, parts)] : joinHanging(parts, findings, page);
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

/** Joins the one or two glyphs that hang over the end of a cell to the text before them. Other parts stay in the cells in which they stand. */
function joinHanging(parts: readonly Part[], findings: FileFinding[], page: number): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isHanging =
      before &&
      part.glyphs.length <= STICKING_OUT &&
      /^[。；，、：）”;,:)]+$/.test(part.glyphs.map((g) => g.text).join(''));
    if (isHanging) joined[joined.length - 1] = { ...before, glyphs: [...before.glyphs, ...part.glyphs] };
    else joined.push(part);
  }
  void findings;
  void page;
  return joined;
}
