import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');
const subPathUrl = inject('subPathSite').url;

const PROJECT = 'projects/2026-pmqvkh5qpg/';
const DEPARTMENT = 'departments/2026-9y57yn2gxh/';

test('a sheet says where the page is, which version it is and when it was printed', async () => {
  const page = await openPage();
  await page.clock.setFixedTime('2026-11-22T04:00:00Z');
  for (const [opened, address] of [
    [url + PROJECT, `https://mingzhang.example/${PROJECT}`],
    [subPathUrl + PROJECT, subPathUrl + PROJECT],
  ] as const) {
    await page.goto(opened);
    // Making a PDF lets Chromium send the events that come before printing.
    await page.pdf({ format: 'A4' });
    const line = page.locator('.print-line');
    expect(await line.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await line.isVisible()).toBe(true);
    expect(await line.innerText()).toContain(address);
    expect(await line.innerText()).toMatch(/按源文件 \d{4}-\d\d-\d\d 的版本，打印于 2026-11-22/);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a chart prints whole and light and without its buttons', async () => {
  const page = await openPage({ colorScheme: 'dark', viewport: { width: 1280, height: 900 } });
  await page.goto(url + DEPARTMENT);
  await page.locator('budget-chart').scrollIntoViewIfNeeded();
  await page.locator('budget-chart[data-drawn]').first().waitFor();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 960 });
  expect(await page.locator('budget-chart[data-drawn]').count()).toBe(1);
  expect(await page.locator('.chart-actions:visible').count()).toBe(0);
  for (const canvas of await page.locator('.chart-plot canvas').all()) {
    const { width, height } = (await canvas.boundingBox())!;
    expect(width).toBeLessThanOrEqual(680);
    const corner = await canvas.evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')!.getImageData(element.width - 1, element.height - 1, 1, 1);
      return { ratio: element.width / element.height, isDark: data[3]! > 0 && data[0]! + data[1]! + data[2]! < 150 };
    });
    expect(width / height).toBeCloseTo(corner.ratio, 1);
    expect(corner.isDark).toBe(false);
  }
});

test('a table over several sheets has its headings on each and its sum on the last', async () => {
  const page = await openPage();
  await page.goto(url + DEPARTMENT);
  await page.locator('#projects .sort-button').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const style = (selector: string, name: 'display' | 'position') =>
    page
      .locator(selector)
      .first()
      .evaluate((element, name) => getComputedStyle(element)[name], name);
  expect(await style('#projects thead', 'display')).toBe('table-header-group');
  expect(await style('#projects thead th', 'position')).toBe('static');
  expect(await style('#projects .sort-button', 'display')).toBe('contents');
  expect(await style('[data-continues=projects] tfoot', 'display')).toBe('table-row-group');
});

test('a sheet has the figures, the rows and the source, and nothing to press', async () => {
  const page = await openPage({ viewport: { width: 680, height: 960 } });
  for (const path of [PROJECT, DEPARTMENT]) {
    await page.goto(url + path);
    await page.locator('display-settings summary').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.headline').isVisible()).toBe(true);
    expect(await page.locator('.source-box').isVisible()).toBe(true);
    expect(await page.locator('.table-filter:visible, display-settings:visible, cite-box:visible').count()).toBe(0);
    expect(await page.locator('nav:visible, search:visible, main button:not(thead button):visible').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a browser whose styles cannot open folds prints them opened by a script, and closes them again', async () => {
  const page = await openPage();
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.goto(url + DEPARTMENT);
  await page.locator('#projects .sort-button').first().waitFor();
  const isOpen = (event: string) =>
    page.locator('details.fold').evaluate((fold: HTMLDetailsElement, event) => {
      dispatchEvent(new Event(event));
      return fold.open;
    }, event);
  expect(await isOpen('beforeprint')).toBe(true);
  expect(await isOpen('afterprint')).toBe(false);
});

test.each([PROJECT, DEPARTMENT])('no control of the screen is on a sheet: %s', async (path) => {
  const page = await openPage();
  await page.goto(url + path);
  const controls = page.locator('.screen-only');
  expect(await controls.filter({ visible: true }).count()).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  expect(await controls.filter({ visible: true }).count()).toBe(0);
});
