import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../../tools/browser/launch-browser.ts';
import { searched, titles, total, typeQuery } from '../../support/search-page.ts';

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
        // The worker has its own globals, which an init script does not reach.
        await context.route('**/index-worker-*', async (route) => {
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

test.each(['**/search-index/**', '**/wasm.*.pagefind', '**/head-*.json', '**/index/*.pf_index', '**/records/*.pack'])(
  'the page says that %s of the index cannot be loaded, and tries again on request',
  async (missing) => {
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
  },
);

test.each([
  ['is missing', { status: 404 }],
  ['is a page of the network instead', { status: 200, body: '<!doctype html><title>请先登录</title>' }],
  ['is empty', { status: 200, body: '' }],
])('a part of the index that %s is not taken for an empty result', async (_, instead) => {
  const { url } = inject('rootSite');
  const page = await (await browser.newContext()).newPage();
  let asked = 0;
  await page.route('**/index/*.pf_index', (route) => (asked++ === 0 ? route.fulfill(instead) : route.continue()));
  await page.goto(`${url}search/?q=${encodeURIComponent('政务服务便民热线')}`);
  await page.getByRole('button', { name: '重试' }).waitFor();
  // Typing something else also tries again.
  await typeQuery(page, '热线');
  expect(await total(page)).toBeGreaterThan(0);
});

test('the page says that the worker cannot be loaded, even if the manifest comes late', async () => {
  const { url } = inject('rootSite');
  const page = await (await browser.newContext()).newPage();
  await page.route('**/index-worker-*', (route) => route.abort());
  await page.route('**/manifest.json', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(`${url}search/?q=${encodeURIComponent('热线')}`);
  await page.getByRole('button', { name: '重试' }).waitFor();
});

test('a list that cannot go on says so, until it does', async () => {
  const { url } = inject('rootSite');
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('满意度')}`);
  await searched(page, '满意度');
  const status = () => page.getByRole('status').textContent();
  const told = await status();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '再显示 10 个' }).click();
  await expect.poll(status).toBe('更多结果没有加载成功，请检查网络后重试。');
  expect(await titles(page)).toHaveLength(10);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: '再显示 10 个' }).click();
  await expect.poll(status).toBe(told);
  expect(await titles(page)).toHaveLength(20);
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

test('the page says that the connection is lost, and does not take it for an empty result', async () => {
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
