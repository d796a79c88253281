import { hash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { departmentId, documentId } from '../../src/domain/ids.ts';
import { makeFolderInCache, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { buildAndServe, type ServedSite } from '../../tools/pages/build-and-serve.ts';
import { useBrowser } from '../support/open-site.ts';
import { TABBED_HEADER } from '../support/parse.ts';
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
    [`2025/${DEPARTMENT}.txt`]: print([
      ['信息系统运行维护费', '10.00', '≥90%'],
      ['热线接听', '40.00', '≥80%'],
    ]),
    [`2026/${DEPARTMENT}.txt`]: print([
      ['信息系统运行维护费', '12.50', '≥95%'],
      ['食堂改造', '300.00', '≥85%'],
    ]),
  });
  writeFiles(join(folder, 'sources/2026'), { [`${EMPTY}.txt`]: EMPTY_TEXT, [`${EMPTY}.yaml`]: CONFIRMED });
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
