import type { Box } from '../grid.ts';

/** A character as it stands on a page. Measures are in points from the top left of the page as it is read. */
export interface Glyph {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly baseline: number;
  /** The height of the em. */
  readonly size: number;
  /** Tells the drawing operators of a page apart. */
  readonly run: number;
}

/** What one drawing operator prints: characters with one font, size and clip, in the order of the text. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  /** Where the page shows the text; `null` where nothing clips it. */
  readonly clip: Box | null;
  /** Whether it is drawn without ink. */
  readonly isInvisible: boolean;
  /** Whether it does not run from left to right. */
  readonly isTurned: boolean;
  /** Whether the font does not say which characters these are. */
  readonly isUnmapped: boolean;
}

/** A straight line of a table: `at` is its place across, `from` and `to` are its ends. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** Everything that is drawn on a page and that a reader of tables needs. */
export interface PageContent {
  /** The number of the page, from 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rulings: Rulings;
  /** Pictures that are not thin enough to be rulings. */
  readonly pictures: readonly Box[];
  /** Filled areas, in the order of drawing. */
  readonly fills: readonly { readonly box: Box; readonly isWhite: boolean }[];
  /** Drawn text that the library does not tell and that nothing restores. */
  readonly lost: readonly Box[];
  /** How many texts were drawn twice over each other. */
  readonly doubles: number;
}

/** The part of an em that stands above and below the baseline. Fonts' own ascents differ too much. */
const ASCENT = 0.88;
const DESCENT = 0.12;

export const topOf = (glyph: Glyph): number => glyph.baseline - ASCENT * glyph.size;
export const bottomOf = (glyph: Glyph): number => glyph.baseline + DESCENT * glyph.size;

/** The box around glyphs, of which there must be one. */
export function boxAround(glyphs: readonly Glyph[]): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const glyph of glyphs) {
    x0 = Math.min(x0, glyph.x0);
    x1 = Math.max(x1, glyph.x1);
    y0 = Math.min(y0, topOf(glyph));
    y1 = Math.max(y1, bottomOf(glyph));
  }
  return [x0, y0, x1, y1];
}
