import { describe, expect, test } from 'vitest';
import type { BudgetDocument } from '../../../../src/domain/records.ts';
import { toDepartmentPage } from '../../../../src/views/pages/department-page.ts';
import { toDocumentPage } from '../../../../src/views/pages/document-page.ts';
import { toHomePage } from '../../../../src/views/pages/home-page.ts';
import { toDirectory, toGuide } from '../../../../src/views/pages/department-directory.ts';
import { toMissingFiles } from '../../../../src/views/notes/notes-page.ts';
import { rankText, toProjectPage } from '../../../../src/views/pages/project-page.ts';
import { splitLines, toSourcePage } from '../../../../src/views/pages/source-page.ts';
import { parse, tabularProject, TABBED_HEADER, wrappedProject } from '../../../support/parse.ts';

const INDICATORS =
  '1、2-效益指标；22-社会效益；影响；实施周期指标值:良；年度指标值:良。2、1-产出指标；11-数量指标；次数；实施周期指标值:≥3次；年度指标值:1次。';
const TEXT = tabularProject('保障运行。', INDICATORS);

const [MORE_TEXT, MORE] = (() => {
  const rows = [
    '合计\t10.00\t10.00',
    '某局\t4.00\t4.00',
    '工作经费\t4.00\t4.00\t\t\t目标。',
    '某中心\t6.00\t6.00',
    '甲项目\t1.00\t1.00\t\t\t目标。',
    '乙项目\t5.01\t5.01\t\t\t目标。',
  ];
  const text =
    TABBED_HEADER +
    rows
      .map(
        (row) =>
          `${row}\t1、1-产出指标；11-数量指标；次数；实施周期指标值:1次；年度指标值:1次。`.replace(
            /^((?:合计|某局|某中心)\t[\d.]+\t[\d.]+)\t.*/,
            '$1\t\t\t\t',
          ) + '\n',
      )
      .join('');
  return [text, read(text)] as const;
})();

function read(text: string) {
  const { document, projects } = parse(text);
  if (!document) throw new Error('the text does not read');
  return { document, projects };
}

function projectPage({ document, projects }: ReturnType<typeof read>, index = 0) {
  const project = projects[index];
  const unit = document.units.find(({ projects: ids }) => project && ids.includes(project.id));
  if (!project || !unit) throw new Error('no such project');
  return toProjectPage({
    project,
    document,
    unit,
    totals: projects.map(({ amounts }) => amounts.total),
    names: new Map(projects.map(({ id, name }) => [id, name])),
    findings: [],
    notes: [],
  });
}

describe('the page of a project', () => {
  test('groups indicators by printed levels, in the order of their codes, with both targets', () => {
    const { indicators, makeUp } = projectPage(read(TEXT));
    expect(indicators.map(({ code, name, count }) => [code, name, count])).toEqual([
      ['1', '产出指标', 1],
      ['2', '效益指标', 1],
    ]);
    const row = indicators[0]?.groups[0]?.rows[0];
    expect([row?.seq, row?.name, row?.cycle?.text, row?.annual?.text]).toEqual([2, '次数', '≥3次', '1次']);
    expect(row?.id).toMatch(/^i-/);
    expect(makeUp.map(({ count }) => count)).toEqual([1, 1]);
  });

  test('links to its lines, and each indicator to its place in the line', () => {
    const view = projectPage(read(TEXT));
    const line = TEXT.split('\n').findIndex((text) => text.startsWith('工作经费')) + 1;
    expect(view.source.href).toMatch(new RegExp(`#L${line}-L${line}$`));
    expect(view.indicators[0]?.groups[0]?.rows[0]?.source).toMatch(new RegExp(`#L${line}C\\d+$`));
  });

  test('gives shares of its own document and neighbours of its own unit', () => {
    const view = projectPage(MORE, 1);
    expect(view.total).toEqual({ text: '1.00', plain: null, place: '占本部门项目支出的 10.00%，第 3 位，共 3 个项目' });
    expect([view.previous, view.next?.name, view.position]).toEqual([null, '乙项目', '第 1 个，共 2 个']);
  });

  test('ranks amounts, equal ones in one place, and says how many print none', () => {
    expect([9, 5, 5, 1].map((total) => rankText(total, [5, 9, 1, 5]))).toEqual([
      '第 1 位，共 4 个项目',
      '第 2 位，共 4 个项目',
      '第 2 位，共 4 个项目',
      '第 4 位，共 4 个项目',
    ]);
    expect(rankText(5, [5, null, 9])).toBe('第 2 位，共 2 个列出金额的项目');
    expect([rankText(null, [null, 5]), rankText(5, [5]), rankText(5, [5, null])]).toEqual([null, null, null]);
  });

  test('keeps blank amounts apart from zero', () => {
    const { funding } = projectPage(read(TEXT));
    expect(funding.rows.map(({ text }) => text)).toEqual(['4.00', null, null]);
  });
});

describe('the page of a document', () => {
  test('shows a difference and corrects nothing', () => {
    const view = toDocumentPage(MORE.document, MORE.projects);
    expect(view.total.text).toBe('10.00');
    expect(view.differences.map(({ name, kind }) => [name, kind])).toEqual([['某中心', 'rounding']]);
    expect(view.differences[0]?.text).toContain('各项目之和比小计多 0.01 万元，可能因四舍五入');
    expect(view.differences[0]?.text).toContain('财政拨款栏相同');
  });

  test('lists units and projects in source order and names the columns that are blank', () => {
    const view = toDocumentPage(MORE.document, MORE.projects);
    expect(view.units.rows.map(({ name }) => name)).toEqual(['某局', '某中心']);
    expect(view.projects.rows.map(({ name }) => name)).toEqual(['工作经费', '甲项目', '乙项目']);
    expect(view.projects.blankColumns).toEqual(['财政专户拨款', '其他资金']);
  });
});

test('sizes of projects are counted with their shares, which a chart of bands draws', () => {
  const { sizes } = toDocumentPage(MORE.document, MORE.projects);
  expect(sizes.rows[0]).toEqual({ label: '10 万元以下', count: 3, share: '100.00%', bar: 100 });
  expect([sizes.total, sizes.chart.kind, sizes.chart.count]).toEqual([3, 'bands', sizes.rows.length]);
});

describe('the home page', () => {
  const { document } = read(TEXT);
  const inYear = (year: number, extra: Partial<BudgetDocument> = {}): BudgetDocument => ({
    ...document,
    year,
    id: `${year}-0000000000`,
    ...extra,
  });

  test('says what each total covers, newest year first', () => {
    const view = toHomePage([inYear(2024), inYear(2025), inYear(2025, { department: '另一局' })], 6);
    expect(view.totals.map(({ year, total, coverage }) => [year, total.text, coverage])).toEqual([
      [2025, '8.00', '已收录 2 个部门 · 仅含项目支出'],
      [2024, '4.00', '已收录 1 个部门 · 仅含项目支出'],
    ]);
  });

  test('adds documents in 元 and in 万元 up in 分', () => {
    const inYuan = inYear(2025, {
      department: '另一局',
      currencyUnit: '元',
      declared: { total: 10_000.01, fiscal: null, special: null, other: null },
    });
    expect(toHomePage([inYear(2025), inYuan], 0).totals[0]?.total.text).toBe('5.000001');
  });

  test('lists documents by date where it is known, else by year', () => {
    const dated = inYear(2023, { department: '有日期', source: { ...document.source, publishedAt: '2026-02-01' } });
    expect(toHomePage([inYear(2024), inYear(2025), dated], 0).documents.map(({ year }) => year)).toEqual([
      2023, 2025, 2024,
    ]);
  });
});

describe('the home page of a large site', () => {
  const { document } = read(TEXT);
  const many = (departments: number, year = 2026): BudgetDocument[] =>
    Array.from({ length: departments }, (_, index) => ({
      ...document,
      id: `${year}-${String(index).padStart(10, '0')}`,
      year,
      department: `第${index + 1}局`,
      declared: { total: index + 1, fiscal: index + 1, special: null, other: null },
    }));

  test('has all departments of a year while they are few', () => {
    const [year] = toHomePage(many(20), 0).years;
    expect([year?.departments.rows.length, year?.others]).toEqual([20, null]);
  });

  test('has the largest, in bars, and says what the others come to', () => {
    const [year] = toHomePage(many(21), 0).years;
    expect(year?.departments.rows.map(({ name }) => name)).toEqual(
      Array.from({ length: 12 }, (_, index) => `第${21 - index}局`),
    );
    expect(year?.departments.total?.name).toBe('21 个部门之和');
    expect(year?.chart).toMatchObject({ kind: 'bar', count: 12 });
    // 1 + … + 9 of 1 + … + 21
    expect(year?.others).toEqual({
      text: '表中是最大的 12 个部门；另外 9 个合计 45.00 万元，占 19.48%。',
      label: '2026年全部 21 个部门',
      href: '/departments/years/2026/',
    });
  });

  test('leads from the totals of older years to their pages', () => {
    const view = toHomePage(
      [2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) => many(1, year)),
      0,
    );
    expect(view.years.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022, 2021]);
    expect(view.totals.map(({ href }) => href).slice(-2)).toEqual(['#year-2021', '/departments/years/2020/']);
  });

  test('lists the newest documents and counts the others', () => {
    const view = toHomePage(many(25), 0);
    expect([view.documents.length, view.otherDocuments]).toEqual([20, 5]);
  });
});

test('the directory has 200 departments a page in pinyin order, and a guide to its pages', () => {
  const names = ['安', '白', ...Array.from({ length: 200 }, (_, index) => `中${String(index).padStart(3, '0')}`)];
  const entries = names.toReversed().map((name, index) => ({
    id: String(index).padStart(10, '0'),
    name,
    documents: [`2026-${String(index).padStart(10, '0')}`],
  }));
  const pages = toDirectory(entries);
  expect(pages.flatMap(({ items }) => items.map(({ name }) => name))).toEqual(names);
  expect(toGuide(pages)).toEqual([
    { number: 1, href: '/departments/', first: '安', last: '中197' },
    { number: 2, href: '/departments/2/', first: '中198', last: '中199' },
  ]);
  expect(toGuide(toDirectory(entries.slice(0, 200)))).toEqual([]);
});

describe('the page of a department across years', () => {
  test('says when there is one year only', () => {
    const { document, projects } = read(TEXT);
    expect(toDepartmentPage('某局', [{ document, projects }]).comparison).toBeNull();
  });
});

describe('a source page', () => {
  const joined = (text: string): string[] => {
    const { document, projects } = read(text);
    return toSourcePage(document, text, projects).blocks.flatMap(({ lines }) =>
      lines.map(({ parts }) => parts.map((part) => part.text).join('')),
    );
  };

  test.each([
    ['tabular', TEXT],
    ['two units', MORE_TEXT],
    [
      'wrapped',
      wrappedProject(
        '保障😀运行。\n\n1、1-产出指标；11-数量指标；次\n数；实施周期指标值:1次；年度\n指标值:1次。2、1-产出指标；11-数量指标；场数；实施周期指标值:2；年度指标值:2。\n',
      ),
    ],
  ])('has every line verbatim (%s)', (_, text) => {
    expect(joined(text)).toEqual(splitLines(text));
  });

  test('gives each project the element that it links to', () => {
    const { document, projects } = read(MORE_TEXT);
    const view = toSourcePage(document, MORE_TEXT, projects);
    const ids = view.blocks.flatMap((block) => block.projects.map(({ id }) => id));
    expect(ids).toEqual(projects.map(({ source }) => `L${source.startLine}-L${source.endLine}`));
  });

  test('marks each indicator where it begins', () => {
    const { document, projects } = read(TEXT);
    const parts = toSourcePage(document, TEXT, projects).blocks.flatMap(({ lines }) =>
      lines.flatMap((line) => line.parts),
    );
    expect(parts.filter(({ id }) => id).map(({ text }) => text.slice(0, 8))).toEqual([
      '1、2-效益指标',
      '2、1-产出指标',
    ]);
  });
});

test('files with errors that were left out are named', () => {
  const error = {
    severity: 'error',
    code: 'empty-file',
    message: '文件没有内容',
    hint: '',
    line: 1,
    column: 1,
    excerpt: '',
    project: null,
  } as const;
  const missing = toMissingFiles(
    [
      { ...error, file: '2025/甲.txt' },
      { ...error, severity: 'warning', file: '2025/乙.txt' },
    ],
    new Set(),
  );
  expect(missing.map(({ file }) => file)).toEqual(['2025/甲.txt']);
});
