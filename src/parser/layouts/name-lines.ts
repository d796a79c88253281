import { median, widthOf } from './flow-lines.ts';

/** The lines of a name that begins on a page, and the last line of the name before it. */
export interface PageTopName {
  readonly lines: readonly string[];
  readonly lastBefore: string;
}

/** The width of a column of names is known from so many lines that wrapped. */
const FEWEST_LINES = 5;
/** What a line takes at once: no sign that opens ends a line, and none that closes begins one. */
const CHUNK = /^[（《“‘[(【「]*.[）》”’、，。；：！？\])】」]*/u;
/** A word that no line breaks: a line may be short before it. */
const WORD = /^[\x21-\x7e]/;

/**
 * Makes a function that tells whether a name which begins on a page is whole there. The first line after the page may be the rest of the name
 * before the page. It is not if it would have had room in the last line of that name, and if it is itself so full that its name goes on.
 * @param names the lines of all names, by name
 */
export function wholeNameFinder(names: readonly (readonly string[])[]): (name: PageTopName) => boolean {
  const full = names.flatMap((lines) => lines.slice(0, -1).map(widthOf));
  const width = median(full);
  const hasRoom = (line: string, next: string): boolean =>
    !WORD.test(next) && widthOf(line) + widthOf(CHUNK.exec(next)?.[0] ?? '') <= width;
  return ({ lines: [first = '', second = ''], lastBefore }) =>
    full.length >= FEWEST_LINES && lastBefore !== '' && hasRoom(lastBefore, first) && !hasRoom(first, second);
}
