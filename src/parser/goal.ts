import { Passage } from './passage.ts';
import type { FlowLine } from './rows.ts';

const POINT = /^(\d{1,2})(?:[.．]\s*(?!\d)|、\s*)/;

interface Point {
  readonly number: number;
  readonly start: number;
  /** Index of the printed line it begins, or -1 inside a line. */
  readonly line: number;
}

/**
 * The goal of a wrapped row with `\n` where a numbered point begins its own line, and nothing where a wrap broke the line:
 * ```
 * 1. 完善系统运维的手段，保障信息
 * 化工作；
 * 2. 完善系统运维体系的内容
 * ```
 * A point has a line of its own if the line before has room left for it; a number that a wrap put there by chance has none.
 */
export function breakAtPoints(goal: Passage, lines: readonly FlowLine[]): Passage {
  const ownLines = pointsOnOwnLines(goal.text, lines);
  if (ownLines.length === 0) return goal;
  const parts: Passage[] = [];
  let at = 0;
  for (const start of ownLines) {
    parts.push(goal.slice(at, start).trim(), Passage.lineBreak());
    at = start;
  }
  parts.push(goal.slice(at));
  return Passage.join(parts);
}

function pointsOnOwnLines(text: string, lines: readonly FlowLine[]): number[] {
  const points = findPoints(text, lines);
  const [first, ...later] = points;
  if (first?.start !== 0 || later.length === 0 || later.some((point) => point.line < 0)) return [];
  const width = Math.max(...lines.map((line) => line.width));
  const hasRoom = later.every(({ line }) => {
    const before = lines[line - 1];
    return before !== undefined && before.width < width;
  });
  return hasRoom || later.length > 1 ? later.map(({ start }) => start) : [];
}

/** Numbers 1, 2, 3… that stand where a point could begin: at a line's start, or after a sign that ends a clause. */
function findPoints(text: string, lines: readonly FlowLine[]): Point[] {
  const lineAt = new Map(lines.map((line, i) => [line.start, i]));
  const points: Point[] = [];
  for (const { index } of text.matchAll(/\d{1,2}[.．、]/g)) {
    const number = Number(POINT.exec(text.slice(index, index + 8))?.[1] ?? NaN);
    const line = lineAt.get(index) ?? -1;
    if (number !== points.length + 1) continue;
    if (line < 0 && index > 0 && !/[。；;：:！\s]/.test(text.charAt(index - 1))) continue;
    points.push({ number, start: index, line });
  }
  return points;
}
