import { hasItemSyntax } from '../items/item-heads.ts';
import type { DiagnosticCode } from '../findings/catalogue.ts';
import { FULL_STOP, type FlowBody, type FlowLine, type Widths } from '../rows/row.ts';
import { Passage } from '../text/passage.ts';
import type { SourceText } from '../text/source-text.ts';
import { greatest, widthOf } from '../text/width.ts';
import type { ContentLine } from './page-furniture.ts';

/** A printed line of goals, indicators or names. */
export interface Line {
  readonly passage: Passage;
  /** The width of its indent; 0 without any. */
  readonly indent: number;
  readonly afterGap: boolean;
  /** Whether it is the first line of a page. */
  readonly afterPage: boolean;
}

/** What the columns of goals and of indicators look like. A document has one of each. */
interface Columns {
  readonly widths: FlowBody['widths'];
  /** A line that holds a piece of another column, or of another row, and the finding for it; `null` if there is none. */
  readonly aside: { readonly line: Line; readonly code: DiagnosticCode } | null;
}

/** A space behind a full-width sign. Indicators hardly print one. */
const GAP = /[\u3000-\uffef] [^\s、，。；：]/;
/** How much wider than its column a line may seem, because digits and letters differ in width. */
const MORE = 2;
/** The signs after which a cell may begin a new line. */
const BREAK = /[。；;：:！？!?]$/;
/** A number that begins a point of a goal. */
export const POINT = /^\d{1,2}[.．、]/;
/** The narrowest and the widest line of a column are known from so many lines. */
const FEWEST_LINES = 10;
/** From so many, if all are alike. */
const FEWEST_EVEN = 4;
/** Of so many lines, one may be narrow where the others show that none is. */
const FEWEST_FULL = 6;
/** How much narrower or wider other lines may be. */
const SLACK = 0.5;
/** The lines of a column that all wraps ended differ by no more. */
const MOST_UNEVEN = 5;
/** A line is narrow if it is less than this part of the width of its column. */
const NARROW = 0.75;

/** The value below which so large a part of the values is; 0 without any. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * values.length)] ?? 0;

/** Takes the lines that are left of a text, without the blanks around them. */
export const toLines = ({ text }: SourceText, content: readonly ContentLine[]): Line[] =>
  content.map(({ start, end, afterGap, afterPage }) => {
    const raw = Passage.of(text, start, end);
    return { passage: raw.trim(), indent: measureIndent(raw.text), afterGap, afterPage };
  });

/** The width of the blanks before a text that is indented; 0 if it is not. */
function measureIndent(line: string): number {
  const indent = line.slice(0, line.length - line.trimStart().length).replaceAll('\f', '');
  return indent.length >= 2 || /[\t\u3000]/.test(indent) ? widthOf(indent) : 0;
}

const DIGIT = '[0-9０-９]';

/** The signs that end items: full stops, or semicolons where the document ends most items so (`…；年度指标值：100%；2、2－效益指标，…`). */
export function findItemEnd(lines: readonly Line[]): RegExp {
  const text = lines.map(({ passage }) => passage.text).join('');
  const count = (sign: string, number: string): number =>
    text.match(new RegExp(`${sign}\\s*${number}\\s*[、.．]\\s*${DIGIT}\\s*[-－–—]`, 'g'))?.length ?? 0;
  // A goal ends in a full stop before the first item, however items end.
  return count('[；;]', `${DIGIT}{1,3}`) > count('。', `(?:[2-9２-９]|${DIGIT}{2,3})`) ? /[。；;]$/ : FULL_STOP;
}

/** Measures the columns in the lines of all rows: most lines of a column are full, so that the one at four fifths is. */
export function measureColumns(rows: readonly (readonly Line[])[], keepsIndents: boolean): Columns {
  const goals = new LineWidths();
  const items = new LineWidths();
  const gaps: Line[] = [];
  const goalGaps: Line[] = [];
  for (const lines of rows) {
    const first = firstItem(lines);
    // At the top of a page, lines of other columns may stand before the next item.
    let isMixed = false;
    for (const [i, line] of lines.entries()) {
      const isItem = i >= first;
      const { text } = line.passage;
      const next = lines[i + 1];
      isMixed ||= line.afterPage;
      if (GAP.test(text)) (isItem ? gaps : goalGaps).push(line);
      else
        (isItem ? items : goals).add(
          text,
          isMixed || next?.afterPage || i + 1 === first ? undefined : next?.passage.text,
        );
      isMixed &&= !hasItemSyntax(text);
    }
  }
  const widths = { goal: goals.measure(), items: items.measure() };
  const isAside = ({ passage: { text }, afterPage }: Line): boolean =>
    afterPage || /。 \S/.test(text) || widthOf(text) > widths.items.full + MORE;
  const isBesideGoal = ({ passage: { text }, afterPage }: Line): boolean =>
    afterPage || widthOf(text) > goals.widest + MORE;
  const line = gaps.find(isAside) ?? goalGaps.find(isBesideGoal);
  if (line) return { widths, aside: { line, code: 'columns-side-by-side' } };
  const narrow = { goal: goals.narrow(keepsIndents), items: items.narrow(keepsIndents) };
  return { widths, aside: findNarrowLine(rows, narrow, keepsIndents) };
}

/** Collects the widths of the lines of one column. */
class LineWidths {
  readonly #all: number[] = [];
  readonly #wrapped: number[] = [];

  /** Adds a line with the next one of its column, if that is sure. */
  add(text: string, next: string | undefined): void {
    const width = widthOf(text);
    this.#all.push(width);
    if (next !== undefined && !endsBefore(text, next)) this.#wrapped.push(width);
  }

  /** The widest line; without any that a wrap ended, no line shows how wide the column is. */
  get widest(): number {
    return this.#wrapped.length > 0 ? greatest(this.#all) : Infinity;
  }

  /**
   * The width below which a line is not full. Where indents show that a text was taken row by row, lines may end early, if enough of them do; a
   * single one does so only after more than a few characters.
   */
  narrow(keepsIndents: boolean): number {
    const narrow = NARROW * quantile(this.#all, 0.8);
    const count = this.#wrapped.filter((width) => width < narrow).length;
    if (!keepsIndents || this.#wrapped.length >= FEWEST_FULL * Math.max(1, count)) return narrow;
    return count === 1 ? narrow / 4 : 0;
  }

  measure(): Widths {
    const most = greatest(this.#wrapped);
    const least = most - greatest(this.#wrapped.map((width) => most - width));
    const isEven = most - least <= MOST_UNEVEN;
    const { length } = this.#wrapped;
    return {
      full: quantile(this.#all, 0.8),
      least: length >= FEWEST_LINES ? least - SLACK : length >= FEWEST_EVEN && isEven ? least - 2 * SLACK : 0,
      // Where lines end early, the widest ones need not be among those that were measured.
      most: length >= FEWEST_LINES && isEven ? most + SLACK : Infinity,
    };
  }
}

/** Below these widths, lines of the columns of goals and of items are not full. */
type Narrow = Readonly<Record<'goal' | 'items', number>>;

/** The index of the first line of a row that shows an item; that of no line if none does. */
function firstItem(lines: readonly Line[]): number {
  const found = lines.findIndex(({ passage }) => hasItemSyntax(passage.text));
  return found < 0 ? lines.length : found;
}

/** The head of an item, which a wrap may have cut. */
const ITEM_START = new RegExp(`^(?:${DIGIT}{1,3}\\s*[、.．]\\s*)?${DIGIT}{1,2}\\s*[-－–—]`);

/** Whether a line may end before its column is full: a clause ends with it, or the next one begins a point of a goal. */
const endsBefore = (text: string, next: string): boolean => BREAK.test(text) || POINT.test(next);

/**
 * Finds a line between those of a goal or of items that ends in the middle of a clause and is not full; `null` if there is none. It is a line of
 * the page, or a page cut its row, or the text was taken line by line, so that it belongs to another column.
 */
function findNarrowLine(rows: readonly (readonly Line[])[], narrow: Narrow, keepsIndents: boolean): Columns['aside'] {
  for (const lines of rows) {
    const first = firstItem(lines);
    // Where a wrap cuts the head of the first item, its line is not known to be one.
    const start = lines.findIndex(({ passage }) => ITEM_START.test(passage.text));
    const goalEnd = start < 0 ? first : Math.min(first, start);
    for (const [i, line] of lines.slice(0, -1).entries()) {
      const { text } = line.passage;
      const next = lines[i + 1]!;
      const ends =
        i < first ? i + 1 >= goalEnd || endsBefore(text, next.passage.text) : !isNarrow(text, next.passage.text);
      if (ends || widthOf(text) >= (i < first ? narrow.goal : narrow.items)) continue;
      if (!keepsIndents)
        return next.afterPage ? { line: next, code: 'row-cut-by-page' } : { line, code: 'columns-side-by-side' };
      if (!line.afterPage && !next.afterPage) return { line, code: 'unclaimed-text' };
    }
  }
  return null;
}

/** Whether a line of items ends in the middle of a clause, or in a full stop that no number follows. */
const isNarrow = (text: string, next: string): boolean =>
  text.endsWith('。') ? !/^[\d０-９]/.test(next) : !/[；;：:，,]$/.test(text);

/** Joins the lines of a row's goal and indicators. */
export function joinFlow(
  all: readonly Line[],
  { widths }: Columns,
): Pick<FlowBody, 'kind' | 'text' | 'lineStarts' | 'pages' | 'widths'> {
  const lines = dropStray(all);
  const lineStarts = new Set<number>();
  const pages: FlowLine[][] = [];
  let start = 0;
  for (const { passage, afterPage } of lines) {
    lineStarts.add(start);
    if (afterPage && start > 0) pages.push([]);
    pages.at(-1)?.push({ start, width: widthOf(passage.text) });
    start += passage.text.length;
  }
  return {
    kind: 'flow',
    text: Passage.join(lines.map(({ passage }) => passage)),
    lineStarts,
    pages,
    widths,
  };
}

/**
 * The lines of a row without those that stand after a gap behind its last full stop and belong to nothing: the rest of a name that a page
 * cut off, or a line of the page. They stay unread and are reported.
 */
function dropStray(lines: readonly Line[]): readonly Line[] {
  const last = lines.findLastIndex(({ passage }) => /。$/.test(passage.text));
  const stray = lines.slice(last + 1);
  const isStray =
    last >= 0 &&
    stray[0]?.afterGap === true &&
    stray.every(({ passage }) => !hasItemSyntax(passage.text)) &&
    lines.slice(0, last + 1).some(({ passage }) => hasItemSyntax(passage.text));
  return isStray ? lines.slice(0, last + 1) : lines;
}
