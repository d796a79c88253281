import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');

/** 广州市政务服务和数据管理局 in 2026 has 4 units and 70 projects. */
const DEPARTMENT = `${url}departments/2026-9y57yn2gxh/`;
/** What the code of all charts may weigh after gzip. */
const LAZY_BYTES = 75 * 1024;

const chartOf = (page: Page, table: string) => page.locator(`budget-chart[for="${table}"]`);

async function openDrawn(table: string, options: Parameters<typeof openPage>[0] = {}) {
  const page = await openPage(options);
  await page.goto(DEPARTMENT);
  const chart = chartOf(page, table);
  await chart.scrollIntoViewIfNeeded();
  await page.locator(`budget-chart[for="${table}"][data-drawn]`).waitFor();
  return { page, chart, plot: chart.locator('.chart-plot') };
}

describe('a chart', () => {
  test('loads Chart.js once it is seen, within its byte budget', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 300 } });
    const scripts: string[] = [];
    page.on('response', (response) => {
      if (response.url().includes('draw-chart')) scripts.push(new URL(response.url()).pathname);
    });
    await page.goto(DEPARTMENT, { waitUntil: 'networkidle' });
    expect(scripts).toEqual([]);
    await chartOf(page, 'projects').scrollIntoViewIfNeeded();
    await expect.poll(() => scripts.length).toBe(1);
    expect(gzipSync(readFileSync(join(dir, scripts[0]!))).length).toBeLessThanOrEqual(LAZY_BYTES);
  });

  test('draws ink and moves nothing on the page', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(DEPARTMENT);
    await chartOf(page, 'projects').scrollIntoViewIfNeeded();
    await page.locator('budget-chart[for="projects"][data-drawn]').waitFor();
    const ink = await chartOf(page, 'projects')
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return data.filter((_, index) => index % 4 === 3).filter((alpha) => alpha > 0).length / (data.length / 4);
      });
    expect(ink).toBeGreaterThan(0.9);
    expect(await page.evaluate('shifts.reduce((sum, value) => sum + value, 0)')).toBeLessThan(0.05);
  });

  test('says its items to the keyboard in order of size, and opens one', async () => {
    const { page, chart, plot } = await openDrawn('projects');
    await plot.focus();
    await page.keyboard.press('ArrowRight');
    const said = chart.locator('[aria-live]');
    expect(await said.textContent()).toMatch(
      /^广州市政务服务和数据管理局2024-2027年.*，20,206\.21 万元，占 23\.43%，第 1 项，共 \d+ 项，按回车打开$/,
    );
    await page.keyboard.press('End');
    expect(await said.textContent()).toContain('其他 47 项');
    await page.keyboard.press('Escape');
    expect(await said.textContent()).toBe('');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}projects/2026-*/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('政务云服务运维项目');
  });

  test('leaves Tab alone, so that nobody is caught in it', async () => {
    const { page, plot } = await openDrawn('projects');
    await plot.focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('下载图片');
  });

  test('opens a project at a click', async () => {
    const { page, plot } = await openDrawn('projects');
    await plot.click({ position: { x: 20, y: 120 } });
    await page.waitForURL(`${url}projects/2026-*/`);
  });

  test('shows an item at the first tap and opens it at the second', async () => {
    const { page, chart, plot } = await openDrawn('projects', {
      viewport: { width: 375, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    await plot.tap({ position: { x: 20, y: 100 } });
    await expect.poll(() => chart.locator('[aria-live]').textContent()).toContain('第 1 项');
    expect(page.url()).toBe(DEPARTMENT);
    await plot.tap({ position: { x: 20, y: 100 } });
    await page.waitForURL(`${url}projects/2026-*/`);
  });

  test('follows the colour scheme, and is light on paper', async () => {
    const { page, chart } = await openDrawn('projects', { colorScheme: 'dark' });
    const canvas = chart.locator('canvas');
    const picture = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
    const dark = await picture();
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(picture).not.toBe(dark);
    const light = await picture();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(picture).toBe(dark);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await picture()).toBe(light);
  });
});

describe.each([375, 1280])('bars at %i px', (width) => {
  test('are as long as the percentages beside them, on one scale', async () => {
    const page = await openPage({ viewport: { width, height: 812 } });
    for (const path of [DEPARTMENT, `${url}projects/2026-pmqvkh5qpg/`, url]) {
      await page.goto(path);
      for (const fold of await page.locator('details.fold > summary').all()) await fold.click();
      const bars = await page.locator('td.share:visible').evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const share = /([\d.]+)%/.exec(cell.textContent)?.[1];
          const bar = cell.querySelector('.bar-fill')?.getAttribute('width');
          return share === undefined || !bar ? [] : [{ share: Number(share), bar: Number(bar) }];
        }),
      );
      expect(bars.length).toBeGreaterThan(1);
      for (const { share, bar } of bars) expect(Math.abs(share - bar)).toBeLessThanOrEqual(0.5);
    }
  });
});

describe('a download', () => {
  test('of the table is CSV with every row, figures without separators', async () => {
    const { page, chart } = await openDrawn('projects');
    const download = page.waitForEvent('download');
    await chart.getByRole('button', { name: /CSV/ }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('广州市政务服务和数据管理局-各项目预算.csv');
    const csv = readFileSync(await file.path(), 'utf8');
    expect(csv.startsWith('\uFEFF项目,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 70 + 1);
    expect(csv).toContain(',20206.21,');
    expect(await chart.getByRole('textbox', { name: 'CSV 全文' }).inputValue()).toContain('20206.21');
  });

  test('of the chart is a PNG, which the page shows as well', async () => {
    const { page, chart } = await openDrawn('projects');
    const download = page.waitForEvent('download');
    await chart.getByRole('button', { name: '下载图片' }).click();
    const png = readFileSync(await (await download).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const canvas = chart.locator('canvas');
    const [shown, drawn] = await canvas.evaluate((of: HTMLCanvasElement) => [of.clientWidth, of.width]);
    // Twice as many pixels as the page shows, with a margin of 16 at both sides; the chart of the page is as it was.
    expect(png.readUInt32BE(16)).toBe(2 * (shown! + 32));
    expect(drawn).toBe(shown);
    const image = chart.getByRole('img', { name: '各项目预算', exact: true });
    expect(await image.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth))).toBe(
      png.readUInt32BE(16),
    );
    await chart.getByRole('button', { name: '收起' }).click();
    expect(await image.count()).toBe(0);
  });
});

test('without JavaScript a chart is its sentence and takes no other room', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(DEPARTMENT);
  expect(await chartOf(page, 'projects').isVisible()).toBe(false);
  expect(await page.locator('.chart-title').first().isVisible()).toBe(false);
  expect(await page.getByText('共 70 个项目，合计').isVisible()).toBe(true);
});

test.each([375, 1280])(
  'the targets of an indicator stand on one scale at %i px, in dark and without JavaScript',
  async (width) => {
    const page = await openPage({ javaScriptEnabled: false, colorScheme: 'dark', viewport: { width, height: 812 } });
    await page.goto(`${url}indicators/4hybcba11f/`);
    const plot = page.getByRole('figure', { name: '以“%”计的数值' });
    expect(await plot.innerText()).toContain('从 0% 到 125%');
    const line = plot.getByRole('listitem').filter({ hasText: '中国共产党广州市直属机关工作委员会' });
    expect(await line.innerText()).toContain('123、≥90%');
    const places = await line.locator('svg').evaluate((svg) => {
      const scale = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('circle')].map((dot) => {
        const { left, width } = dot.getBoundingClientRect();
        return ((left + width / 2 - scale.left) / scale.width) * 125;
      });
    });
    expect(places.map(Math.round)).toEqual([123, 90]);
    // Every target of the plot is in the table below it.
    const table = page.getByRole('table', { name: '以“%”计的数值' });
    expect(await table.locator('.target').allTextContents()).toEqual(expect.arrayContaining(['123', '96%']));
  },
);
