import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

/** 广州市政务服务和数据管理局 in 2026 has 70 projects. */
const DEPARTMENT = `${url}departments/2026-9y57yn2gxh/`;

async function openTable(options: Parameters<typeof openPage>[0] = {}) {
  const page = await openPage(options);
  await page.goto(DEPARTMENT);
  const table = page.locator('#projects');
  await table.getByRole('button').first().waitFor();
  return { page, table, status: page.locator('sort-table', { has: table }).getByRole('status') };
}

/** Reads the column 总计 from top to bottom, in 分, with what is folded. */
function totals(page: Page): Promise<number[]> {
  return page.locator('sort-table', { has: page.locator('#projects') }).evaluate((host) => {
    const column = host.querySelector<HTMLTableCellElement>('[data-key=total]')!.cellIndex;
    const rows = [...host.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    return rows.map((row) => Number(row.cells[column]!.dataset['value']));
  });
}

describe('sorting', () => {
  test('by amount: largest first, then smallest, then as at first', async () => {
    const { page, table, status } = await openTable();
    const printed = await totals(page);
    const button = table.getByRole('button', { name: /^总计/ });
    const heading = table.locator('th[data-key=total]');

    await button.click();
    expect(await totals(page)).toEqual(printed.toSorted((a, b) => b - a));
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    expect(await status.textContent()).toBe('已按总计（万元）从大到小排列');

    await button.press('Enter');
    expect(await totals(page)).toEqual(printed.toSorted((a, b) => a - b));
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');

    await button.press('Space');
    expect(await totals(page)).toEqual(printed);
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    expect(await status.textContent()).toBe('已恢复最初的顺序');
  });

  test('by name follows pinyin, marks one column only, and leaves the total at the end', async () => {
    const { page, table } = await openTable();
    await table.getByRole('button', { name: /^总计/ }).click();
    await table.getByRole('button', { name: '项目', exact: true }).click();
    expect(await table.locator('[aria-sort]').count()).toBe(1);
    const names = await table.locator('tbody th a').allTextContents();
    const collator = new Intl.Collator('zh-u-co-pinyin', { numeric: true });
    const trimmed = names.map((name) => name.trim());
    expect(trimmed).toEqual(trimmed.toSorted(collator.compare));
    expect(await page.locator('#projects tr').last().textContent()).toContain('合计');
  });

  test('keeps the headings in sight', async () => {
    const { page, table } = await openTable();
    await table.getByRole('button', { name: /^总计/ }).click();
    await table.locator('tbody tr').nth(40).scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 200);
    await expect
      .poll(() =>
        table
          .locator('thead th')
          .first()
          .evaluate((heading) => heading.getBoundingClientRect().top),
      )
      .toBe(0);
  });
});

describe('filtering', () => {
  test('hides rows as one types, says how many are left, and gives them back', async () => {
    const { page, table, status } = await openTable();
    const box = page.getByRole('searchbox', { name: '筛选项目' });
    await box.fill('政务云');
    expect(await table.locator('tbody tr:visible').count()).toBe(1);
    expect(await status.textContent()).toBe('符合 1 行，共 70 行');
    await box.fill('没有这样的项目');
    expect(await status.textContent()).toBe('符合 0 行，共 70 行');
    await box.fill('');
    expect(await table.locator('tbody tr:visible').count()).toBe(70);
    expect(await status.textContent()).toBe('');
  });

  test('leaves paper whole', async () => {
    const { page, table } = await openTable();
    await page.getByRole('searchbox', { name: '筛选项目' }).fill('政务云');
    await page.emulateMedia({ media: 'print' });
    expect(await table.locator('tbody tr:visible').count()).toBe(70);
  });

  test('is not offered for a table that can be seen at once', async () => {
    const { page } = await openTable();
    expect(
      await page
        .locator('sort-table', { has: page.locator('#units') })
        .getByRole('searchbox')
        .count(),
    ).toBe(0);
  });
});

test('a table of indicators keeps its headings in sight', async () => {
  const page = await openPage();
  await page.goto(`${url}projects/2026-pmqvkh5qpg/`);
  await page.locator('.indicators tr[id]').last().scrollIntoViewIfNeeded();
  const tops = page
    .locator('.indicators thead th')
    .evaluateAll((all) => all.map((th) => th.getBoundingClientRect().top));
  expect(new Set(await tops)).toEqual(new Set([0]));
});

test('on a phone the headings remain as sort buttons, large enough to tap', async () => {
  const { page, table } = await openTable({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true });
  const button = table.getByRole('button', { name: /^总计/ });
  const box = await button.boundingBox();
  expect(box!.height).toBeGreaterThanOrEqual(24);
  await button.tap();
  const sorted = await totals(page);
  expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
});

test('without JavaScript a table is plain', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(DEPARTMENT);
  const rows = page.locator('sort-table', { has: page.locator('#projects') }).locator('tbody tr:visible');
  expect(await rows.count()).toBe(10);
  await page.getByText('全部 70 个项目').click();
  expect(await rows.count()).toBe(70);
  expect(await page.locator('#projects button').count()).toBe(0);
  expect(await page.getByRole('searchbox', { name: '筛选项目' }).isVisible()).toBe(false);
});

describe.each([375, 1280])('a long table at %i px', (width) => {
  const phone = width < 700 ? { hasTouch: true, isMobile: true } : {};
  const open = () => openTable({ viewport: { width, height: 812 }, ...phone });

  test('shows the ten largest, and the rest when asked', async () => {
    const { page } = await open();
    const rows = page.locator('sort-table', { has: page.locator('#projects') }).locator('tbody tr:visible');
    expect(await rows.count()).toBe(10);
    const all = await totals(page);
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    await page.getByText('全部 70 个项目').click();
    expect(await rows.count()).toBe(70);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('has every row where it is filtered, printed or searched', async () => {
    const { page, table } = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-continues=projects] tbody tr').last().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('searchbox', { name: '筛选项目' }).fill('业务用房');
    expect(await table.locator('tbody tr:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('details.fold').count()).toBe(0);
  });
});
