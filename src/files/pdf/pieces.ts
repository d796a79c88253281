import type { Box } from '../grid.ts';
import { boxAround, type Glyph, type Run } from './page-content.ts';

/** A gap wider than this part of the em parts what one operator prints, since a whole row may be printed at once. */
const WIDE_GAP = 0.9;
/** Glyphs that are printed one by one go on where the next begins within this part of the em. */
const NEXT = 0.3;

/** Glyphs that belong together: they go to one cell as a whole. */
export interface Piece {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly clip: Box | null;
  /** Whether one operator printed it. Where each glyph is printed by itself, its neighbours only seem to belong to it. */
  readonly isOneRun: boolean;
}

interface OpenPiece {
  readonly glyphs: Glyph[];
  readonly clip: Box | null;
  /** Whether each of its glyphs is a run of its own. */
  isSpelled: boolean;
}

/** Cuts runs at wide gaps, and joins runs of single glyphs that follow one another on a line. */
export function toPieces(runs: readonly Run[]): Piece[] {
  const pieces: OpenPiece[] = [];
  for (const { glyphs, clip } of runs) {
    const [only, ...others] = glyphs;
    const last = pieces.at(-1);
    if (only && others.length === 0 && last?.isSpelled && isSameClip(last.clip, clip) && follows(last, only, NEXT)) {
      last.glyphs.push(only);
      continue;
    }
    let current: OpenPiece | undefined;
    for (const glyph of glyphs) {
      if (current && follows(current, glyph, WIDE_GAP)) current.glyphs.push(glyph);
      else pieces.push((current = { glyphs: [glyph], clip, isSpelled: glyphs.length === 1 }));
    }
  }
  return pieces.map(({ glyphs, clip, isSpelled }) => ({
    glyphs,
    clip,
    box: boxAround(glyphs),
    isOneRun: !isSpelled || glyphs.length === 1,
  }));
}

/** Whether a glyph stands right behind a piece on its line, or no further off than a part of the em. */
function follows({ glyphs }: OpenPiece, glyph: Glyph, part: number): boolean {
  const before = glyphs.at(-1)!;
  const gap = glyph.x0 - before.x1;
  const isLevel = Math.abs(glyph.baseline - before.baseline) < 0.5 * glyph.size;
  return isLevel && gap < part * glyph.size && gap > -glyph.size;
}

const isSameClip = (a: Box | null, b: Box | null): boolean =>
  a === b || (a !== null && b !== null && a.every((side, i) => side === b[i]));
