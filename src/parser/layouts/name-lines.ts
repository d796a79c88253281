import { isPlaceholder } from '../../domain/placeholders.ts';
import type { DiagnosticCode } from '../findings/catalogue.ts';
import type { Passage } from '../text/passage.ts';
import { quantile, widthOf } from './flow-lines.ts';

/** A name as it was found in a text without indents. */
export interface FoundName {
  readonly name: Passage;
  readonly lines: readonly Passage[];
  /** Whether a page begins at its first line, or at a later one of its lines or its figures. */
  readonly page: 'before' | 'inside' | null;
  /** The line at which the text after it goes on on the next page: it may be the rest of the name. */
  readonly nextPage: Passage | null;
  /** Whether the text before it ends in a sentence that shows no item: it may be the beginning of the name. */
  readonly isAfterText: boolean;
}

interface UnclearName {
  readonly name: Passage;
  readonly code: DiagnosticCode;
}

/** The width of a column of names is known from so many lines that wrapped. */
const FEWEST_LINES = 5;
/** What a line takes at once: a word in letters or digits, or a sign with those that may not part from it. */
const CHUNK = /^[\x21-\x7e]+|^[（《“‘[(【「]*.[）》”’、，。；：！？\])】」]*/u;

/**
 * Finds the names of which no indent shows where they begin, and whose lines do not show it either. A name decides a permanent address, so none
 * is guessed.
 *
 * Lines that wrapped are full: one that is not may be the goal of the row before, or a line of the page. The first line after a page may be
 * the rest of the name before the page; it is not if it would have had room in the last line of that name.
 */
export function findUnclearNames(names: readonly FoundName[]): UnclearName[] {
  const printed = names.map(({ lines }) => lines.flatMap(({ text }) => (text === '' ? [] : [text])));
  const full = printed.flatMap((lines) => lines.slice(0, -1).map(widthOf));
  const isKnown = full.length >= FEWEST_LINES;
  const width = isKnown ? quantile(full, 0.5) : printed.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const hasRoom = (line: string, next: string): boolean =>
    widthOf(line) + widthOf(CHUNK.exec(next)?.[0] ?? '') <= width;
  const isWrapped = (lines: readonly string[]): boolean =>
    lines.every((line, i) => {
      const next = lines[i + 1];
      return next === undefined || (!hasRoom(line, next) && widthOf(line) <= width + 1 && !isPlaceholder(line));
    });
  return names.flatMap(({ name, page, nextPage, isAfterText }, i): UnclearName[] => {
    const lines = printed[i] ?? [];
    const lastBefore = printed[i - 1]?.at(-1) ?? '';
    const isWhole = (last: string, next: string): boolean => isKnown && last !== '' && hasRoom(last, next);
    const isCut =
      page === 'inside' ||
      (page === 'before' && lines.length > 1 && !isWhole(lastBefore, lines[0] ?? '')) ||
      (nextPage !== null && !isWhole(lines.at(-1) ?? '', nextPage.text));
    if (isCut) return [{ name, code: 'name-cut-by-page' }];
    return isAfterText || !isWrapped(lines) || !isBalanced(name.text) ? [{ name, code: 'name-unclear' }] : [];
  });
}

/** Whether every bracket of a name has its other one: a name that was cut between them has not. */
function isBalanced(name: string): boolean {
  let depth = 0;
  for (const [sign] of name.normalize('NFKC').matchAll(/[()]/g)) {
    depth += sign === '(' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
