import type { Box } from '../grid.ts';
import { boxAround, type Glyph, type Run } from './page-content.ts';

/** A gap wider than this part of the em parts what one operator prints, since a whole row may be printed at once. */
const WIDE_GAP = 0.9;
/** Glyphs printed one by one go on where the next begins within this part of the em. */
const NEXT = 0.3;

/** Glyphs that belong together: they go to one cell as a whole. */
export interface Piece {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly clip: Box | null;
  /** Whether one operator printed it. Where each glyph is printed by itself, its neighbours only seem to belong to it. */
  readonly isOneRun: boolean;
}

/** Cuts runs at wide gaps, and joins runs of single glyphs that follow one another on a line. */
export function toPieces(runs: readonly Run[]): Piece[] {
  const pieces: { glyphs: Glyph[]; clip: Box | null; runs: number }[] = [];
  for (const { glyphs, clip } of runs) {
    let current = pieces.at(-1);
    let isFirst = true;
    for (const glyph of glyphs) {
      const before = current?.glyphs.at(-1);
      const gap = before ? glyph.x0 - before.x1 : Infinity;
      const isLevel = before !== undefined && Math.abs(glyph.baseline - before.baseline) < 0.5 * glyph.size;
      const limit = (isFirst ? NEXT : WIDE_GAP) * glyph.size;
      const isNear = isLevel && gap < limit && gap > -glyph.size * (isFirst ? NEXT : 1);
      if (!current || !isNear || (isFirst && !isSameClip(current.clip, clip)))
        pieces.push((current = { glyphs: [glyph], clip, runs: 1 }));
      else {
        current.glyphs.push(glyph);
        if (isFirst) current.runs++;
      }
      isFirst = false;
    }
  }
  return pieces.map(({ glyphs, clip, runs: count }) => ({
    glyphs,
    clip,
    box: boxAround(glyphs),
    isOneRun: count === 1,
  }));
}

const isSameClip = (a: Box | null, b: Box | null): boolean =>
  a === b || (a !== null && b !== null && a.every((side, i) => side === b[i]));
