import { printLevel } from '../../src/domain/ids.ts';
import {
  AMOUNT_COLUMNS,
  AMOUNT_LABELS,
  type Amounts,
  type BudgetDocument,
  type Project,
} from '../../src/domain/records.ts';
import type { PrintedTable } from './invent-table.ts';

/** Prints records as the table that they were read from, cell by cell. */
export function printRecords(document: BudgetDocument, projects: readonly Project[]): PrintedTable {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const rows = document.units.flatMap(({ name, declared, projects: ids }) => [
    [name, ...printAmounts(declared), '', ''],
    ...ids.map((id) => printProject(byId.get(id)!)),
  ]);
  return {
    title: document.title ?? '',
    department: `部门名称：${document.department}`,
    currency: `单位：${document.currencyUnit}`,
    heads: ['项目名称（资金使用单位）', ...Object.values(AMOUNT_LABELS), '绩效目标', '绩效指标'],
    rows: [['合计', ...printAmounts(document.declared), '', ''], ...rows],
  };
}

const printAmounts = (amounts: Amounts): string[] =>
  AMOUNT_COLUMNS.map((column) => {
    const amount = amounts[column];
    return amount === null ? '' : amount.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',');
  });

const printProject = ({ name, amounts, goal, indicators }: Project): string[] => [
  name,
  ...printAmounts(amounts),
  goal ?? '',
  indicators
    .map(({ seq, level1, level2, name: indicator, cycleTarget, annualTarget }) => {
      const levels = [level1, level2].flatMap((level) => (level ? [`${printLevel(level)}；`] : []));
      const cycle = cycleTarget === null ? '' : `；实施周期指标值:${cycleTarget}`;
      const annual = annualTarget === null ? '' : `；年度指标值:${annualTarget}`;
      return `${seq === null ? '' : `${seq}、`}${levels.join('')}${indicator}${cycle}${annual}。`;
    })
    .join(''),
];
