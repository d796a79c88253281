import { sliceFolded, type Folded } from './fold.ts';
import { UNIT_PATTERN } from './units.ts';

const EVERY = `每隔?(?:\\d+(?:-\\d+)?|[一二两三四五六七八九十半])?(?:名|个)?(?:${UNIT_PATTERN}|月|工单|项目|学员|学生|职工|县|市|区)`;
const ONE = `(?:平均)?(?:${EVERY}|全年度?|年度内|一年内|年均|季均|月均|周均|日均|人均|户均)`;
const PERIOD = `(?:${ONE}、?)*${ONE}`;
const AT_START = new RegExp(`^${PERIOD}(?![率])`);
const AT_END = new RegExp(`(?:${PERIOD}|平均)$`);

/** Takes the words of a period (`每年`, `全年`, `每隔2-3小时`, `日均`) off one end of a clause. */
export function takePeriod(clause: Folded, side: 'start' | 'end' = 'start'): { per: string | null; rest: Folded } {
  const found = (side === 'start' ? AT_START : AT_END).exec(clause.text);
  if (!found) return { per: null, rest: clause };
  const length = found[0].length;
  const [from, to] = side === 'start' ? [0, length] : [clause.text.length - length, clause.text.length];
  return {
    per: clause.printed.slice(from, to),
    rest: side === 'start' ? sliceFolded(clause, to) : sliceFolded(clause, 0, from),
  };
}
