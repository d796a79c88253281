import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentId, documentId } from '../../src/domain/ids.ts';
import type { BudgetDocument, Project } from '../../src/domain/records.ts';
import { makeFolderInCache, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { buildAndServe, type ServedSite } from '../../tools/pages/build-and-serve.ts';
import { useBrowser } from '../support/open-site.ts';
import { TABBED_HEADER } from '../support/parse.ts';
import { titles, typeQuery } from '../support/search-page.ts';
import {
  CITIES,
  NAMESAKE,
  PERSONS,
  SMALL_CITY,
  WITH_FORMS,
  WITH_WITNESS,
  WITHOUT_MONEY,
} from '../support/small-city.ts';
import { writeFiles } from '../support/use-folder.ts';

const openPage = useBrowser();
const DEPARTMENT = '某市测试局';

/** A document with one unit. Each project has a name, an amount and a target of one indicator. */
function print(projects: readonly (readonly [name: string, total: string, target: string])[]): string {
  const sum = projects.reduce((fen, [, total]) => fen + Number(total) * 100, 0) / 100;
  const row = (name: string, total: string, rest: string): string => `${name}\t${total}\t${total}\t\t\t${rest}\n`;
  const rows = projects.map(([name, total, target]) =>
    row(
      name,
      total,
      `目标。\t1、3-满意度指标；31-服务对象满意度；满意度；实施周期指标值:${target}；年度指标值:${target}。`,
    ),
  );
  const heads = row('合计', sum.toFixed(2), '\t') + row(DEPARTMENT, sum.toFixed(2), '\t');
  return TABBED_HEADER.replace('某局', DEPARTMENT) + heads + rows.join('');
}

const EMPTY = '某市空表局';
const EMPTY_TEXT = TABBED_HEADER.replace('某局', EMPTY) + '合计\t0.00\t0.00\t\t\t\t\n';
const CONFIRMED = `sha256: ${hash('sha256', EMPTY_TEXT)}
confirmed:
  - { code: zero-projects, line: ${EMPTY_TEXT.split('\n').length - 1} }
`;

let folder: string;
let site: ServedSite;

beforeAll(async () => {
  folder = makeFolderInCache('years');
  writeFiles(join(folder, 'sources'), {
    [`2024/${DEPARTMENT}.txt`]: print([['信息系统运行维护费', '8.00', '≥90%']]),
    [`2025/${DEPARTMENT}.txt`]: print([
      ['信息系统运行维护费', '10.00', '≥90%'],
      ['热线接听', '40.00', '≥80%'],
    ]),
    [`2026/${DEPARTMENT}.txt`]: print([
      ['信息系统运行维护费', '12.50', '≥95%'],
      ['食堂改造', '300.00', '≥85%'],
    ]),
  });
  writeFiles(join(folder, 'sources/2026'), {
    [`${EMPTY}.txt`]: EMPTY_TEXT,
    [`${EMPTY}.yaml`]: CONFIRMED,
    ...SMALL_CITY,
  });
  site = await buildAndServe(join(folder, 'dist'), { base: '/', sources: join(folder, 'sources') });
});

afterAll(async () => {
  await site.close();
  removeFolder(folder);
});

describe.each([375, 1280])('without JavaScript, %i px wide', (width) => {
  test('the page of a department says what is new, gone and changed', async () => {
    const page = await openPage({ javaScriptEnabled: false, viewport: { width, height: 812 } });
    await page.goto(`${site.url}departments/${departmentId(DEPARTMENT)}/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const step = page.getByRole('region', { name: '2025年到2026年' });
    const text = (await step.innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('2025年 2 个项目（共 50.00 万元），其中 1 个两年都有（共 10.00 万元）');
    const row = step.locator('tbody tr', { hasText: '信息系统运行维护费' });
    for (const figure of ['10.00', '12.50', '+2.50', '+25.00%', '1 项改变'])
      expect((await row.innerText()).replace(/\s+/g, ' ')).toContain(figure);
    await row.getByText('改变的指标值').click();
    expect(await row.innerText()).toContain('满意度：≥90% → ≥95%');
    expect(text).toContain('2026年新出现的项目：1 个');
    expect(text).toContain('2026年没有再出现的项目：1 个');
    await step.getByRole('link', { name: '食堂改造' }).click();
    await page.waitForURL(`${site.url}projects/2026-*/`);
  });

  test('the page of a department leads to any two of its years', async () => {
    const page = await openPage({ javaScriptEnabled: false, viewport: { width, height: 812 } });
    await page.goto(`${site.url}departments/${departmentId(DEPARTMENT)}/`);
    await page.getByRole('region', { name: '任意两个年度相比' }).getByRole('link', { name: '2024年到2026年' }).click();
    await page.waitForURL(`${site.url}departments/${departmentId(DEPARTMENT)}/2024-2026/`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const text = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
    expect(text).toContain('2024年 1 个项目（共 8.00 万元），其中 1 个两年都有（共 8.00 万元）');
    for (const part of ['+4.50', '+56.25%', '2026年新出现的项目：1 个', '2026年没有再出现的项目：0 个'])
      expect(text).toContain(part);
  });

  test('a year leads to the others', async () => {
    const page = await openPage({ javaScriptEnabled: false, viewport: { width, height: 812 } });
    await page.goto(`${site.url}departments/${documentId(2026, DEPARTMENT)}/`);
    const years = page.getByRole('navigation', { name: '其他年度' });
    expect(await years.locator('[aria-current=page]').textContent()).toBe('2026年');
    await years.getByRole('link', { name: '2025年' }).click();
    await page.waitForURL(`${site.url}departments/${documentId(2025, DEPARTMENT)}/`);
    await page.goto(`${site.url}departments/years/2025/`);
    await years.getByRole('link', { name: '2026年' }).click();
    await page.waitForURL(`${site.url}departments/years/2026/`);
  });
});

test('a table that its publisher has confirmed to be empty is shown as that', async () => {
  const page = await openPage({ viewport: { width: 375, height: 812 } });
  await page.goto(`${site.url}departments/${documentId(2026, EMPTY)}/`);
  const main = page.getByRole('main');
  expect(await main.innerText()).toContain('该部门公开的表中没有项目。');
  expect(await main.innerText()).toContain('发布者已确认原文如此');
  expect(await main.getByRole('heading', { name: '项目', exact: true }).count()).toBe(0);
});

const readRecords = <T>(name: string): T[] =>
  readFileSync(join(site.dir, 'data', `${name}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

const documentPath = (department: string, region?: string): string =>
  `departments/${documentId(2026, department, region ?? null)}/`;

/** The address of a project in a document. */
function pathOf(name: string, department: string, region?: string): string {
  const document = readRecords<BudgetDocument>('documents').find(
    ({ id }) => id === documentId(2026, department, region ?? null),
  )!;
  const ids = document.units.flatMap(({ projects }) => projects);
  return `projects/${readRecords<Project>('projects').find((one) => one.name === name && ids.includes(one.id))!.id}/`;
}

/** Opens a page as a phone without JavaScript, and returns the text of its main part. */
async function readPage(path: string, width = 375): Promise<string> {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width, height: 812 } });
  await page.goto(site.url + path);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  return (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
}

describe('two files of one department and year', () => {
  test('a project shows that both agree, and leads to both places', async () => {
    const page = await openPage();
    await page.goto(site.url + pathOf('绿地养护', WITH_WITNESS));
    const note = page.getByText('这个数在两份文件里一致');
    const places = note.getByRole('link');
    expect(await places.allTextContents()).toEqual([
      '项目支出绩效目标表，第 10 行',
      '项目支出及其他支出预算表，第 8 行',
    ]);
    await places.last().click();
    await page.waitForURL(`${site.url}sources/*/witness/#L8-L8`);
    expect(await page.locator('#L8').innerText()).toContain('绿地养护');
  });

  test('what differs or stands in one only is listed', async () => {
    const text = await readPage(documentPath(WITH_WITNESS));
    expect(text).toContain('2 个项目在两份文件里都有，其中 1 个金额一致，1 个不同');
    for (const part of ['不同的地方 6 处', '只在这份文件里的项目 1 个', '只在另一份文件里的项目 1 个'])
      expect(text).toContain(part);
    expect(await readPage(pathOf('河道清淤', WITH_WITNESS))).toContain('总计：这份文件 65.00 万元，另一份 60.00 万元');
    expect(await readPage(pathOf('对下补助', WITH_WITNESS))).toContain('这个项目在《项目支出及其他支出预算表》里没有');
    const alone = await readPage(pathOf('公园开放', WITH_WITNESS));
    expect(alone).toContain('这个项目只在《项目支出及其他支出预算表》里有，取自那份文件');
    expect(alone).toContain('原表没有指标');
  });
});

describe('forms of other cities', () => {
  test('a project form shows its money as printed, with 上年结转资金, and its levels', async () => {
    const text = await readPage(pathOf('堤防巡护', WITH_FORMS), 1280);
    expect(text).toMatch(
      /财政拨款 100,000\.50 财政专户拨款 — 其他资金 10,000\.00 上年结转资金 15,000\.00 总计 125,000\.50/,
    );
    expect(text).toMatch(/产出指标2 项 数量指标 .*堤防巡护里程.*≥40公里.* 质量指标 .*≥98%.*满意度指标1 项/);
    expect(text).not.toMatch(/-(?:产出|数量|满意度)指标/);
  });

  test('a department without 合计 has the sum of its projects, marked as added', async () => {
    const text = await readPage(documentPath(WITH_FORMS));
    expect(text).toContain('原文没有合计 各项目相加为 205,000.50 元');
    expect(text).toContain('最大的是“堤防巡护”，125,000.50 元');
    expect(await readPage(documentPath(WITHOUT_MONEY))).toContain('原表没有金额');
  });

  test('a year adds 元 and 万元 in 分, and says so', async () => {
    const text = await readPage('departments/years/2026/', 1280);
    expect(text).toContain('原文有的以万元、有的以元为单位，折合成分相加');
    expect(text).toContain('市档案馆（东山） 2 9.10005');
    // 245.00 + 312.50 + 9.00 + 9.10005
    expect(text).toMatch(/个部门之和 \d+ 575\.60005/);
  });

  test('projects of two forms are compared in the money that each prints', async () => {
    const page = await openPage();
    const ids = [pathOf('堤防巡护', WITH_FORMS), pathOf('档案整理', NAMESAKE, CITIES[1])].map(
      (path) => path.split('/')[1]!,
    );
    await page.goto(`${site.url}compare/?ids=${ids.join(',')}`);
    const table = page.getByRole('table', { name: '并排比较' });
    const cells = async (name: RegExp): Promise<string[]> =>
      table.getByRole('row', { name }).getByRole('cell').allTextContents();
    await table.waitFor();
    expect(await cells(/^总计/)).toEqual(['125,000.50 元', '5.00 万元']);
    expect(await cells(/^上年结转资金/)).toEqual(['15,000.00 元', '—']);
    await page.goto(
      `${site.url}compare/?ids=${[...ids.slice(0, 1), pathOf('绿地养护', WITH_WITNESS).split('/')[1]!].join(',')}`,
    );
    await table.waitFor();
    // Indicators whose names no other project has are not one and the same.
    expect((await cells(/^绿地养护次数/))[0]).toBe('（没有这项指标）');
  });

  test('persons are on no page but the source’s, and in no data', () => {
    const isSource = (path: string): boolean => /^(?:data\/)?sources\//.test(path);
    const holders = globSync('**/*.{html,json,ndjson,csv,xml,txt,md}', { cwd: site.dir }).filter((path) =>
      PERSONS.some((person) => readFileSync(join(site.dir, path), 'utf8').includes(person)),
    );
    expect(holders.filter((path) => !isSource(path))).toEqual([]);
    expect(holders).toContain(`data/sources/2026/${WITH_FORMS}.html.txt`);
  });
});

describe('departments of one name in two cities', () => {
  test('are told apart on pages', async () => {
    for (const city of CITIES) {
      const page = await openPage();
      await page.goto(site.url + pathOf('档案整理', NAMESAKE, city));
      expect(await page.title()).toContain(`档案整理：${NAMESAKE}（${city}） 2026年`);
      await page.getByRole('navigation', { name: '位置' }).getByRole('link', { name: '2026年' }).click();
      await page.waitForURL(site.url + documentPath(NAMESAKE, city));
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`${NAMESAKE}（${city}）`);
    }
  });

  test('are told apart by the search, and other departments have no trace of a city', async () => {
    const page = await openPage();
    await page.goto(`${site.url}search/`);
    await typeQuery(page, '档案整理');
    expect(await titles(page)).toEqual(['档案整理', '档案整理']);
    const results = await page.getByRole('main').innerText();
    for (const city of CITIES) expect(results).toContain(`${NAMESAKE}（${city}）`);
    const records = readRecords<BudgetDocument>('documents').filter(({ region }) => region === null);
    expect(await readPage(`departments/${records[0]!.id}/`)).not.toMatch(/（(?:东山|西川)）/);
  });
});
