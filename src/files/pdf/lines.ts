import { bottomOf, boxAround, topOf, type Glyph } from './page-content.ts';
import { foldRadicals } from './radicals.ts';
import type { Box } from '../grid.ts';

/** The same sign drawn twice, less than this part of its width apart, is one sign made bold. */
const FAKE_BOLD = 0.4;
/** Of two signs that share more than this part of the narrower one, one is printed over the other. */
const OVERPRINT = 0.48;

/** Glyphs that stand beside each other. */
export interface Line {
  readonly glyphs: readonly Glyph[];
  /** Its text, with a character in place of each radical that stands for one. */
  readonly text: string;
  readonly box: Box;
  /** How many signs are printed over others. */
  readonly overlaps: number;
}

/** Puts the glyphs of a cell into lines from top to bottom, and each line from left to right. Blank lines are left out. */
export function toLines(glyphs: readonly Glyph[]): Line[] {
  const lines: { glyphs: Glyph[]; top: number; bottom: number; size: number }[] = [];
  for (const glyph of glyphs.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const line = lines.at(-1);
    const [top, bottom] = [topOf(glyph), bottomOf(glyph)];
    const shared = line ? Math.min(bottom, line.bottom) - Math.max(top, line.top) : 0;
    // A lowered digit is smaller than the text of its line and shares most of its height with it.
    if (!line || shared < 0.5 * Math.min(glyph.size, line.size)) {
      lines.push({ glyphs: [glyph], top, bottom, size: glyph.size });
      continue;
    }
    line.glyphs.push(glyph);
    if (glyph.size > line.size) Object.assign(line, { top, bottom, size: glyph.size });
  }
  return lines.map((line) => toLine(line.glyphs)).filter((line) => line !== null);
}

/** Parts a line at wide gaps: what stands there does not belong together. `部门名称：某局          单位：万元` */
export function splitAtGaps({ glyphs }: Line, gap: number): Line[] {
  const parts: Glyph[][] = [];
  for (const glyph of glyphs) {
    const before = parts.at(-1)?.at(-1);
    if (before && glyph.x0 - before.x1 < gap * glyph.size) parts.at(-1)!.push(glyph);
    else parts.push([glyph]);
  }
  return parts.map((part) => toLine(part)).filter((line) => line !== null);
}

const middleOf = (glyph: Glyph): number => glyph.baseline - 0.38 * glyph.size;

function toLine(glyphs: readonly Glyph[]): Line | null {
  const kept: Glyph[] = [];
  let overlaps = 0;
  for (const glyph of glyphs.toSorted((a, b) => a.x0 - b.x0)) {
    if (glyph.text.trim() === '') {
      kept.push(glyph);
      continue;
    }
    const before = kept.findLast(({ text }) => text.trim() !== '');
    // Within one operator signs stand beside each other, whatever widths the font tells.
    if (before && before.run !== glyph.run) {
      const apart = glyph.x0 - before.x0;
      if (before.text === glyph.text && apart < FAKE_BOLD * (glyph.x1 - glyph.x0)) continue;
      const width = Math.min(inkWidth(before), inkWidth(glyph));
      if (isSolid(before) && isSolid(glyph) && inkWidth(before) - apart > OVERPRINT * width) overlaps++;
    }
    kept.push(glyph);
  }
  const text = foldRadicals(kept.map((glyph) => glyph.text).join(''));
  const printed = kept.filter((glyph) => glyph.text.trim() !== '');
  return printed.length === 0 ? null : { glyphs: kept, text: text.trim(), box: boxAround(printed), overlaps };
}

/** Whether a sign fills its width. Punctuation is set closer than its width. */
const isSolid = ({ text }: Glyph): boolean => /^[\p{L}\p{N}]/u.test(text);

/** The width of a sign. Fonts that are not in the file tell a full width for half-width signs too. */
const inkWidth = ({ text, x0, x1, size }: Glyph): number =>
  Math.min(x1 - x0, (/[\u2e80-\uffff]/.test(text) ? 1 : 0.5) * size);
