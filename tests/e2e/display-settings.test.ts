import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

/** 广州市政务服务和数据管理局 in 2026 has a total of 86,246.64 万元. */
const DEPARTMENT = `${url}departments/2026-9y57yn2gxh/`;

async function choose(page: Page, name: string): Promise<void> {
  const details = page.locator('display-settings details');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await page.getByRole('radio', { name, exact: true }).check();
}

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe('the colours', () => {
  test('follow the reader against the system, on every page and after a reload, before anything is painted', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await page.goto(DEPARTMENT);
    const light = await paper(page);
    await choose(page, '深色');
    const dark = await paper(page);
    expect(dark).not.toBe(light);

    await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(url);
    expect(await paper(page)).toBe(dark);
    await page.unroute('**/_astro/*.js');
    await page.reload();
    await choose(page, '跟随系统');
    expect(await paper(page)).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(dark);
    await choose(page, '浅色');
    expect(await paper(page)).toBe(light);
  });

  test('of charts change with them, and paper stays light', async () => {
    const page = await openPage();
    await page.goto(DEPARTMENT);
    const chart = page.locator('budget-chart').first();
    await chart.scrollIntoViewIfNeeded();
    await page.locator('budget-chart[data-drawn]').first().waitFor();
    const pixels = () =>
      page
        .locator('budget-chart[data-drawn] canvas')
        .first()
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const light = await pixels();
    await choose(page, '深色');
    await expect.poll(pixels).not.toBe(light);
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
  });

  test('close with Escape, which gives the focus back', async () => {
    const page = await openPage();
    await page.goto(url);
    await page.locator('display-settings summary').click();
    await page.keyboard.press('Escape');
    expect(await page.locator('display-settings details').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
  });
});

describe('the size of text', () => {
  const size = (page: Page) => page.evaluate(() => getComputedStyle(document.body).fontSize);

  test('grows as the reader chose, on every page and after a reload, before anything is painted', async () => {
    const page = await openPage();
    await page.goto(DEPARTMENT);
    expect(await size(page)).toBe('16px');
    await choose(page, '150%');
    expect(await size(page)).toBe('24px');

    await page.route('**/_astro/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
    await page.goto(url);
    expect(await size(page)).toBe('24px');
    await page.unroute('**/_astro/*.js');
    await page.reload();
    expect(await page.locator('display-settings').getByLabel('150%').isChecked()).toBe(true);
    await choose(page, '标准');
    expect(await size(page)).toBe('16px');
  });

  test('stays as it was on paper', async () => {
    const page = await openPage();
    await page.goto(DEPARTMENT);
    await page.emulateMedia({ media: 'print' });
    const printed = await size(page);
    await page.emulateMedia({ media: 'screen' });
    await choose(page, '200%');
    await page.emulateMedia({ media: 'print' });
    expect(await size(page)).toBe(printed);
  });
});

describe('the unit of amounts', () => {
  test('turns to 元 exactly in figures, headings and labels, lasts, and turns back to what is printed', async () => {
    const page = await openPage();
    await page.goto(DEPARTMENT);
    const table = page.locator('#projects');
    const printed = await table.innerText();
    await choose(page, '元');
    expect(await page.locator('.headline').innerText()).toMatch(/^862,466,400\.00\s*元/);
    expect(await table.locator('th[data-key=total]').innerText()).toBe('总计（元）');
    expect(await table.locator('tbody td[data-money]').first().getAttribute('data-label')).toBe('总计（元）');

    const cells = await page
      .locator('#projects tbody td[data-money], [data-continues=projects] tbody td[data-money]')
      .evaluateAll((all: HTMLElement[]) => all.map(({ textContent, dataset }) => [textContent, dataset['value']]));
    expect(cells.length).toBe(70);
    const exact = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
    expect(cells.filter(([text, fen]) => text !== exact.format(Number(fen) / 100))).toEqual([]);

    await page.goto(url);
    expect(await page.locator('.year-totals').innerText()).toContain('862,466,400.00 元');
    await page.goto(DEPARTMENT);
    await page.getByText('862,466,400.00').first().waitFor();
    await choose(page, '万元');
    expect(await table.innerText()).toBe(printed);
  });

  test('changes what the site says about amounts, and nothing that a document says', async () => {
    const page = await openPage();
    await page.goto(DEPARTMENT);
    await choose(page, '元');
    const summary = page.locator('#projects-summary');
    expect(await summary.innerText()).toContain('共 70 个项目，合计 862,466,400.00 元。最大的是');
    expect(await page.getByRole('img', { name: '共 70 个项目，合计 862,466,400.00 元' }).count()).toBe(1);
    expect(await page.locator('.difference-list').innerText()).toContain('各单位之和比合计少 100.00 元');
    expect(await page.locator('.chart-summary', { hasText: '的最多' }).first().innerText()).toContain(
      '100–500 万元的最多',
    );

    await page.goto(`${url}stories/hotline-12345/`);
    await page.locator('.cited-project .figure', { hasText: '120,000,000.00 元' }).waitFor();
    await page.goto(`${url}search/?q=热线`);
    await page.locator('.search-results .result-facts', { hasText: '120,000,000.00 元' }).waitFor();
    await page.goto(`${url}compare/?ids=2026-8h75yjddtv`);
    await page.locator('.compare-table .figure', { hasText: '120,000,000.00 元' }).first().waitFor();
    await choose(page, '万元');
    expect(await page.locator('.compare-table .figure').first().innerText()).toBe('12,000.00 万元');
  });

  test('leaves sorting by amount as it is', async () => {
    const page = await openPage();
    await page.goto(DEPARTMENT);
    await choose(page, '元');
    await page.locator('#projects').getByRole('button', { name: '总计（元）' }).click();
    const values = await page
      .locator('#projects tbody td[data-money]')
      .evaluateAll((all: HTMLElement[]) =>
        all.filter(({ dataset }) => dataset['label'] === '总计（元）').map(({ dataset }) => Number(dataset['value'])),
      );
    expect(values).toHaveLength(70);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });
});

test('without JavaScript there is no switch, and figures are as printed', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(DEPARTMENT);
  expect(await page.locator('display-settings').isVisible()).toBe(false);
  expect(await page.locator('.headline').innerText()).toMatch(/^86,246\.64\s*万元/);
});
