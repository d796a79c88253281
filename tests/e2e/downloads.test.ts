import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url, dir } = inject('rootSite');

const DOCUMENT = '2026-9y57yn2gxh';
const packageFile = (name: string): string => readFileSync(join(dir, 'data/departments', DOCUMENT, name), 'utf8');
const [, firstLine = ''] = packageFile('projects.csv').split('\r\n');
const PROJECT = firstLine.slice(0, firstLine.indexOf(','));

async function download(page: Page, name: string | RegExp): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

describe('files of one project', () => {
  test('the CSV that the page makes has the very lines of the package', async () => {
    const page = await openPage();
    await page.goto(`${url}projects/${PROJECT}/`);
    const lines = (await download(page, '本项目 CSV')).slice(1).split('\r\n').filter(Boolean);
    const wanted = packageFile('indicators.csv')
      .split('\r\n')
      .filter((line, index) => index === 0 || line.startsWith(PROJECT));
    expect(lines.length).toBeGreaterThan(1);
    const withoutOrigin = (line: string): string => line.replaceAll(url, '/').replace(/https:\/\/[^/]+\//g, '/');
    expect(lines.map(withoutOrigin)).toEqual(wanted.map(withoutOrigin));
  });

  test('without JavaScript there are links to what exists, and no button that does nothing', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${url}projects/${PROJECT}/`);
    const files = page.getByRole('region', { name: '下载' });
    expect(await files.getByRole('button').count()).toBe(0);
    for (const link of await files.getByRole('link').all()) {
      const href = await link.getAttribute('href');
      expect((await page.request.get(new URL(href ?? '', url).href)).ok(), href ?? '').toBe(true);
    }
  });
});

test('the pages of departments, years and the data page offer all formats, and every file is there', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  for (const path of [`departments/${DOCUMENT}/`, 'departments/9y57yn2gxh/', 'departments/years/2026/', 'data/']) {
    await page.goto(url + path);
    const main = page.getByRole('main');
    for (const name of ['项目 CSV', '绩效指标 CSV', '项目和指标 JSON', '项目和指标 XLSX', '项目 Parquet']) {
      const href = await main.getByRole('link', { name, exact: true }).getAttribute('href');
      expect((await page.request.head(new URL(href ?? '', url).href)).ok(), `${path} ${name}`).toBe(true);
    }
    for (const link of await page.locator('link[rel=alternate]').all()) {
      const href = new URL((await link.getAttribute('href')) ?? '', url).href;
      expect((await page.request.head(href)).ok(), href).toBe(true);
    }
  }
});

describe('files of a list', () => {
  test('have a row for each row of the list, one value a cell, and the address of each', async () => {
    const page = await openPage();
    await page.goto(`${url}projects/`);
    const size = await page.locator('main tbody tr').count();
    const csv = (await download(page, 'CSV')).slice(1).split('\r\n').filter(Boolean);
    expect(csv[0]).toMatch(/^项目,所属,.*总计（万元）.*,网址$/);
    expect(csv).toHaveLength(size + 1);
    const json = JSON.parse(await download(page, 'JSON')) as { rows: Record<string, unknown>[] };
    expect(json.rows).toHaveLength(size);
    expect(json.rows[0]?.['网址']).toContain('/projects/');
    expect(typeof json.rows[0]?.['总计（万元）']).toBe('number');
  });

  test('of a comparison have a column for each project', async () => {
    const page = await openPage();
    const ids = packageFile('projects.csv')
      .split('\r\n')
      .slice(1, 3)
      .map((line) => line.slice(0, line.indexOf(',')));
    await page.goto(`${url}compare/?ids=${ids.join(',')}`);
    await page.locator('#comparison').waitFor();
    const csv = await download(page, 'CSV');
    expect(csv).not.toContain('移出');
    expect(csv).toContain('总计');
  });
});
