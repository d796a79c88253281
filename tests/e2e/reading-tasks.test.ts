import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

// What a citizen and a journalist come for, from the page where they begin, on a phone and on a desk.
describe.each([375, 1280])('at %i px', (width) => {
  const open = async (path = ''): Promise<Page> => {
    const phone = width === 375 ? { hasTouch: true, isMobile: true } : {};
    const page = await openPage({ viewport: { width, height: 812 }, ...phone });
    await page.goto(url + path);
    return page;
  };
  const main = (page: Page) => page.getByRole('main');
  const heading = (page: Page) => page.getByRole('heading', { level: 1 });

  test('how much is the hotline, what does it promise, and where is that printed', async () => {
    const page = await open();
    await page.getByLabel('搜索项目、部门、指标').fill('1.2亿元');
    await page.keyboard.press('Enter');
    await main(page).locator('.result-link', { hasText: '热线平台运营项目' }).click();
    await expect.poll(() => heading(page).textContent()).toContain('12345');
    expect(await main(page).innerText()).toContain('12,000.00');
    const row = page.locator('.indicators tr[id]', { hasText: '话务接通率' }).first();
    expect(await row.innerText()).toContain('≥93%');
    await row.locator('a[href*="/sources/"]').click();
    await expect.poll(() => page.locator(':target').innerText()).toContain('话务接通率');
  });

  test('who else promises the same, and how much', async () => {
    const page = await open('projects/2025-1ta8wts5s2/');
    await page
      .getByRole('link', { name: /^同名指标：/ })
      .first()
      .click();
    await page.waitForURL(`${url}indicators/*/`);
    expect(await main(page).getByRole('table').first().getByRole('row').count()).toBeGreaterThan(2);
  });

  test('what is the largest, without a word typed', async () => {
    const page = await open('search/');
    await main(page)
      .getByRole('link', { name: /政务云服务运维项目/ })
      .first()
      .click();
    await page.waitForURL(`${url}projects/2026-*/`);
  });

  test('every department, unit, project and indicator can be walked to', async () => {
    for (const [path, kind] of [
      ['departments/', 'departments'],
      ['units/', 'units'],
      ['projects/', 'projects'],
      ['indicators/', 'indicators'],
    ] as const) {
      const page = await open(path);
      await main(page).locator(`a[href*="/${kind}/"]:not([href$="/${kind}/"]):not([href*="/years/"])`).first().click();
      await page.waitForURL(new RegExp(`/${kind}/[^/]+/`));
      expect(await heading(page).count()).toBe(1);
    }
  });

  test('all 70 projects of a department, opened and filtered', async () => {
    const page = await open('departments/2026-9y57yn2gxh/');
    await page.getByText('全部 70 个项目').click();
    await page.getByRole('searchbox', { name: '筛选项目' }).fill('热线');
    await expect
      .poll(() => page.locator('#projects tbody tr:visible, [data-continues=projects] tbody tr:visible').count())
      .toBeLessThan(12);
  });

  test('two projects beside each other', async () => {
    const page = await open('projects/2026-8wqsj9gdkn/');
    await page.getByRole('link', { name: '加入并排比较' }).click();
    await expect.poll(() => page.getByRole('status').first().textContent()).toContain('再加入一个');
    await page.getByLabel('项目页的地址或编号').fill('2026-35yx86mgdk');
    await page.getByLabel('项目页的地址或编号').press('Enter');
    await page.getByRole('table', { name: '并排比较' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('larger text, kept from page to page', async () => {
    const page = await open();
    await page.locator('display-settings summary').click();
    // The text grows under the pointer, so that a click would wait for it to stand still.
    await page.getByRole('radio', { name: '200%' }).check({ force: true });
    await page.goto(`${url}projects/2026-8h75yjddtv/`);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
