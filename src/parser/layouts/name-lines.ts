import { isPlaceholder } from '../../domain/placeholders.ts';
import type { DiagnosticCode } from '../findings/catalogue.ts';
import type { Passage } from '../text/passage.ts';
import { isRemark } from '../text/remark.ts';
import { hasItemSyntax } from '../items/item-heads.ts';
import { COLUMN_GAP } from '../items/page-cuts.ts';
import { squeeze } from '../text/source-text.ts';
import { greatest, widthOf } from '../text/width.ts';

/** A name as it was found in a text without cells. */
export interface FoundName {
  readonly name: Passage;
  readonly lines: readonly Passage[];
  /** Whether a page begins at its first line, or at a later one of its lines or its figures. */
  readonly page: 'before' | 'inside' | null;
  /** The line at which the text after it goes on on the next page: it may be the rest of the name. */
  readonly nextPage: Passage | null;
  /** Whether the text before it ends in a sentence that shows no item: it may be the beginning of the name. */
  readonly isAfterText: boolean;
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
  /** The text that leaves the doubt. */
  readonly at: Passage;
}

/** So much narrower than their column may full lines be, because words and signs may not be parted. */
const SLACK = 1;
/** Two names that begin with so many equal characters begin with the same name. */
const SAME_NAME = 6;
/** The names of departments and units begin with the same place. */
const SAME_PLACE = 3;
/** A sign that parts clauses, as goals have and few names. */
const CLAUSE_SIGN = /[。；;，,！!？?]|^\d{1,2}[.．、](?!\d)/;
/** A sign in a piece of a goal. */
const GOAL_SIGN = /[。；;：:，,、]/;
/** What may stand over the edge of a column, because a line may neither end nor begin with a blank. */
const OVERHANG = /(?:\s\S)+$/;
/** What a line takes at once: a word in letters or digits, or a sign with those that may not part from it. */
const CHUNK = /^[\x21-\x7e]+[）》”’、，。；：！？】」]*|^[（《“‘[(【「]*.[）》”’、，。；：！？\])】」]*/u;

/**
 * Finds the names whose lines do not show where they begin and end. A name decides a permanent address, so none is guessed.
 *
 * An indent shows where a name begins. Without any, a name of several lines is never sure: its first one may be the end of the text before
 * it, or a line of the page. Lines that wrapped are full, and the first line of a unit's name may be a line of the page if it is not.
 */
export function findUnclearNames(names: readonly FoundName[], department: string): UnclearName[] {
  const keepsIndents = names.some(({ indent }) => indent > 0);
  const printed = names.map(({ lines, indent }) =>
    lines.flatMap(({ text }, i) => (text === '' ? [] : [{ text, width: widthOf(text), indent: i === 0 ? indent : 0 }])),
  );
  const column = measureColumn(keepsIndents ? printed.filter((_, i) => isSure(names[i])) : printed);
  // A unit's lines may be wider than those of an indented name.
  const more = SLACK + greatest(names.map(({ indent }) => indent));
  const isWrapped = (lines: readonly NameLine[], over: number): boolean => {
    const width = column.wraps ? column.width : Math.max(column.width, ...lines.map((line) => line.width));
    return lines.every((line, i) => {
      const next = lines[i + 1];
      if (!next) return true;
      const isFull =
        widthWith(line, next.text) > width - SLACK && widthOf(line.text.replace(OVERHANG, '')) <= width + over;
      return isFull && !isPlaceholder(line.text.replace(/^.*\s/, '')) && !isRemarkIn(line.text, printedNames);
    });
  };
  const hasRoom = (line: NameLine | undefined, next: string): boolean =>
    line !== undefined && widthWith(line, next) <= column.width;
  const printedNames = [department, ...names.map(({ name }) => name.text)].map(squeeze);
  const beginnings = names.map(({ name: { text }, indent }) => text.slice(0, indent > 0 ? SAME_NAME : SAME_PLACE));
  const known = new Set([...beginnings, department.slice(0, SAME_PLACE)]);
  return names.flatMap(({ name, page, nextPage, isAfterText, indent }, i): UnclearName[] => {
    const lines = printed[i] ?? [];
    const last = lines.at(-1);
    const isOneLine = lines.length < 2;
    const isCut =
      (page === 'inside' &&
        !(
          keepsIndents &&
          !lines.some(({ text }) => CLAUSE_SIGN.test(text)) &&
          isWrapped(lines, indent > 0 ? SLACK / 2 : more)
        )) ||
      (page === 'before' && !keepsIndents && !isOneLine);
    if (isCut) return [{ name, code: 'name-cut-by-page', at: name }];
    if (nextPage !== null && mayEndName(nextPage.text, column, more) && !hasRoom(last, nextPage.text))
      return [{ name, code: 'row-cut-by-page', at: nextPage }];
    if (indent > 0) return [];
    const isSureName =
      isOneLine || (keepsIndents && isWrapped(lines, more) && !isNarrower(lines) && !holdsBeginning(lines, known));
    return isAfterText || !isSureName || !isBalanced(name.text) ? [{ name, code: 'name-unclear', at: name }] : [];
  });
}

/** Whether an indent and figures show where a name begins and ends, and no page stands in it. */
const isSure = (name: FoundName | undefined): boolean => name !== undefined && name.indent > 0 && name.page === null;

/** Whether a line at the top of a page may begin with the rest of a name: `管护项目 标值:36；`. */
function mayEndName(line: string, { width, wraps }: NameColumn, more: number): boolean {
  const [piece = line] = /^\d/.test(line) ? [] : line.split(COLUMN_GAP, 1);
  if (widthOf(piece) > width + more || hasItemSyntax(piece) || isPlaceholder(piece)) return false;
  // Where no other name wraps, this one hardly does just here.
  return wraps || !GOAL_SIGN.test(piece);
}

/** Whether a line of a name may be a remark on the page. One that another name holds too is none: `（市政府公报编辑部）`. */
const isRemarkIn = (line: string, names: readonly string[]): boolean =>
  isRemark(line) && names.filter((name) => name.includes(squeeze(line))).length < 2;

/** The width that a line would have with the next piece of the name. */
const widthWith = (line: NameLine, next: string): number =>
  line.width + line.indent + widthOf(CHUNK.exec(next)?.[0] ?? '');

/** The column of names: the width of its widest line, and whether that is known because names wrap and all their lines are full. */
interface NameColumn {
  readonly width: number;
  readonly wraps: boolean;
}

function measureColumn(names: readonly (readonly NameLine[])[]): NameColumn {
  const width = greatest(names.flat().map(({ text }) => widthOf(text.replace(OVERHANG, ''))));
  const full = names.flatMap((lines) => lines.slice(0, -1).map((line, i) => widthWith(line, lines[i + 1]?.text ?? '')));
  return { width, wraps: full.length > 0 && full.every((line) => line > width - SLACK) };
}

/** Whether one of the lines that wrapped had room for what follows it, as another line shows. */
const isNarrower = (lines: readonly NameLine[]): boolean =>
  lines.some(
    (line, i) =>
      i + 1 < lines.length &&
      lines.some(
        (other) => !/\s/.test(other.text) && widthWith(line, lines[i + 1]?.text ?? '') <= other.width + other.indent,
      ),
  );

/** Whether a later line of a name begins as another name does: what stands before it may be no part of it. */
function holdsBeginning(lines: readonly NameLine[], known: ReadonlySet<string>): boolean {
  return lines.some((_, i) => {
    const rest = i === 0 ? '' : lines.slice(i).reduce((text, line) => text + line.text, '');
    return known.has(rest.slice(0, SAME_PLACE)) || known.has(rest.slice(0, SAME_NAME));
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
