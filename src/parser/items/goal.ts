import { Passage } from '../text/passage.ts';

const POINT = /^(\d{1,2})(?:[.．]\s*(?!\d)|、\s*)/;

/**
 * Puts `\n` into the goal of a wrapped row where a numbered point begins its own line, and nothing where a wrap broke the line:
 * ```
 * 1. 完善系统运维的手段，保障信息
 * 化工作；
 * 2. 完善系统运维体系的内容
 * ```
 * The goal is a list only if all its points begin lines. Where a wrap happened to put one number first, others stand inside lines.
 * `lineStarts` are the indexes at which printed lines begin.
 */
export function breakAtPoints(goal: Passage, lineStarts: ReadonlySet<number>): Passage {
  const parts: Passage[] = [];
  let at = 0;
  for (const start of pointsOnOwnLines(goal.text, lineStarts)) {
    parts.push(goal.slice(at, start).trim(), Passage.lineBreak());
    at = start;
  }
  parts.push(goal.slice(at));
  return Passage.join(parts);
}

function pointsOnOwnLines(text: string, lineStarts: ReadonlySet<number>): number[] {
  const points = findPoints(text, lineStarts);
  const isList = points.length > 1 && points.every((start) => lineStarts.has(start));
  return isList ? points.filter((start) => start > 0) : [];
}

/** Finds the numbers 1, 2, 3… that stand where a point can begin: at the start of a line, or after a sign that ends a clause. */
function findPoints(text: string, lineStarts: ReadonlySet<number>): number[] {
  const points: number[] = [];
  for (const { index } of text.matchAll(/\d{1,2}[.．、]/g)) {
    const number = Number(POINT.exec(text.slice(index, index + 8))?.[1] ?? NaN);
    const mayBegin = lineStarts.has(index) || /[。；;：:！\s]/.test(text.charAt(index - 1));
    if (number === points.length + 1 && mayBegin) points.push(index);
  }
  return points;
}
