import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const STORY = 'stories/hotline-12345/';

test('a story leads from its figures, rows and quotes to the records and to their lines', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  const { url } = inject('subPathSite');
  await page.goto(url + 'stories/');
  await page.getByRole('link', { name: /12345 热线/ }).click();

  await page.locator('.cited-row a', { hasText: '话务接通率' }).first().click();
  await expect.poll(() => page.locator('tr:target').innerText()).toContain('≥93%');

  await page.goto(url + STORY);
  const amount = page.locator('.cited-project').first();
  expect(await amount.innerText()).toContain('12,000.00 万元');
  await amount.locator('.cited-source').click();
  expect(await page.locator(':target').innerText()).toContain('广州12345政务服务便民热线平台运营项目');
});

test('a story prints the sum of what it cites', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(inject('rootSite').url + STORY);
  expect(await page.locator('article').innerText()).toContain('12,729.07 万元');
});

test.each([375, 1280])('a project that a story cites leads back to it at %i px', async (width) => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width, height: 812 } });
  const { url } = inject('rootSite');
  await page.goto(`${url}projects/2026-8h75yjddtv/`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /12345 热线/ })
    .click();
  await page.waitForURL(url + STORY);
  await page.goto(`${url}projects/2025-642k2dz4dd/`);
  expect(await page.getByRole('main').locator('a[href*="/stories/"]').count()).toBe(0);
});
