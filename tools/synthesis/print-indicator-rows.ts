import { addFigures } from './amounts.ts';
import { cell, type FormHead, type FormRecord, type SpanCell, type SpanTable } from './form-record.ts';
import { printLevels, printTarget, targetHeads } from './print-levels.ts';
import type { Random } from './random.ts';

/** Prints rows of one indicator each, below rows of sums for the department and its units where the form has them. */
export function printIndicatorRows(
  records: readonly FormRecord[],
  { department, year, currencyUnit, levels, hasCells }: FormHead,
  random: Random,
): { tables: SpanTable[]; persons: readonly string[] } {
  const heads = [
    '单位名称',
    '项目名称',
    '预算数',
    '年度目标',
    '一级指标',
    '二级指标',
    '三级指标',
    ...targetHeads('指标值', hasCells),
  ];
  const hasSums = random.chance(0.4);
  const sumOf = (own: readonly FormRecord[]): string =>
    addFigures(own.map(({ figures }) => ({ total: figures.total! }))).total!;
  const sumRow = (name: string, own: readonly FormRecord[]): SpanCell[] => [
    cell(name),
    cell(''),
    cell(sumOf(own)),
    ...heads.slice(3).map(() => cell('')),
  ];
  const groups = groupByUnit(records);
  const rows = groups.flatMap((own, at) => [
    ...(hasSums ? [sumRow(`318${String(at + 1).padStart(3, '0')}-${own[0]!.unit}`, own)] : []),
    ...own.flatMap(({ unit, name, figures, goal, items }, p) => {
      const printed = printLevels(items, levels);
      const all = own.reduce((sum, { items: { length } }) => sum + length, 0);
      return items.map((item, i) => [
        ...(i === 0 && p === 0 ? [cell(unit, 1, all)] : []),
        ...(i === 0
          ? [cell(name, 1, items.length), cell(figures.total!, 1, items.length), cell(goal, 1, items.length)]
          : []),
        ...printed[i]!,
        cell(item.name),
        ...printTarget(item),
      ]);
    }),
  ]);
  return {
    persons: [],
    tables: [
      {
        before: [`部门预算项目绩效目标表（${year}年度）`, `部门名称：${department}`, `单位：${currencyUnit}`],
        columns: heads.length,
        shares: [11, 14, 13, 22, 9, 9, 16, ...(hasCells ? [7, 12, 7, 6] : [20])],
        rows: [heads.map((head) => cell(head)), ...(hasSums ? [sumRow(`318-${department}`, records)] : []), ...rows],
      },
    ],
  };
}

/** The projects that follow one another in one unit. */
function groupByUnit(records: readonly FormRecord[]): FormRecord[][] {
  const groups: FormRecord[][] = [];
  for (const record of records) {
    if (groups.at(-1)?.[0]?.unit === record.unit) groups.at(-1)!.push(record);
    else groups.push([record]);
  }
  return groups;
}
