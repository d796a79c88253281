import type { Comparator } from '../../../domain/targets/target.ts';
import { FILTERS, type Selection } from '../filter-definitions.ts';
import type { Condition } from '../find-rows.ts';
import { answersFigure, readFields, readUnit } from '../reading/figure.ts';
import { OPERATORS, reach, type Operator } from '../reading/operators.ts';

/** The signs of targets as the documents print them. */
export const SIGNS: Readonly<Record<Comparator, string>> = {
  ge: '≥',
  gt: '＞',
  eq: '＝，或没有符号',
  le: '≤',
  lt: '＜',
  about: '约',
};

/** The fields of a search for indicators, by the names that they have in its address. */
export const FIELDS = ['q', 'sign', 'op', 'value', 'unit', 'level', 'year', 'dept'] as const;

/** A search for indicators, as typed; a field is empty if anything will do. The address of the page contains all of it. */
export type RowQuery = Readonly<Record<(typeof FIELDS)[number], string>>;

export function readRowQuery(params: URLSearchParams): RowQuery {
  const typed = Object.fromEntries(FIELDS.map((name) => [name, params.get(name) ?? ''])) as RowQuery;
  const keep = (known: object, text: string, other: string): string => (Object.hasOwn(known, text) ? text : other);
  return { ...typed, sign: keep(SIGNS, typed.sign, ''), op: keep(OPERATORS, typed.op, 'lt') };
}

/** Returns the condition on figures; `undefined` if the reader asks for none. */
export function toCondition({ sign, op, value, unit: typed }: RowQuery): Condition | undefined {
  const asked = readFields(op as Operator, value, typed);
  const { unit } = readUnit(typed.normalize('NFKC').trim());
  if (sign === '' && asked === null && unit === '') return undefined;
  return {
    unit,
    ...(asked ? reach(asked.operator, Number(asked.value)) : { least: -Infinity, most: Infinity }),
    passes: (figure) =>
      (sign === '' || figure.sign === sign) &&
      (unit === '' || figure.unit.toLowerCase() === unit) &&
      (asked === null || answersFigure({ ...asked, unit: figure.unit.toLowerCase() }, figure)),
  };
}

/** The filters of all searches that this one has too. */
export const toSelection = (asked: RowQuery): Selection =>
  new Map(
    FILTERS.flatMap(({ key }) => {
      const value = key === 'year' || key === 'dept' ? asked[key] : '';
      return value === '' ? [] : [[key, new Set([value])] as const];
    }),
  );
