import { type ChartDescription, describeComparison } from '../../charts/describe-chart.ts';
import { NO_AMOUNTS, type Amounts } from '../../domain/records.ts';
import { type AmountTableView, toAmountTable, toChartItems } from '../tables/amount-table.ts';
import { countLevels, countSizes } from '../tables/count-table.ts';
import type { DifferenceNote } from '../notes/differences.ts';
import { type FundingView, toFunding } from '../tables/funding.ts';

/** Invented figures for the style guide, which shows every component in all its states. No other page links to them. */

export const COLOUR_TOKENS = {
  纸与墨: ['paper', 'surface', 'sunken', 'ink', 'ink-soft', 'line', 'line-strong'],
  链接与标记: ['link', 'link-strong', 'accent', 'mark', 'focus'],
  提示: ['note-ink', 'note-paper', 'note-line', 'alert-ink', 'alert-paper', 'alert-line'],
  图: ['bar', 'bar-track', 'chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-rest'],
} as const;

export const TYPE_TOKENS = ['text-xs', 'text-s', 'text-m', 'text-l', 'text-xl', 'text-2xl', 'text-3xl'] as const;
export const SPACE_TOKENS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const amounts = (fiscal: number | null, special: number | null = null): Amounts => ({
  ...NO_AMOUNTS,
  total: fiscal === null && special === null ? null : (fiscal ?? 0) + (special ?? 0),
  fiscal,
  special,
});

export interface StyleguideTable {
  readonly id: string;
  readonly state: string;
  readonly noun: string;
  readonly table: AmountTableView;
  readonly chart: ChartDescription;
}

const sampleRows = (count: number, groups: readonly string[]) =>
  Array.from({ length: count }, (_, index) => ({
    name: `示例项目${index + 1}${index === 2 ? '：名称很长，长到一行放不下，要看看换行以后行高与对齐是否还好' : ''}`,
    href: '#tables',
    amounts:
      index === 4 ? amounts(null) : amounts(Math.round(90_000 / (index + 1) ** 2) / 100, index === 1 ? 12.5 : null),
    group: groups[index % groups.length],
    count: index * 3,
  }));

const toSampleTable = (count: number, groups: readonly string[], hasTotal: boolean): AmountTableView => {
  const rows = sampleRows(count, groups);
  const fiscal = rows.reduce((sum, row) => sum + Math.round((row.amounts.fiscal ?? 0) * 100), 0) / 100;
  const total = { name: '合计（示例）', amounts: amounts(fiscal, count > 1 ? 12.5 : null), count: 999 };
  return toAmountTable(rows, hasTotal ? total : null, '万元');
};

const many = toSampleTable(24, ['甲中心', '乙中心', '丙中心'], true);
const few = toSampleTable(6, ['甲中心'], false);
const one = toSampleTable(1, ['甲中心'], true);

export const STYLEGUIDE_TABLES: readonly StyleguideTable[] = [
  {
    id: 'sample-many',
    state: '超过 15 行：可以筛选；矩形图按单位着色，小的合并',
    noun: '项目',
    table: many,
    chart: describeComparison(toChartItems(many), '个项目', many.total?.fen),
  },
  {
    id: 'sample-few',
    state: '几行：条形图；没有合计；一格空白',
    noun: '项目',
    table: few,
    chart: describeComparison(toChartItems(few), '个项目'),
  },
  {
    id: 'sample-one',
    state: '一行：没有图，不能排序',
    noun: '项目',
    table: one,
    chart: describeComparison(toChartItems(one), '个项目'),
  },
];

export const STYLEGUIDE_FUNDING: FundingView = toFunding(amounts(100, 12.5), 1_000_000_000, '万元', 'order');

export const STYLEGUIDE_BANDS = countSizes(
  [0.0001, 20, 30, 70, 800, 20_000, null].map((total) => ({ amounts: amounts(total) })),
  '万元',
);

export const STYLEGUIDE_PARTS = countLevels([
  { code: '1', name: '产出指标', tone: 1, count: 12 },
  { code: '2', name: '效益指标', tone: 2, count: 6 },
  { code: '', name: null, tone: 5, count: 2 },
]);

export const STYLEGUIDE_HEADLINES = [
  { text: '86,246.64', plain: '约 8.62 亿元' },
  { text: '390.00', plain: null },
  { text: '0.85', plain: '8,500.00 元' },
  { text: null, plain: null },
] as const;

export const STYLEGUIDE_TARGETS = [
  { state: '照录', cell: { text: '≥95%', placeholder: false } },
  { state: '占位内容', cell: { text: '/', placeholder: true } },
  { state: '没有印出', cell: null },
] as const;

export const STYLEGUIDE_DIFFERENCES: readonly DifferenceNote[] = [
  { name: '示例单位', href: '#tables', kind: 'mismatch', text: '各项目之和比小计多 3.00 万元' },
  { name: '另一示例单位', href: '#tables', kind: 'rounding', text: '各项目之和比小计多 0.01 万元，可能因四舍五入' },
];
