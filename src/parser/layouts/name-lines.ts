import { median, widthOf } from './flow-lines.ts';

/** The lines of a name that begins on a page, and the last line of the name before it. */
export interface PageTopName {
  readonly lines: readonly string[];
  readonly lastBefore: string;
}

/** What the column of names shows. */
export interface NameColumn {
  /**
   * Tells whether the lines of a name are wrapped ones: each but the last is full. A line that is not may be the goal of the row before, which
   * has no indicators, or a line of the page.
   */
  readonly isWrapped: (lines: readonly string[]) => boolean;
  /**
   * Tells whether a name which begins on a page is whole there. The first line after the page may be the rest of the name before the page.
   * It is not if it would have had room in the last line of that name.
   */
  readonly isWhole: (name: PageTopName) => boolean;
}

/** The width of a column of names is known from so many lines that wrapped. */
const FEWEST_LINES = 5;
/** What a line takes at once: no sign that opens ends a line, and none that closes begins one. */
const CHUNK = /^[（《“‘[(【「]*.[）》”’、，。；：！？\])】」]*/u;
/** A word that no line breaks: a line may be short before it. */
const WORD = /^[\x21-\x7e]/;

/** Measures the column of names by the lines of all names. */
export function measureNames(names: readonly (readonly string[])[]): NameColumn {
  const full = names.flatMap((lines) => lines.slice(0, -1).map(widthOf));
  const isKnown = full.length >= FEWEST_LINES;
  const width = isKnown ? median(full) : names.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const hasRoom = (line: string, next: string): boolean =>
    !WORD.test(next) && widthOf(line) + widthOf(CHUNK.exec(next)?.[0] ?? '') <= width;
  const isWrapped = (lines: readonly string[]): boolean =>
    lines.every((line, i) => {
      const next = lines[i + 1];
      return next === undefined || (!hasRoom(line, next) && widthOf(line) <= width + 1);
    });
  const isWhole = ({ lines, lastBefore }: PageTopName): boolean =>
    isKnown && lastBefore !== '' && hasRoom(lastBefore, lines[0] ?? '') && isWrapped(lines);
  return { isWrapped, isWhole };
}
