import type { CalendarPoint, SingleTarget, Target } from '../../../domain/targets/parse-target.ts';

/** A typed target in single values, for tables. What its kind does not have is `null`. */
export interface FlatTarget {
  readonly kind: Target['kind'];
  /** `ge`, `gt`, `eq`, `le`, `lt`, `about`; for a range which ends belong to it: `[]`, `(]`, `[)`, `()`. */
  readonly comparator: string | null;
  /** The figure, or the low end of a range, as an exact decimal. */
  readonly value: string | null;
  readonly upper: string | null;
  readonly unit: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; `XXXX` stands for a year that is not printed, as in EDTF (ISO 8601-2). */
  readonly deadline: string | null;
  readonly deadlinePart: CalendarPoint['part'];
  readonly grade: string | null;
  /** Why a qualitative target has no value. */
  readonly reason: string | null;
}

const BLANK: Omit<FlatTarget, 'kind'> = {
  comparator: null,
  value: null,
  upper: null,
  unit: null,
  deadline: null,
  deadlinePart: null,
  grade: null,
  reason: null,
};

/** Parts a target into single values; `null` where none is printed. A target of several clauses has its kind only. */
export function flattenTarget(target: Target | null, year: number): FlatTarget | null {
  if (target === null) return null;
  return target.kind === 'clauses' ? { ...BLANK, kind: 'clauses' } : flattenSingle(target, year);
}

function flattenSingle(target: SingleTarget, year: number): FlatTarget {
  const { kind } = target;
  switch (kind) {
    case 'quantity': {
      const { comparator, quantity, by } = target;
      return { ...BLANK, kind, comparator, value: quantity.value, unit: quantity.unit, ...flattenDate(by, year) };
    }
    case 'range': {
      const { low, high, by } = target;
      const comparator = `${low.inclusive ? '[' : '('}${high.inclusive ? ']' : ')'}`;
      const ends = { value: low.value, upper: high.value, unit: high.unit };
      return { ...BLANK, kind, comparator, ...ends, ...flattenDate(by, year) };
    }
    case 'deadline':
      return { ...BLANK, kind, comparator: target.comparator, ...flattenDate(target.date, year) };
    case 'grade':
      return { ...BLANK, kind, comparator: target.comparator, grade: target.grade };
    case 'formula':
      return { ...BLANK, kind };
    case 'qualitative':
      return { ...BLANK, kind, reason: target.reason };
  }
}

/** Writes a date as far as it is printed. 本年 and 次年 are counted from the budget year. */
function flattenDate(date: CalendarPoint | null, budgetYear: number): Pick<FlatTarget, 'deadline' | 'deadlinePart'> {
  if (date === null) return { deadline: null, deadlinePart: null };
  const { year, month, day, part } = date;
  const years = { this: budgetYear, next: budgetYear + 1 };
  const fields = [year === null ? 'XXXX' : String(typeof year === 'number' ? year : years[year])];
  if (month !== null || day !== null) fields.push(month === null ? 'XX' : pad(month));
  if (day !== null) fields.push(pad(day));
  return { deadline: fields.join('-'), deadlinePart: part };
}

const pad = (figure: number): string => String(figure).padStart(2, '0');
