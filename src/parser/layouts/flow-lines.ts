import { hasItemSyntax } from '../items/item-heads.ts';
import type { FlowBody, FlowLine } from '../rows/row.ts';
import { Passage } from '../text/passage.ts';

/** A printed line of goals, indicators or names. */
export interface Line {
  readonly passage: Passage;
  readonly isIndented: boolean;
  readonly afterGap: boolean;
  /** Whether it is the first line of a page. */
  readonly afterPage: boolean;
}

/** What the columns of goals and of indicators look like. A document has one of each. */
interface ColumnShape {
  /** The widths of full lines, in full-width characters. */
  readonly goal: number;
  readonly items: number;
  /** The signs that end items. */
  readonly itemEnd: RegExp;
}

/** A line is full if it is at least this part of the width of its column: a word or a sign may not be broken. */
const FULL = 0.75;

/** Width of a line on the page: 1 for a full-width character, 0.5 for a half-width one. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

export const median = (widths: readonly number[]): number => widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0;

/** Measures the columns: most lines of a column are full, so that the one at four fifths is. */
export function measureColumns(lines: readonly Line[]): Pick<ColumnShape, 'goal' | 'items'> {
  const [items = [], goals = []] = [true, false].map((isItem) =>
    lines.flatMap(({ passage: { text } }) => (hasItemSyntax(text) === isItem ? [widthOf(text)] : [])),
  );
  const fullOf = (widths: readonly number[]): number =>
    widths.toSorted((a, b) => a - b)[Math.floor(0.8 * widths.length)] ?? 0;
  return { goal: fullOf(goals), items: fullOf(items) };
}

/** Joins the lines of a row's goal and indicators. */
export function joinFlow(all: readonly Line[], shape: ColumnShape): FlowBody {
  const lines = dropStray(all);
  const lineStarts = new Set<number>();
  const pages: FlowLine[][] = [];
  let start = 0;
  let isAmongItems = false;
  for (const { passage, afterPage } of lines) {
    lineStarts.add(start);
    if (afterPage && start > 0) pages.push([]);
    const column = isAmongItems ? shape.items : shape.goal;
    const isFull = widthOf(passage.text) >= FULL * column;
    pages.at(-1)?.push({ start, isFull });
    isAmongItems ||= hasItemSyntax(passage.text);
    start += passage.text.length;
  }
  return {
    kind: 'flow',
    text: Passage.join(lines.map(({ passage }) => passage)),
    lineStarts,
    pages,
    itemEnd: shape.itemEnd,
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
