import { hasItemSyntax } from '../items/item-heads.ts';
import { FULL_STOP, type FlowBody, type FlowLine } from '../rows/row.ts';
import { Passage } from '../text/passage.ts';
import type { SourceText } from '../text/source-text.ts';
import { widthOf } from '../text/width.ts';
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
  /** A line that holds a piece of another column; `null` if there is none. */
  readonly aside: Line | null;
}

/** A space behind a full-width sign. Indicators hardly print one. */
const GAP = /[\u3000-\uffef] [^\s、，。；：]/;
/** How much wider than its column a line may seem, because digits and letters differ in width. */
const MORE = 2;
/** The signs after which a cell may begin a new line. */
const BREAK = /[。；;：:！？!?]$/;
/** The narrowest and the widest line of a column are known from so many lines. */
const FEWEST_LINES = 10;
/** How much narrower or wider other lines may be. */
const SLACK = 0.5;
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
  const goals: number[] = [];
  const items: number[] = [];
  const wrapped: number[] = [];
  const gaps: Line[] = [];
  const goalGaps: Line[] = [];
  for (const lines of rows) {
    const first = lines.findIndex(({ passage }) => hasItemSyntax(passage.text));
    for (const [i, line] of lines.entries()) {
      const isItem = first >= 0 && i >= first;
      const width = widthOf(line.passage.text);
      const hasGap = GAP.test(line.passage.text);
      if (hasGap) (isItem ? gaps : goalGaps).push(line);
      if (!hasGap || !isItem) (isItem ? items : goals).push(width);
      // What stands at the edge of a page may belong to another column.
      const next = lines[i + 1];
      if (isItem && next && !line.afterPage && !next.afterPage && !BREAK.test(line.passage.text)) wrapped.push(width);
    }
  }
  wrapped.sort((a, b) => a - b);
  const isKnown = wrapped.length >= FEWEST_LINES;
  const widths = {
    goal: quantile(goals, 0.8),
    items: {
      full: quantile(items, 0.8),
      least: isKnown ? (wrapped[0] ?? 0) - SLACK : 0,
      most: isKnown ? (wrapped.at(-1) ?? 0) + SLACK : Infinity,
    },
  };
  const isAside = ({ passage: { text }, afterPage }: Line): boolean =>
    afterPage || /。 \S/.test(text) || widthOf(text) > widths.items.full + MORE;
  const isBesideGoal = ({ passage: { text }, afterPage }: Line): boolean =>
    afterPage || widthOf(text) > widths.goal + MORE;
  const aside = gaps.find(isAside) ?? goalGaps.find(isBesideGoal);
  return { widths, aside: aside ?? (keepsIndents ? null : findNarrowLine(rows, widths)) };
}

/**
 * Finds a line between those of a goal or of items that ends in the middle of a clause and is not full: a line of another column, if the text
 * was taken line by line; `null` if there is none.
 */
function findNarrowLine(rows: readonly (readonly Line[])[], { goal, items }: Columns['widths']): Line | null {
  for (const lines of rows) {
    const found = lines.findIndex(({ passage }) => hasItemSyntax(passage.text));
    const first = found < 0 ? lines.length : found;
    const narrow = lines.slice(0, -1).find(({ passage: { text } }, i) => {
      const next = lines[i + 1]?.passage.text ?? '';
      return i < first ? i + 1 < first && isNarrowGoal(text, next, goal) : isNarrow(text, next, items.full);
    });
    if (narrow) return narrow;
  }
  return null;
}

function isNarrow(text: string, next: string, width: number): boolean {
  if (widthOf(text) >= NARROW * width) return false;
  return text.endsWith('。') ? !/^[\d０-９]/.test(next) : !/[；;：:，,]$/.test(text);
}

/** The points of a goal begin lines of their own. */
const isNarrowGoal = (text: string, next: string, width: number): boolean =>
  widthOf(text) < NARROW * width && !BREAK.test(text) && !/^\d{1,2}[.．、]/.test(next);

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
