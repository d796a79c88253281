import { isPlaceholder } from '../../domain/placeholders.ts';
import { FULL_STOP, type FlowBody } from '../rows/row.ts';
import { beginsRemark, isRemark } from '../text/remark.ts';
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
/** A sign that ends or parts clauses. */
const CLAUSE_SIGN = /[。；;：:，,、！？!?]/;
const POINT = /^\d{1,2}[.．、]/;
/** A space that may part two columns. Measures (`100 %`), points (`1. 优`) and words in letters (`GB/T 39786`) print one too. */
export const COLUMN_GAP = /(?<!(?:^|\d)[.．]|[A-Za-z])\s(?![%％])/;
/** A line of items has signs or digits in it. */
const ONLY_WORDS = /^\p{Script=Han}{12,}$/u;
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
  { text: { text }, pages, widths, itemEnd, endsPage, mayHoldNext, keepsIndents }: FlowBody,
  items: Items,
): number | null {
  const { heads, labels } = items;
  const last = heads.at(-1);
  const firstItem = heads[0]?.start ?? text.length;
  const goal = text.slice(0, firstItem).trim();
  // The goal of a row whose text begins with items may stand on the next page.
  const hasGoal = goal !== '';
  const isFull = (width: number, isGoal: boolean): boolean => {
    const { full, least, most } = isGoal ? widths.goal : widths.items;
    return width >= Math.max(least, isGoal || hasGoal ? FULL * full : full - LESS) && width <= most;
  };
  // A last item without targets goes on behind the page, even where all items end in the sign that it ends in.
  const isOpen = last && (labels.at(-1)?.start ?? -1) < last.start && (endsPage || !itemEnd.test(text.trimEnd()));
  if (last && (isOpen || ((keepsIndents ? mayHoldNext : endsPage) && mayGoOn(goal)))) return last.start;
  const tokens = [...heads, ...labels].map(({ start }) => start).toSorted((a, b) => a - b);
  let next = 0;
  for (const lines of pages) {
    const from = lines[0]?.start ?? text.length;
    while (next < tokens.length && (tokens[next] ?? 0) < from) next++;
    // What stands between the page and the next head or label belongs to a text that the page cut.
    const end = tokens[next] ?? text.length;
    const isGoal = from < firstItem;
    const rest = text.slice(from, end).trimEnd();
    if (rest === '') continue;
    const to = Math.min(end, lines[1]?.start ?? end);
    const line = text.slice(from, to).trim();
    if (isRemark(line) || (!isGoal && COLUMN_GAP.test(line))) return from;
    const before = text.slice(0, from).trimEnd();
    const beforeLabel = labels.some(({ start }) => start === end);
    if (isGoal) {
      if (SENTENCE_END.test(before) && to === end && !CLAUSE_SIGN.test(rest)) return from;
    } else if (
      /。./.test(rest) ||
      (beforeLabel && !BEFORE_LABEL.test(rest)) ||
      itemEnd.test(before) ||
      (to === text.length && !itemEnd.test(rest)) ||
      ONLY_WORDS.test(line) ||
      isBetweenEqual(text, from, to, items)
    )
      return from;
    for (const [i, { start, width }] of lines.entries()) {
      const after = lines[i + 1]?.start ?? text.length;
      if (after >= end) break;
      const printed = text.slice(start, after);
      const endsHere = isGoal && (CLAUSE_END.test(printed) || POINT.test(text.slice(after, after + 4)));
      if (endsHere && width <= widths.goal.most) break;
      if (!isFull(width, isGoal) || isRemark(printed) || (!hasGoal && !isGoal && POINT.test(printed))) return start;
    }
  }
  return null;
}

/** Whether the target that a line stands in equals the other one of its item without it: `三级为` · `各部门公开情况` · `30分钟`. */
function isBetweenEqual(text: string, from: number, to: number, { heads, labels }: Items): boolean {
  const head = heads.findLast(({ start }) => start < from)?.start ?? text.length;
  const end = heads.find(({ start }) => start >= from)?.start ?? text.length;
  const own = labels.filter(({ start }) => start > head && start < end);
  const at = own.findLastIndex((label) => label.end <= from);
  const read = (i: number): string => text.slice(own[i]?.end ?? end, own[i + 1]?.start ?? end);
  const bare = (value: string): string => value.replace(/[\s。；;：:，,]+$/, '');
  if (at < 0 || bare(text.slice(from, to)) === '') return false;
  const rest = bare(text.slice(own[at]?.end, from) + text.slice(to, own[at + 1]?.start ?? end));
  return rest !== '' && own.some((_, i) => i !== at && bare(read(i)) === rest);
}

/** Whether a goal may go on on the next page. */
const mayGoOn = (goal: string): boolean => goal !== '' && !/[。！？]$/.test(goal) && !isPlaceholder(goal);

/** Whether a goal ends as it does where nothing cuts it. */
const endsAsGoal = (goal: string): boolean => goal === '' || SENTENCE_END.test(goal) || isPlaceholder(goal);

/**
 * Returns the index of the line after the last item that may belong to no item, such as a note on the page; `null` if there is none:
 * ```
 * …；年度指标值:12次。
 * 注：数据以批复为准。
 * ```
 * A line inside a value follows a full one, and where items end in semicolons, nothing tells it from the text of another row.
 */
export function findTextAfterItems(
  { text: { text }, lineStarts, widths, itemEnd, keepsIndents }: FlowBody,
  { labels }: Items,
): number | null {
  const from = labels.at(-1)?.end ?? text.length;
  const isList = POINT.test(text.slice(from, from + 4));
  const starts = [...lineStarts];
  for (const [i, start] of starts.entries()) {
    const before = text.slice(starts[i - 1] ?? 0, start);
    const isPoint = itemEnd === FULL_STOP && isList && POINT.test(text.slice(start, start + 4));
    if (start > from && END.test(before) && !isPoint) {
      const { full, least } = widths.items;
      const isFull = least > 0 && widthOf(before) >= Math.max(least, FULL * full);
      const isSure = keepsIndents && itemEnd === FULL_STOP && isFull && !isRemark(text.slice(start, starts[i + 1]));
      if (!END.test(text) || (itemEnd.test(before) && !isSure)) return start;
    }
  }
  return null;
}

/**
 * Returns the index of the line of a goal that may be no part of it; `null` if there is none: a note, or the last line where a goal without items
 * does not end as a sentence does.
 */
export function findTextAfterGoal({ text: { text }, lineStarts, endsPage }: FlowBody, { heads }: Items): number | null {
  const firstItem = heads[0]?.start ?? text.length;
  const starts = [...lineStarts].filter((start) => start < firstItem);
  const note = starts.find((start) => beginsRemark(text.slice(start, start + 4)));
  if (note !== undefined) return note;
  if (heads.length > 0 || text === '') return null;
  // It may go on beside the name of the row that begins the next page.
  return (endsPage && mayGoOn(text)) || !endsAsGoal(text) ? (starts.at(-1) ?? 0) : null;
}
