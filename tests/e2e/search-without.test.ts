import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { searched, titles, total, typeQuery } from '../support/search-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const QUERIES = ['12345热线', '数字政府运营', '≥95%', '务服'];

test('without Intl.Segmenter the same is found', async () => {
  const { url } = inject('rootSite');
  const found = await Promise.all(
    [false, true].map(async (without) => {
      const context = await browser.newContext();
      if (without) {
        // The worker has globals of its own.
        await context.route('**/pagefind.js', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: `delete Intl.Segmenter;${await response.text()}` });
        });
        await context.addInitScript(() => delete (Intl as { Segmenter?: unknown }).Segmenter);
      }
      const page = await context.newPage();
      const results: unknown[] = [];
      for (const query of QUERIES) {
        await page.goto(`${url}search/?q=${encodeURIComponent(query)}`);
        await searched(page, query);
        results.push([query, await total(page), await titles(page)]);
      }
      expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(!without);
      return results;
    }),
  );
  expect(found[1]).toEqual(found[0]);
});

test.each([
  '**/search-index/**',
  '**/pagefind.js',
  '**/wasm.*.pagefind',
  '**/order.json',
  '**/index/*.pf_index',
  '**/records/*.json',
])('an index of which %s cannot be loaded is said, and tried again on request', async (missing) => {
  const { url } = inject('rootSite');
  const page = await (await browser.newContext()).newPage();
  await page.route(missing, (route) => route.abort());
  await page.goto(`${url}search/?q=${encodeURIComponent('热线')}`);
  const retry = page.getByRole('button', { name: '重试' });
  await retry.waitFor();
  expect(await page.getByRole('status').textContent()).toContain('搜索索引没有加载成功');
  await page.unroute(missing);
  await retry.click();
  await searched(page, '热线');
  expect(await total(page)).toBeGreaterThan(0);
});

test('one part of the index that is missing is not taken for an empty result', async () => {
  const { url } = inject('rootSite');
  const page = await (await browser.newContext()).newPage();
  let blocked = 0;
  await page.route('**/index/*.pf_index', (route) =>
    blocked++ === 0 ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto(`${url}search/?q=${encodeURIComponent('政务服务便民热线')}`);
  await page.getByRole('button', { name: '重试' }).waitFor();
  // What is typed next is searched anew, too.
  await typeQuery(page, '热线');
  expect(await total(page)).toBeGreaterThan(0);
});

test('filters that cannot be loaded leave the results, and are tried again on request', async () => {
  const { url } = inject('rootSite');
  const page = await (await browser.newContext()).newPage();
  await page.route('**/facets-*.json', (route) => route.abort());
  await page.goto(`${url}search/?q=${encodeURIComponent('热线')}`);
  await searched(page, '热线');
  expect(await total(page)).toBeGreaterThan(0);
  const filters = page.locator('.search-filters');
  expect(await filters.textContent()).toContain('筛选条件没有加载成功');
  await page.unroute('**/facets-*.json');
  await filters.getByRole('button', { name: '重试' }).click();
  await filters.getByRole('checkbox').first().waitFor();
});

test('a connection that is lost in between is said, and not taken for an empty result', async () => {
  const { url } = inject('rootSite');
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('热线')}`);
  await searched(page, '热线');
  await page.context().setOffline(true);
  await page.getByLabel('搜索内容').fill('满意度');
  const retry = page.getByRole('button', { name: '重试' });
  await retry.waitFor();
  await page.context().setOffline(false);
  await retry.click();
  await searched(page, '满意度');
  expect(await total(page)).toBeGreaterThan(0);
});

test('without JavaScript the page leads to every department in pinyin order', async () => {
  const { url } = inject('subPathSite');
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('热线')}`);
  expect(await page.getByRole('main').innerText()).toContain('搜索需要 JavaScript');
  const names = await page.locator('.search-index li > a:first-child').allTextContents();
  expect(names).toHaveLength(5);
  expect(names).toEqual(names.toSorted(new Intl.Collator('zh-u-co-pinyin').compare));
  await page.locator('.search-index').getByRole('link', { name: /年$/ }).first().click();
  await page.waitForURL(`${url}departments/20**`);
  expect(await page.locator('a[href*="/projects/"]').count()).toBeGreaterThan(0);
});
