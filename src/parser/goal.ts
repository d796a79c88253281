import { Passage } from './passage.ts';
import type { FlowLine } from './rows.ts';

const POINT = /^(\d{1,2})(?:[.．]\s*(?!\d)|、\s*)/;

/** How wide the column of goals is printed, in half-width columns, and whether more than one line shows it. */
export interface GoalColumn {
  readonly width: number;
  readonly isSure: boolean;
}

interface Point {
  readonly start: number;
  /** Index of the printed line it begins, or -1 inside a line. */
  readonly line: number;
}

/** The column that goals with these printed lines stand in. */
export function measureGoalColumn(lines: readonly FlowLine[]): GoalColumn {
  const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
  return { width, isSure: lines.filter((line) => isFull(line, width)).length > 1 };
}

/** A full-width character may leave half of its place free. */
const isFull = (line: FlowLine, width: number): boolean => line.width >= width - 1;

/**
 * The goal of a wrapped row with `\n` where a numbered point begins its own line, and nothing where a wrap broke the line:
 * ```
 * 1. 完善系统运维的手段，保障信息
 * 化工作；
 * 2. 完善系统运维体系的内容
 * ```
 */
export function breakAtPoints(goal: Passage, lines: readonly FlowLine[], column: GoalColumn): Passage {
  const parts: Passage[] = [];
  let at = 0;
  for (const start of pointsOnOwnLines(goal.text, lines, column)) {
    parts.push(goal.slice(at, start).trim(), Passage.lineBreak());
    at = start;
  }
  parts.push(goal.slice(at));
  return Passage.join(parts);
}

/**
 * Starts of the points that begin a line of their own: all points of a goal do, or none. A single one may stand there because the
 * wrap happened to fall before it; then the line before is full.
 */
function pointsOnOwnLines(text: string, lines: readonly FlowLine[], column: GoalColumn): number[] {
  const points = findPoints(text, lines);
  if (points.length < 2 || points.some(({ line }) => line < 0)) return [];
  const later = points.filter(({ start }) => start > 0);
  const before = lines[(later[0]?.line ?? 0) - 1];
  const mayBeChance = later.length === 1 && before !== undefined && column.isSure && isFull(before, column.width);
  return mayBeChance ? [] : later.map(({ start }) => start);
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
    points.push({ start: index, line });
  }
  return points;
}
