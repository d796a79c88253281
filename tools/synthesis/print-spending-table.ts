import { addFigures } from './amounts.ts';
import {
  cell,
  type FormFigures,
  type FormHead,
  type FormRecord,
  type SpanCell,
  type SpanTable,
} from './form-record.ts';
import type { Random } from './random.ts';

const PARTS = { fiscal: '合计', general: '一般公共预算', fund: '政府性基金预算', capital: '国有资本经营预算' } as const;

/** Prints 部门预算项目支出及其他支出预算表: a row for 合计, each unit and each project, with the parts of 财政拨款 or without. */
export function printSpendingTable(
  records: readonly FormRecord[],
  { department, currencyUnit }: FormHead,
  random: Random,
): { tables: SpanTable[]; persons: readonly string[] } {
  const carries = records.some(({ carried }) => carried !== null);
  const columns = ['total', 'fiscal', 'general', 'fund', 'capital', 'special', 'other'] as const;
  const blank = random.chance(0.3) ? '-' : '0.00';
  const print = (figure: string | undefined): string => (figure === undefined || figure === '0.00' ? blank : figure);
  const row = (name: string, figures: FormFigures, carried: string | null, goal: string): SpanCell[] => [
    cell(name),
    ...columns.map((column) => cell(print(figures[column]))),
    ...(carries ? [cell(print(carried ?? undefined))] : []),
    cell(goal),
  ];
  const sum = (own: readonly FormRecord[], name: string): SpanCell[] => {
    const add = (pick: (record: FormRecord) => string | null | undefined): string =>
      addFigures(own.map((record) => ({ total: pick(record) ?? '0.00' }))).total!;
    const figures = Object.fromEntries(columns.map((column) => [column, add((record) => record.figures[column])]));
    return row(
      name,
      figures,
      add(({ carried }) => carried),
      '',
    );
  };
  const units = Map.groupBy(records, ({ unit }) => unit);
  return {
    persons: [],
    tables: [
      {
        before: ['表12', '部门预算项目支出及其他支出预算表', `单位名称：${department}`, `单位：${currencyUnit}`],
        columns: 9 + (carries ? 1 : 0),
        shares: [20, 11, 11, 11, 11, 11, 11, 11, ...(carries ? [11] : []), 26],
        rows: [
          [
            cell('支出项目类别（资金使用单位）', 1, 2),
            cell('总计', 1, 2),
            cell('财政拨款', 4),
            cell('财政专户拨款', 1, 2),
            cell('其他资金', 1, 2),
            ...(carries ? [cell('上年结转资金', 1, 2)] : []),
            cell('绩效目标', 1, 2),
          ],
          Object.values(PARTS).map((head) => cell(head)),
          sum(records, '合计'),
          ...[...units].flatMap(([unit, own]) => [
            sum(own, unit),
            ...own.map(({ name, figures, carried, goal }) => row(name, figures, carried, goal)),
          ]),
        ],
      },
    ],
  };
}
