import { MEASURES } from '../../domain/measures/document-measures.ts';
import type { MeasureRow } from '../tables/measure-rows.ts';
import type { PagerView } from '../parts/pagination.ts';
import type { NoteGroup } from '../notes/reader-notes.ts';
import type { IndexRow } from '../pages/list-indexes.ts';
import type { SeriesMemberRow } from '../tables/series-members.ts';
import type { YearColumnsView } from '../tables/year-columns.ts';
import type { DotPlotView } from '../tables/dot-plot.ts';
import type { YearComparisonView } from '../tables/year-comparison.ts';
import type { YearStep } from '../tables/year-steps.ts';

/** Invented lists for the style guide; `style-samples.ts` has its figures. */

const HERE = '#lists';

export const STYLEGUIDE_PAGERS: readonly PagerView[] = [
  { position: '第 1 页，共 3 页（401 行）', previous: null, next: HERE },
  { position: '第 2 页，共 3 页（401 行）', previous: HERE, next: HERE },
  { position: '第 3 页，共 3 页（401 行）', previous: HERE, next: null },
];

const project = { name: '示例项目', href: HERE };
const alike = { href: HERE, text: '另有 2 个相同的项目' };
export const STYLEGUIDE_NOTES: readonly NoteGroup[] = [
  {
    code: 'sample-rows',
    title: '示例规则：关于几行指标',
    href: HERE,
    items: ['示例指标一', '示例指标二'].map((name) => ({
      code: 'sample-rows',
      project,
      row: { name, href: HERE },
      reason: '原文是“123”，没有写单位。',
      alike: null,
    })),
  },
  {
    code: 'sample-project',
    title: '示例规则：关于整个项目',
    href: HERE,
    items: [
      { code: 'sample-project', project, row: null, reason: '绩效目标与另一个项目完全相同。', alike },
      { code: 'sample-project', project, row: null, reason: '没有满意度指标。', alike: null },
    ],
  },
];

export const STYLEGUIDE_MEASURES: readonly MeasureRow[] = MEASURES.slice(0, 2).map(({ code, name, how }, index) => ({
  code,
  name,
  how,
  values:
    index === 0
      ? [{ label: null, text: '93.5%', of: '58 ÷ 62 项指标' }]
      : [
          { label: '示例一', text: '5.2 项', of: '62 ÷ 12 个项目' },
          { label: '示例二', text: null, of: '0 ÷ 0 个项目' },
        ],
}));

export const STYLEGUIDE_COLUMNS: readonly { readonly state: string; readonly columns: YearColumnsView }[] = [
  { state: '两年', columns: { from: 2025, to: 2026, values: [1_200_000_000, 900_000_000] } },
  {
    state: '九年，缺一年，一年为零，一年很小',
    columns: { from: 2018, to: 2026, values: [5, 6, 0, 4, null, 7, 9, 0.01, 8] },
  },
];

const years = [2024, 2025, 2026];
const toCells = (amounts: readonly (string | null)[]) =>
  amounts.map((amount) => (amount === null ? [] : [{ href: HERE, amount }]));

export const STYLEGUIDE_COMPARISON: YearComparisonView = {
  years,
  rows: [
    {
      label: '原文合计',
      cells: ['1,200.00', null, '900.50'],
      values: [1_200_000_000, null, 900_500_000],
      isMoney: true,
    },
    { label: '项目数', cells: ['12', '9', '10'], values: [12, 9, 10] },
    { label: '量化目标占比', cells: ['93.5%', null, '88.0%'] },
  ],
  series: [
    {
      name: '示例系统运行维护费',
      unit: '示例中心',
      href: HERE,
      confidence: '同名',
      cells: toCells(['20.00', '21.50', '18.00']),
      values: [20_000_000, 21_500_000, 18_000_000],
    },
    {
      name: '示例平台建设',
      unit: '示例局',
      href: HERE,
      confidence: '疑似同一项目',
      cells: toCells(['300.00', null, '120.00']),
      values: [300_000_000, null, 120_000_000],
    },
  ],
  unmatched: 7,
};

export const STYLEGUIDE_DOTS: DotPlotView = {
  from: '0%',
  to: '100%',
  lines: [
    { department: '示例局', year: 2026, dots: [85, 95], values: '≥85%、≥95%（3 项）' },
    { department: '名称很长的示例部门办公室', year: 2025, dots: [0, 100], values: '100%、0%' },
  ],
};

export const STYLEGUIDE_STEP: YearStep = {
  from: 2025,
  to: 2026,
  summary:
    '按名称对应：2025年 3 个项目（共 900.50 万元），其中 2 个两年都有（共 400.00 万元）；2026年 3 个项目（共 1,000.00 万元），其中 2 个两年都有（共 380.00 万元）。',
  pages: { from: HERE, to: HERE },
  continued: {
    count: 2,
    items: [
      {
        name: '示例平台运维',
        href: HERE,
        formerly: '示例平台建设',
        change: { before: '300.00', after: '280.00', sign: '−', difference: '20.00', percent: '−6.67%' },
        targets: {
          summary: '4 项相同，1 项改变，新增 1 项',
          changed: [{ name: '示例指标', there: '≥90%', here: '≥95%', ofCycle: false }],
        },
      },
      {
        name: '示例经费',
        href: HERE,
        formerly: null,
        change: { before: '100.00', after: null, sign: '', difference: null, percent: null },
        targets: null,
      },
    ],
  },
  total: { before: '400.00', after: '280.00', sign: '−', difference: '120.00', percent: '−30.00%' },
  started: { count: 2, items: [{ name: '示例新项目', href: HERE, amount: '620.00' }], sum: '720.00' },
  ended: { count: 0, items: [], sum: null },
};

const seriesMember = { href: HERE, confidence: '同名', name: null, pad: '', changed: [], others: [] } as const;
export const STYLEGUIDE_SERIES_MEMBERS: readonly SeriesMemberRow[] = [
  { ...seriesMember, year: 2024, amount: '100.00', summary: '5 项指标值相同' },
  {
    ...seriesMember,
    year: 2025,
    name: '示例项目（二期）',
    confidence: '疑似同一项目',
    amount: null,
    summary: '3 项指标值相同，2 项不同',
    changed: [
      { name: '示例指标一', there: '≥90%', here: '≥95%', ofCycle: false },
      { name: '示例指标二', there: null, here: '12次', ofCycle: true },
    ],
    others: ['只有本页有：示例指标三、示例指标四'],
  },
];

export const STYLEGUIDE_INDEX: readonly IndexRow[] = [
  { name: '示例业务费', href: HERE, detail: '12 个部门', count: 15 },
  { name: '示例活动经费', href: HERE, detail: '示例局', count: 2 },
];
