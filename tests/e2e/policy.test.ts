import { expect, inject, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../src/pipeline/csp.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { watchPage } from '../support/watch-page.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');

test('every page works under the policy and without an error on the console', async () => {
  const waiting = htmlFiles(dir).map((file) => url + pagePath(file));
  expect(waiting.length).toBeGreaterThan(121);
  const openAll = async (): Promise<void> => {
    const page = await openPage();
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const response = await page.goto(address, { waitUntil: 'load' });
      // A chart is drawn when it comes into sight.
      for (const chart of await page.locator('budget-chart').all()) await chart.scrollIntoViewIfNeeded();
      await page.waitForFunction(() => document.querySelector('budget-chart:not([data-drawn])') === null);
      expect(response?.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    }
  };
  await Promise.all([openAll(), openAll(), openAll(), openAll()]);
}, 600_000);

test('a violation would be noticed', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const faults = watchPage(page);
  await page.goto(url);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await browser.close();
  expect(faults.join()).toContain('Content Security Policy');
});

test('an address that does not exist gives the 404 page', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const response = await page.goto(`${url}projects/2020-nowhere/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('main').textContent()).toContain('没有');
  await browser.close();
});
