import type { DepartmentLink, GuideEntry } from '../pages/department-directory.ts';
import type { FindingGroup } from '../notes/findings.ts';
import type { DocumentListItem, HomePageView } from '../pages/home-page.ts';
import type { PromiseView } from '../pages/indicator-page.ts';
import type { SheetView } from '../pages/source-facsimile.ts';
import type { SourceBlock } from '../pages/source-page.ts';

/** Invented cards, lists and texts for the style guide; `style-samples.ts` has its figures. */

const HERE = '#parts';

const departments = { columns: [], unit: '万元', rows: [], total: null, blankColumns: [], onlySource: null } as const;
export const STYLEGUIDE_YEARS: HomePageView['totals'] = [
  { text: '86,246.64', plain: '约 8.62 亿元' },
  { text: '390.00', plain: null },
  { text: null, plain: null },
].map((total, index) => ({
  year: 2026 - index,
  href: HERE,
  fen: null,
  total,
  coverage: '已收录 1 个部门 · 仅含项目支出',
  departments,
}));

export const STYLEGUIDE_DOCUMENTS: readonly DocumentListItem[] = ['2026-02-10', null].map((publishedAt, index) => ({
  title: '示例局',
  href: HERE,
  source: HERE,
  year: 2026 - index,
  publishedAt,
  size: '4 个单位、70 个项目',
}));

export const STYLEGUIDE_FILES = [
  {
    name: 'projects.ndjson',
    contents: '示例内容，一行一个项目',
    bytes: 1_234_567,
    sha256: '0123456789abcdef'.repeat(4),
  },
] as const;

const years = [2025, 2026].map((year) => ({ year, href: HERE }));
export const STYLEGUIDE_DIRECTORY: readonly DepartmentLink[] = [
  { name: '示例办公厅', href: HERE, years },
  { name: '示例局', href: HERE, years: years.slice(1) },
];

export const STYLEGUIDE_GUIDE: readonly GuideEntry[] = [
  { number: 1, href: HERE, first: '示例办公厅', last: '示例局' },
  { number: 2, href: HERE, first: '示例委员会', last: '示例中心' },
];

const promise = { href: HERE, owner: '2026年 · 示例局', printedName: null, level: '产出指标', cycle: '≥90%' };
export const STYLEGUIDE_PROMISES: readonly PromiseView[] = [
  { ...promise, project: '示例项目一', annual: '≥95%' },
  { ...promise, project: '示例项目二：写法不同', printedName: '示例指标 （%）', annual: '≥90%' },
  { ...promise, project: '示例项目三：没有印出', level: '', cycle: null, annual: null },
];

export const STYLEGUIDE_FINDINGS: readonly FindingGroup[] = [
  {
    code: 'missing-amount',
    severity: 'warning',
    title: '示例发现：一处',
    findings: [{ line: 12, href: HERE, message: '小计与各项之和不等', excerpt: '小计 12.00', isConfirmed: true }],
  },
  {
    code: 'missing-name',
    severity: 'info',
    title: '示例发现：几处',
    findings: [3, 9].map((line) => ({ line, href: HERE, message: '示例发现：几处', excerpt: '', isConfirmed: false })),
  },
];

const toLine = (number: number, text: string) => ({ number, parts: [{ text, isIndicator: false }] });
const toCell = (id: string, text: string, href: string | null = null) =>
  ({ id, rowSpan: 1, columnSpan: 1, text, href }) as const;
export const STYLEGUIDE_SHEETS: readonly SheetView[] = [
  {
    sheet: '示例表',
    rows: [
      { number: '1', cells: [toCell('示例表-A1', '项目名称'), toCell('示例表-B1', '总计')] },
      { number: '2', cells: [toCell('示例表-A2', '示例项目一', HERE), toCell('示例表-B2', '12.00')] },
    ],
  },
];

export const STYLEGUIDE_SOURCE: readonly SourceBlock[] = [
  { projects: [], lines: [toLine(901, '项目支出绩效目标表（示例）'), toLine(902, '')] },
  {
    projects: [{ id: 'L903-L904', name: '示例项目一', href: HERE, lines: '第 903–904 行' }],
    lines: [
      toLine(903, '示例项目一 12.00'),
      {
        number: 904,
        parts: [
          { text: '产出指标 ', isIndicator: false },
          { text: '示例次数 ≥12次', isIndicator: true },
        ],
      },
    ],
  },
];
