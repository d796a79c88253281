import type { FlowBody } from '../rows/row.ts';
import type { Items } from './read-items.ts';

/** The signs after which a line of a goal may be short. */
const CLAUSE_END = /[。；;：:！？!?]\s*$/;
const POINT = /^\d{1,2}[.．、]/;

/** A line is full if it is at least this part of the width of its column: a word or a sign may not be broken. */
const FULL = 0.75;

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
      (/。./.test(rest) || (beforeLabel && rest.endsWith('。')) || itemEnd.test(text.slice(0, from).trimEnd()))
    )
      return from;
    for (const [i, line] of lines.entries()) {
      const after = lines[i + 1]?.start ?? text.length;
      if (after >= end) break;
      const endsHere =
        isGoal && (CLAUSE_END.test(text.slice(line.start, after)) || POINT.test(text.slice(after, after + 4)));
      if (endsHere) break;
      if (line.width < FULL * (isGoal ? widths.goal : widths.items)) return line.start;
    }
  }
  return null;
}
