import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/publishing/hosting/policy.ts';
import { serveSite } from '../../src/pipeline/serve.ts';
import { GLOSSARY } from '../../src/domain/glossary.ts';
import { copyProject } from '../support/copy-project.ts';
import { tabThrough, tabTo } from '../support/keyboard.ts';
import { layoutFiles } from '../support/layout-files.ts';
import { useBrowser } from '../support/open-site.ts';
import { searched } from '../support/search-page.ts';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');

const PROJECT = `${url}projects/2026-pmqvkh5qpg/`;
/** 广州市政务服务和数据管理局 in 2026 has 70 projects. */
const DEPARTMENT = `${url}departments/2026-9y57yn2gxh/`;

async function open(address: string, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await page.goto(address);
  return page;
}

// Of pages that are alike this takes the shortest, because the longest has the same stops, only more often.
const layouts = layoutFiles(htmlFiles(dir), (file) => -readFileSync(join(dir, file)).length);

describe('Tab', () => {
  test.each([...layouts])('leads through %s and out of it, each stop in sight and marked', async (_layout, file) => {
    const page = await open(url + pagePath(file));
    const stops = await tabThrough(page);
    expect(stops.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`))).toEqual([]);
    // An embed has nothing before its text.
    if (!file.startsWith('embed/')) expect(stops[0]?.what).toBe('a 跳到正文');
    const reachable = await page
      .locator('a[href], button, input, select, textarea, summary, [tabindex="0"]')
      .evaluateAll((all) => all.filter((element) => element.checkVisibility({ visibilityProperty: true })).length);
    const radios = await page.locator('fieldset:visible input[type=radio]:not(:checked)').count();
    expect(stops.length).toBe(reachable - radios);
  });

  test('leads back through a long table under its headings, which cover no stop', async () => {
    const page = await open(DEPARTMENT);
    const stops = await tabThrough(page, { key: 'Shift+Tab' });
    expect(stops.flatMap(({ what, faults }) => faults.map((fault) => `${what}: ${fault}`))).toEqual([]);
  });
});

describe('by keyboard alone a reader can', () => {
  test('search, open a project, cite one of its rows, and copy that', async () => {
    const page = await open(url, { permissions: ['clipboard-read', 'clipboard-write'] });
    await tabTo(page, page.getByRole('search').getByLabel('搜索项目、部门、指标'));
    await page.keyboard.type('驻京工作保障');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}search/?q=*`);
    await searched(page, '驻京工作保障');
    await tabTo(page, page.locator('.result-link').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}projects/2025-*/**`);

    await tabTo(page, page.getByRole('link', { name: /^链接到指标：报送调研报告数量/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('radio', { name: 'GB/T 7714' }));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.locator('cite-box').getByRole('button', { name: '复制' }));
    await page.keyboard.press('Enter');
    await page.locator('cite-box').getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('报送调研报告数量');
    expect(copied).toMatch(/\]\(https:\/\/mingzhang\.example\/projects\/2025-[a-z0-9]+\/#i-[a-z0-9]{10}\)/);
  });

  test('filter and sort a table', async () => {
    const page = await open(DEPARTMENT);
    const table = page.locator('#projects');
    await tabTo(page, page.getByRole('searchbox', { name: '筛选项目' }));
    await page.keyboard.type('信息化');
    const filtered = await table.locator('tbody tr:visible').count();
    expect(filtered).toBeGreaterThan(1);
    expect(filtered).toBeLessThan(70);
    await tabTo(page, table.getByRole('button', { name: /^总计/ }));
    await page.keyboard.press('Enter');
    expect(await table.locator('th[data-key=total]').getAttribute('aria-sort')).toBe('descending');
    await tabTo(page, table.locator('tbody tr:visible a').first());
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}projects/2026-*/`);
  });

  test('choose colours and unit, and close the choices', async () => {
    const page = await open(DEPARTMENT);
    await tabTo(page, page.locator('display-settings summary'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('radio', { name: '跟随系统' }));
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await tabTo(page, page.getByRole('radio', { name: '万元', exact: true }));
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.headline').innerText()).toContain('862,466,400.00');
    await page.keyboard.press('Escape');
    expect(await page.locator('display-settings details').getAttribute('open')).toBeNull();
    await tabTo(page, page.getByRole('main').getByRole('link').first());
  });

  test('have a word explained and the explanation closed', async () => {
    const page = await open(PROJECT);
    const word = page.getByRole('main').getByRole('link', { name: '财政专户拨款' });
    await tabTo(page, word);
    const note = page.getByRole('tooltip');
    await note.getByText(GLOSSARY.budget.find(({ id }) => id === 'special')!.text).waitFor();
    await page.keyboard.press('Escape');
    await note.waitFor({ state: 'detached' });
    expect(await word.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('read a chart item by item, take its table, and go on to the table itself', async () => {
    const page = await open(DEPARTMENT);
    const chart = page.locator('budget-chart[for=projects]');
    await tabTo(page, chart.getByRole('application'));
    await page.locator('budget-chart[for=projects][data-drawn]').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await chart.locator('[aria-live]').textContent()).toMatch(/，第 1 项，共 \d+ 项，按回车打开$/);
    await tabTo(page, chart.getByRole('button', { name: /CSV/ }));
    await page.keyboard.press('Enter');
    // The code that writes CSV is loaded now, so that the box takes a while.
    const text = chart.getByRole('textbox', { name: 'CSV 全文' });
    await text.waitFor();
    await tabTo(page, text);
    await tabTo(page, page.locator('#projects tbody a').first());
  });

  test('put two projects side by side and move among their columns', async () => {
    const page = await open(PROJECT, { viewport: { width: 640, height: 700 } });
    await tabTo(page, page.getByRole('link', { name: '加入并排比较' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}compare/?ids=2026-pmqvkh5qpg`);
    await tabTo(page, page.getByLabel('项目页的地址或编号'));
    await page.keyboard.type('2026-8wqsj9gdkn');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '并排列出 2 个项目。' }).waitFor();
    const columns = page.getByRole('region', { name: '比较结果' });
    await tabTo(page, columns);
    await page.keyboard.press('ArrowRight');
    await tabTo(page, page.getByRole('button', { name: /^移出比较/ }).last());
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: '已选 1 个项目' }).waitFor();
  });

  test('report an error, where a publisher takes reports', async () => {
    const folder = makeTemporaryFolder('corrections');
    copyProject(folder);
    const config = join(folder, 'portal.config.ts');
    const corrections = `corrections: 'errors@example.gov.cn', shareCards: false,`;
    writeFileSync(config, readFileSync(config, 'utf8').replace('base:', `${corrections} base:`));
    const source = '2025/广州市人民政府驻北京办事处.txt';
    cpSync(join('content/sources', source), join(folder, 'content/sources', source));
    removeFolder(join(folder, 'content/stories'));
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: folder, stdio: 'ignore' });
    const server = await serveSite({
      dir: join(folder, 'dist'),
      base: '/',
      headersOf: () => ({ 'Content-Security-Policy': CONTENT_SECURITY_POLICY }),
    });
    onTestFinished(async () => {
      await server.close();
      removeFolder(folder);
    });

    const page = await open(`${server.url}projects/2025-642k2dz4dd/`);
    const row = page.getByRole('link', { name: /^链接到指标：/ }).first();
    await tabTo(page, row);
    await page.keyboard.press('Enter');
    const report = page.getByRole('link', { name: '报告这一页的错误' });
    await tabTo(page, report);
    const { protocol, pathname, searchParams } = new URL((await report.getAttribute('href')) ?? '');
    expect(protocol + pathname).toBe('mailto:errors@example.gov.cn');
    expect(searchParams.get('subject')).toContain(`指标：`);
    expect(searchParams.get('body')).toBe(`页面：${page.url()}\n问题：`);
    expect(page.url()).toMatch(/#i-[a-z0-9]{10}$/);
  });
});
