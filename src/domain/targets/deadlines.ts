import { parseChineseNumeral } from './chinese-numerals.ts';
import type { CalendarPoint } from './target.ts';

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = '(?:((?:19|20)\\d\\d)年度?|(当年|本年度?|今年|该年)|(次年|下一?年|来年|翌年))';
const PART = '(底|末|初|上旬|中旬|下旬|内|中)';

interface Form {
  readonly pattern: string;
  /** Builds the date from the groups of the pattern; `null` if they are no date. */
  readonly read: (groups: (string | undefined)[]) => Omit<CalendarPoint, 'year'> | null;
}

const end = (month: number): Omit<CalendarPoint, 'year'> => ({ month, day: null, part: 'end' });

/** The forms of what follows the year. The first group of `pattern` is the fourth of the whole expression. */
const FORMS: readonly Form[] = [
  {
    // 6月30日, 10月底, 三月中旬
    pattern: `${NUMBER}月份?(?:${NUMBER}[日号]|${PART})?`,
    read: ([monthWord, dayWord, part]) => {
      const [month, day] = [toNumber(monthWord), dayWord === undefined ? null : toNumber(dayWord)];
      if (month === null || month < 1 || month > 12 || (dayWord !== undefined && (day === null || day < 1 || day > 31)))
        return null;
      if (part === '上旬') return { month, day: 10, part: null };
      if (part === '中旬' || part === '中') return { month, day: 20, part: null };
      return { month, day, part: part === undefined ? null : part === '初' ? 'start' : 'end' };
    },
  },
  {
    // 第三季度末, 四季度内
    pattern: '第?([一二三四1-4])季度(?:底|末|内)',
    read: ([quarter]) => end(3 * (toNumber(quarter) ?? 0)),
  },
  // 每月15日前
  {
    pattern: '(?<=每月)(\\d{1,2})[日号](?=前|之前|以前)',
    read: ([day]) => ({ month: null, day: toNumber(day), part: null }),
  },
  { pattern: '(上|下)半年(?:底|末|内)?', read: ([half]) => end(half === '上' ? 6 : 12) },
  { pattern: '((?:(?<=年度?)|年)[底末终])', read: () => end(12) },
];

const BY = '(?:之前|以前|前|之内|以内|内)';
const ISO = '((?:19|20)\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})日?';

const PREFIX = '(截至|截止到?|到|不晚于|不迟于|最迟|最晚|应于|须于|于|在)?';
const ISO_DATE = new RegExp(`${PREFIX}${ISO}${BY}?`);
const DATES = FORMS.map(({ pattern, read }) => ({
  read,
  pattern: new RegExp(`(?<![\\d每])${PREFIX}${YEAR}?的?${pattern}${BY}?`),
}));
const YEAR_END = new RegExp(`${PREFIX}(?:${YEAR}|(?<![\\d一二两三四五六七八九十半每])年度?)(?:内|之内|以内)`);

export interface DeadlineMatch {
  readonly start: number;
  readonly end: number;
  readonly date: CalendarPoint;
  /** Whether a word such as 前, 内 or 截至 makes the date a deadline. */
  readonly marked: boolean;
}

/**
 * Finds the first date of a folded clause: `10月底前`, `2025年12月31日之前`, `上半年内`, `年底前`, `次年3月末`, `2025-06-30前`. A year alone (`2025年`)
 * is a date only if 底, 末 or 内 follows. Returns `null` without a date.
 */
export function findDeadline(text: string): DeadlineMatch | null {
  const iso = ISO_DATE.exec(text);
  if (iso) {
    const date = { year: Number(iso[2]), month: Number(iso[3]), day: Number(iso[4]), part: null };
    return date.month > 12 || date.day > 31 ? null : toMatch(iso, date);
  }
  for (const { pattern, read } of DATES) {
    const found = pattern.exec(text);
    if (!found) continue;
    const point = read(found.slice(5));
    if (point) return toMatch(found, { year: toYear(found[2], found[3], found[4]), ...point });
  }
  const yearEnd = YEAR_END.exec(text);
  return yearEnd && toMatch(yearEnd, { year: toYear(yearEnd[2], yearEnd[3], yearEnd[4]), ...end(12) });
}

function toMatch(found: RegExpExecArray, date: CalendarPoint): DeadlineMatch {
  const [word, before] = found;
  const marked = /(?:前|内|底|末|终)$/.test(word) || (before !== undefined && !/^(?:应于|须于|于|在)$/.test(before));
  return { start: found.index, end: found.index + word.length, date, marked };
}

function toYear(printed?: string, same?: string, next?: string): CalendarPoint['year'] {
  return printed ? Number(printed) : same ? 'this' : next ? 'next' : null;
}

function toNumber(word: string | undefined): number | null {
  if (word === undefined) return null;
  const decimal = /^\d/.test(word) ? word : parseChineseNumeral(word);
  return decimal === null ? null : Number(decimal);
}
