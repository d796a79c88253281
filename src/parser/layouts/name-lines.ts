import { isPlaceholder } from '../../domain/placeholders.ts';
import type { DiagnosticCode } from '../findings/catalogue.ts';
import type { Passage } from '../text/passage.ts';
import { isRemark } from '../text/remark.ts';
import { widthOf } from '../text/width.ts';
import { quantile } from './flow-lines.ts';

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
  /** Whether it follows the figures of another row, so that its first line may be the rest of the name before them. */
  readonly isAfterName: boolean;
  /** The width of its indent; 0 for the name of a unit, and where the text keeps no indents. */
  readonly indent: number;
}

/** A filled line of a name, its width, and the indent before it, which may be a part of the column or not. */
interface NameLine {
  readonly text: string;
  readonly width: number;
  readonly indent: number;
}

interface UnclearName {
  readonly name: Passage;
  readonly code: DiagnosticCode;
}

/** The width of a column of names is known from so many lines that wrapped. */
const FEWEST_LINES = 5;
/** So much narrower than their column may full lines of indented names be, because words and signs may not be parted. */
const SLACK = 1;
/** Shorter names may stand in others by chance. */
const SHORTEST = 6;
/** A sign that parts clauses, as goals have and few names. */
const CLAUSE_SIGN = /[。；;，,！!？?]|^\d{1,2}[.．、](?!\d)/;
/** What may stand over the edge of a column, because a line may neither end nor begin with a blank. */
const OVERHANG = /(?:\s\S)+$/;
/** What a line takes at once: a word in letters or digits, or a sign with those that may not part from it. */
const CHUNK = /^[\x21-\x7e]+[）》”’、，。；：！？】」]*|^[（《“‘[(【「]*.[）》”’、，。；：！？\])】」]*/u;

/**
 * Finds the names whose lines do not show where they begin and end. A name decides a permanent address, so none is guessed.
 *
 * Lines that wrapped are full: one that is not may be the goal of the row before, or a line of the page. An indent shows where a name begins.
 * Without indents, a name of several lines is sure only where enough names wrapped to know how wide they are, and no page begins with it.
 */
export function findUnclearNames(names: readonly FoundName[]): UnclearName[] {
  const keepsIndents = names.some(({ indent }) => indent > 0);
  const known = new Set(names.map(({ name }) => name.text).filter((name) => name.length >= SHORTEST));
  const printed = names.map(({ lines, indent }) =>
    lines.flatMap(({ text }, i) => (text === '' ? [] : [{ text, width: widthOf(text), indent: i === 0 ? indent : 0 }])),
  );
  const column = measureColumn(
    printed.filter((_, i) => !keepsIndents || isSure(names[i])),
    keepsIndents,
  );
  const slack = keepsIndents ? SLACK : 0;
  // A unit's lines may be wider than those of an indented name.
  const more = 1 + Math.max(0, ...names.map(({ indent }) => indent));
  const hasRoom = (line: NameLine, next: string, width = column.width): boolean =>
    widthWith(line, next) <= width - slack;
  const isWrapped = (lines: readonly NameLine[], width: number, over = more): boolean =>
    lines.every((line, i) => {
      const next = lines[i + 1];
      if (!next) return true;
      return (
        !hasRoom(line, next.text, width) &&
        line.width <= width + over &&
        !isPlaceholder(line.text.replace(/^.*\s/, '')) &&
        !isRemark(line.text)
      );
    });
  return names.flatMap(({ name, page, nextPage, isAfterText, isAfterName, indent }, i): UnclearName[] => {
    const lines = printed[i] ?? [];
    const last = printed[i - 1]?.at(-1);
    const width = column.isKnown || !keepsIndents ? column.width : Math.max(0, ...lines.map((line) => line.width));
    const isWhole = (line: NameLine | undefined, next: string): boolean => {
      if (keepsIndents && (!column.isEven || (!column.isKnown && lines.length < 2))) return true;
      return (keepsIndents || column.isKnown) && line !== undefined && widthWith(line, next) <= width;
    };
    const isNarrower = lines.some(
      (line, i) =>
        i + 1 < lines.length &&
        lines.some(
          (other) => !/\s/.test(other.text) && widthWith(line, lines[i + 1]?.text ?? '') <= other.width + other.indent,
        ),
    );
    const looksWrapped =
      !isNarrower &&
      (!column.isEven || isWrapped(lines, width)) &&
      (keepsIndents || column.isKnown || lines.length < 2);
    const isCut =
      (page === 'inside' &&
        !(
          keepsIndents &&
          !lines.some(({ text }) => CLAUSE_SIGN.test(text)) &&
          isWrapped(lines, width, indent > 0 ? 1.5 * SLACK : more)
        )) ||
      (page === 'before' && !keepsIndents && lines.length > 1) ||
      (nextPage !== null &&
        widthOf(/^\D\S*/.exec(nextPage.text)?.[0] ?? nextPage.text) <= width + more &&
        !isWhole(lines.at(-1), nextPage.text));
    if (isCut) return [{ name, code: 'name-cut-by-page' }];
    if (indent > 0) return [];
    const mayBeginBefore =
      !keepsIndents && isAfterName && lines.length > 1 && !!last && !hasRoom(last, lines[0]?.text ?? '');
    if (mayBeginBefore) return [{ name, code: 'name-unclear' }];
    return isAfterText || !looksWrapped || !isBalanced(name.text) || holdsName(lines, known)
      ? [{ name, code: 'name-unclear' }]
      : [];
  });
}

/** Whether an indent and figures show where a name begins and ends, and no page stands in it. */
const isSure = (name: FoundName | undefined): boolean => name !== undefined && name.indent > 0 && name.page === null;

/** The width that a line would have with the next piece of the name. */
const widthWith = (line: NameLine, next: string): number =>
  line.width + line.indent + widthOf(CHUNK.exec(next)?.[0] ?? '');

/** The column of names: its width, whether enough names wrapped to know it, and whether the lines of sure names are full. */
interface NameColumn {
  readonly width: number;
  readonly isKnown: boolean;
  readonly isEven: boolean;
}

/** Measures the column of names in the names of a text without indents, or in those that an indent makes sure. */
function measureColumn(names: readonly (readonly NameLine[])[], areSure: boolean): NameColumn {
  const full = names.flatMap((lines) => lines.slice(0, -1).map(({ width }) => width));
  const widest = Math.max(
    0,
    ...names.flat().map(({ text, width }) => (areSure ? widthOf(text.replace(OVERHANG, '')) : width)),
  );
  if (!areSure) {
    const isKnown = full.length >= FEWEST_LINES;
    return { width: isKnown ? quantile(full, 0.5) : widest, isKnown, isEven: true };
  }
  const isEven = names.every((lines) =>
    lines.slice(0, -1).every((line, i) => widthWith(line, lines[i + 1]?.text ?? '') > widest - SLACK),
  );
  return { width: widest, isKnown: isEven && full.length > 0, isEven };
}

/** Whether another name of the document begins with a later line, as the unit's own does in many names: what stands before may be none. */
function holdsName(lines: readonly NameLine[], known: ReadonlySet<string>): boolean {
  return lines.some((_, i) => {
    const rest =
      i === 0
        ? ''
        : lines
            .slice(i)
            .map(({ text }) => text)
            .join('');
    for (let end = SHORTEST; end <= rest.length; end++) if (known.has(rest.slice(0, end))) return true;
    return false;
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
