import { isPlaceholder } from '../../domain/placeholders.ts';
import { FULL_STOP, type FlowBody } from '../rows/row.ts';
import { widthOf } from '../text/width.ts';
import type { Items } from './read-items.ts';

/** The signs after which a line of a goal may be short. */
const CLAUSE_END = /[。；;：:！？!?]\s*$/;
/** What parts a label from the value or the name before it. */
const BEFORE_LABEL = /[；;：:，,]$/;
/** What may end an item. */
const END = /[。；;]$/;
/** What ends a sentence, and the goal of a project without items. */
const SENTENCE_END = /[。！？!?；;…][”’）)]?$/;
/** A note, which stands below tables. */
const NOTE = /^(?:备?注|说明)[:：]/;
const POINT = /^\d{1,2}[.．、]/;

/** A line is full if it is at least this part of the width of its column: a word or a sign may not be broken. */
const FULL = 0.75;
/** Where the goal may stand between the items, a line of items is at most so much narrower than their column. */
const LESS = 1.5;

/**
 * Returns the index at which a text goes on on a later page in a way that leaves doubt; `null` if there is none. A page that cuts a row across
 * its columns puts the rest of the name and of the goal before the rest of the indicators:
 * ```
 * 1、1-产出指标；11-数量指标；养护面
 * （换页）管护项目
 * 积；实施周期指标值:36；…
 * ```
 * They end in a full stop, or in a line that is not full.
 */
export function findDoubtfulCut(
  { text: { text }, pages, widths, itemEnd }: FlowBody,
  { heads, labels }: Items,
): number | null {
  const firstItem = heads[0]?.start ?? text.length;
  const tokens = [...heads, ...labels].map(({ start }) => start).toSorted((a, b) => a - b);
  // The goal of a row whose text begins with items may stand on the next page.
  const hasGoal = text.slice(0, firstItem).trim() !== '';
  let next = 0;
  for (const lines of pages) {
    const from = lines[0]?.start ?? text.length;
    while (next < tokens.length && (tokens[next] ?? 0) < from) next++;
    // What stands between the page and the next head or label belongs to a text that the page cut.
    const end = tokens[next] ?? text.length;
    const isGoal = from < firstItem;
    const rest = text.slice(from, end).trimEnd();
    if (rest === '') continue;
    const beforeLabel = labels.some(({ start }) => start === end);
    if (
      !isGoal &&
      (/。./.test(rest) || (beforeLabel && !BEFORE_LABEL.test(rest)) || itemEnd.test(text.slice(0, from).trimEnd()))
    )
      return from;
    for (const [i, line] of lines.entries()) {
      const after = lines[i + 1]?.start ?? text.length;
      if (after >= end) break;
      const endsHere =
        isGoal && (CLAUSE_END.test(text.slice(line.start, after)) || POINT.test(text.slice(after, after + 4)));
      if (endsHere) break;
      const least = isGoal ? FULL * widths.goal : hasGoal ? FULL * widths.items : widths.items - LESS;
      if (line.width < least || (!hasGoal && !isGoal && POINT.test(text.slice(line.start, line.start + 4))))
        return line.start;
    }
  }
  return null;
}

/**
 * Returns the index of the line after the last item that may belong to no item, such as a note on the page; `null` if there is none:
 * ```
 * …；年度指标值:12次。
 * 注：数据以批复为准。
 * ```
 * A line inside a value follows a full one, and where items end in semicolons, nothing tells it from the text of another row.
 */
export function findTextAfterItems(
  { text: { text }, lineStarts, widths, itemEnd }: FlowBody,
  { labels }: Items,
): number | null {
  const from = labels.at(-1)?.end ?? text.length;
  const isList = POINT.test(text.slice(from, from + 4));
  let previous = 0;
  for (const start of lineStarts) {
    const before = text.slice(previous, start);
    const isPoint = itemEnd === FULL_STOP && isList && POINT.test(text.slice(start, start + 4));
    if (start > from && END.test(before) && !isPoint) {
      const isShort = widthOf(before) < FULL * widths.items;
      const isSure = itemEnd === FULL_STOP && !isShort && !NOTE.test(text.slice(start, start + 4));
      if (!END.test(text) || (itemEnd.test(before) && !isSure)) return start;
    }
    previous = start;
  }
  return null;
}

/**
 * Returns the index of the line of a goal without items that may be no part of it; `null` if there is none: a note, or the last line where the
 * goal does not end as a sentence does.
 */
export function findTextAfterGoal({ text: { text }, lineStarts }: FlowBody): number | null {
  const starts = [...lineStarts];
  const note = starts.find((start) => start > 0 && NOTE.test(text.slice(start, start + 4)));
  if (note !== undefined) return note;
  return SENTENCE_END.test(text) || isPlaceholder(text) ? null : (starts.at(-1) ?? 0);
}
