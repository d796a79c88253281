import { describe, expect, it } from 'vitest';
import type { Project } from '../../../../src/domain/records.ts';
import { joinForms, type FormReading } from '../../../../src/parser/join-forms.ts';
import { listAliasPages } from '../../../../src/publishing/permalinks/alias-pages.ts';
import { toFormerPage } from '../../../../src/views/pages/former-page.ts';
import { toProjectPage } from '../../../../src/views/pages/project-page.ts';
import { toSourcePage, toWitnessPage } from '../../../../src/views/pages/source-page.ts';
import { toYears } from '../../../../src/views/pages/year-page.ts';
import { toDocumentWitness, toProjectWitness } from '../../../../src/views/parts/witness.ts';
import { toFunding } from '../../../../src/views/tables/funding.ts';
import { makeProject } from '../../../support/make-project.ts';
import { makeDocument } from '../../../support/make-rows.ts';

const money = (total: number) => ({ total, fiscal: total, special: null, other: null });

function reading(form: Project['form'], projects: readonly Partial<Project>[]): FormReading {
  const all = projects.map((project, i) => {
    const line = i + 3;
    const source = {
      file: `2025/${form}.txt`,
      startLine: line,
      startColumn: 1,
      endLine: line,
      endColumn: 9,
      place: null,
    };
    return makeProject([], { amounts: money(1), form, source, ...project });
  });
  return { document: makeDocument(all, { form }), projects: all };
}

const { document, projects } = joinForms(
  reading('table', [{ name: '绿地养护' }, { name: '清淤—2025' }, { name: '转移支付' }]),
  [reading('spending-table', [{ name: '清淤-2025', amounts: money(2) }, { name: '绿地养护' }, { name: '开放窗口' }])],
)!;
const [mowing, dredging, transfer, windows] = projects;

describe('what pages say of a second file', () => {
  it('names both places of a figure that both files print', () => {
    expect(toProjectWitness(mowing!, document)).toEqual({
      text: '这个数在两份文件里一致',
      places: [
        { label: '项目支出绩效目标表，第 3 行', href: `/sources/${document.id}/#L3-L3` },
        { label: '项目支出及其他支出预算表，第 4 行', href: `/sources/${document.id}/witness/#L4-L4` },
      ],
      differences: [],
    });
  });

  it('says what differs, and what stands in one file only', () => {
    expect(toProjectWitness(dredging!, document)).toMatchObject({
      text: '两份文件里的金额不同',
      differences: ['总计：这份文件 1.00 万元，另一份 2.00 万元', '财政拨款：这份文件 1.00 万元，另一份 2.00 万元'],
    });
    expect(toProjectWitness(transfer!, document)?.text).toBe('这个项目在《项目支出及其他支出预算表》里没有');
    expect(toProjectWitness(windows!, document)).toMatchObject({
      text: '这个项目只在《项目支出及其他支出预算表》里有，取自那份文件',
      places: [{ href: `/sources/${document.id}/witness/#L5-L5` }],
    });
    expect(toDocumentWitness(document, projects)).toMatchObject({
      summary: '2 个项目在两份文件里都有，其中 1 个金额一致，1 个不同。',
      differences: [{ name: '清淤—2025' }, { name: '清淤—2025' }],
      onlyHere: [{ name: '转移支付' }],
      onlyThere: [{ name: '开放窗口' }],
    });
  });

  it('shows each file with the projects that stand in it', () => {
    const text = '表头\n合计\n一\n二\n三\n';
    expect(toSourcePage(document, text, projects).ranges.map(({ name }) => name)).toEqual([
      '绿地养护',
      '清淤—2025',
      '转移支付',
    ]);
    const page = toWitnessPage(document, text, projects)!;
    expect(page.ranges.map(({ name, href }) => [name, href])).toEqual([
      ['清淤—2025', '#L3-L3'],
      ['绿地养护', '#L4-L4'],
      ['开放窗口', '#L5-L5'],
    ]);
    expect(page.source.file).toBe('2025/spending-table.txt');
  });

  it('leads on from the name that the second file spells differently', () => {
    const [alias] = listAliasPages(document, projects, '2025-02-01');
    expect(alias).toMatchObject({ path: `projects/${dredging!.aliases[0]}`, to: { path: `projects/${dredging!.id}` } });
    expect(toFormerPage(alias!)).toMatchObject({ to: { href: `/projects/${dredging!.id}/` } });
  });

  it('is first-class without indicators, and gives no share of a sum that it is no part of', () => {
    const page = toProjectPage({
      project: windows!,
      document: { ...document, declared: money(3) },
      unit: document.units[0]!,
      totals: [1, 1, 1, 1],
      names: new Map(),
      findings: [],
      notes: [],
      links: {
        series: null,
        seriesMembers: [],
        sameName: null,
        alike: { goals: null, indicators: null },
        indicators: [],
      },
      recorded: [],
      others: [],
    });
    expect(page).toMatchObject({
      noIndicators: '原表没有指标。',
      place: null,
      source: { file: '2025/spending-table.txt' },
    });
    expect(page.funding.total.share).toBeNull();
  });
});

it('shows the parts of 财政拨款 where they are printed', () => {
  const detail = { general: 3, fund: 0, capital: null };
  expect(
    toFunding(money(3), null, '万元', 'column', { fiscalDetail: detail, otherFunds: [] }).parts.map(
      ({ label, text }) => [label, text],
    ),
  ).toEqual([
    ['一般公共预算', '3.00'],
    ['政府性基金预算', '0.00'],
    ['国有资本经营预算', null],
  ]);
  expect(toFunding(money(3), null, '万元', 'column').parts).toEqual([]);
});

it('adds documents in 元 and in 万元 in 分, and says so', () => {
  const inUnit = (currencyUnit: '元' | '万元', total: number) =>
    makeDocument([makeProject([], { department: currencyUnit })], { currencyUnit, declared: money(total) });
  const [year] = toYears([inUnit('万元', 1.5), inUnit('元', 2345.67)]);
  expect(year).toMatchObject({ fen: 1_734_567, coverage: expect.stringContaining('折合成分相加') });
  expect(toYears([inUnit('万元', 1.5)])[0]?.coverage).not.toContain('折合');
});
