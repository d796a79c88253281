import { hasItemSyntax } from '../items/item-heads.ts';
import type { FlowBody, FlowLine } from '../rows/row.ts';
import { Passage } from '../text/passage.ts';
import { widthOf } from '../text/width.ts';

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
  /** A line of indicators that holds a piece of another column; `null` if there is none. */
  readonly aside: Line | null;
}

/** A space behind a full-width sign. Indicators hardly print one. */
const GAP = /[\u3000-\uffef] \S/;
/** How much wider than its column a line may seem, because digits and letters differ in width. */
const MORE = 2;
/** A line is narrow if it is less than this part of the width of its column. */
const NARROW = 0.75;

/** The value below which so large a part of the values is; 0 without any. */
export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * values.length)] ?? 0;

/** Measures the columns in the lines of all rows: most lines of a column are full, so that the one at four fifths is. */
export function measureColumns(rows: readonly (readonly Line[])[], keepsIndents: boolean): Columns {
  const goals: number[] = [];
  const items: number[] = [];
  const gaps: Line[] = [];
  for (const lines of rows) {
    const first = lines.findIndex(({ passage }) => hasItemSyntax(passage.text));
    for (const [i, line] of lines.entries()) {
      const isItem = first >= 0 && i >= first;
      if (isItem && GAP.test(line.passage.text)) gaps.push(line);
      else (isItem ? items : goals).push(widthOf(line.passage.text));
    }
  }
  const widths = { goal: quantile(goals, 0.8), items: quantile(items, 0.8) };
  const isAside = ({ passage: { text }, afterPage }: Line): boolean =>
    afterPage || /。 \S/.test(text) || widthOf(text) > widths.items + MORE;
  return { widths, aside: gaps.find(isAside) ?? (keepsIndents ? null : findNarrowLine(rows, widths.items)) };
}

/**
 * Finds a line between those of items that ends in the middle of a clause and is not full: a line of another column, if the text was taken line
 * by line; `null` if there is none.
 */
function findNarrowLine(rows: readonly (readonly Line[])[], width: number): Line | null {
  for (const lines of rows) {
    const first = lines.findIndex(({ passage }) => hasItemSyntax(passage.text));
    const narrow =
      first < 0
        ? undefined
        : lines
            .slice(first, -1)
            .find(({ passage: { text } }, i) => isNarrow(text, lines[first + i + 1]?.passage.text ?? '', width));
    if (narrow) return narrow;
  }
  return null;
}

function isNarrow(text: string, next: string, width: number): boolean {
  if (widthOf(text) >= NARROW * width) return false;
  return text.endsWith('。') ? !/^[\d０-９]/.test(next) : !/[；;：:，,]$/.test(text);
}

/** Joins the lines of a row's goal and indicators. */
export function joinFlow(all: readonly Line[], { widths }: Columns, itemEnd: RegExp): FlowBody {
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
  return { kind: 'flow', text: Passage.join(lines.map(({ passage }) => passage)), lineStarts, pages, widths, itemEnd };
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
