import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();

test.each(['rootSite', 'subPathSite'] as const)(
  '%s: from the home page through search to a row of a project',
  async (name) => {
    const { url, base } = inject(name);
    const page = await openPage();

    await page.goto(url);
    const box = page.getByRole('search').getByLabel('搜索项目、部门、指标');
    await box.fill('驻京工作保障');
    await box.press('Enter');
    await page.waitForURL(`${url}search/?q=*`);
    expect(new URL(page.url()).searchParams.get('q')).toBe('驻京工作保障');

    await page.getByRole('main').getByRole('link', { name: '驻京工作保障' }).first().click();
    await page.waitForURL(`${url}projects/2025-*/**`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('驻京工作保障');

    await page.getByRole('link', { name: /^链接到指标：报送调研报告数量/ }).click();
    const { pathname, hash } = new URL(page.url());
    expect(pathname.startsWith(`${base}projects/2025-`)).toBe(true);
    expect(hash).toMatch(/^#i-[0-9a-hjkmnp-tv-z]{10}$/);
    const row = page.locator(hash);
    expect(await row.innerText()).toContain('报送调研报告数量');
    expect(await row.evaluate((element) => element.matches(':target'))).toBe(true);

    // A visitor who gets only the address sees the row too.
    const visitor = await openPage();
    await visitor.goto(page.url());
    await expect
      .poll(() => visitor.locator(hash).evaluate((element) => element.getBoundingClientRect().top))
      .toBeLessThan(900);
  },
);

test('from a project to its very lines in the source, and back', async () => {
  const { url } = inject('rootSite');
  const page = await openPage();
  await page.goto(`${url}projects/2025-642k2dz4dd/`);
  await page.getByRole('main').locator('a[href*="/sources/"][href*="#L"]').first().click();
  await page.waitForURL(`${url}sources/2025-*/#L*`);
  const lines = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  expect(await lines.evaluate((element) => element.matches(':target'))).toBe(true);
  await page.getByRole('main').locator('a[href*="/projects/2025-642k2dz4dd/"]').first().click();
  await page.waitForURL(`${url}projects/2025-642k2dz4dd/**`);
});
