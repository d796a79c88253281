import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, framedBy } from '../../src/publishing/hosting/policy.ts';
import { serveSite, type SiteServer } from '../../src/pipeline/serve.ts';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles, pagePath } from '../../tools/pages/site-files.ts';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { watchPage } from '../support/watch-page.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');

/** A server that sends no headers of the site's own. */
let bare: SiteServer;

beforeAll(async () => {
  bare = await serveSite({ dir, base: '/' });
});
afterAll(() => bare.close());

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
      const framers = address.startsWith(`${url}embed/`) ? '*' : "'self'";
      expect(response?.headers()['content-security-policy']).toBe(framedBy(framers));
      const inPage = page.locator('head > meta[http-equiv="Content-Security-Policy"]');
      expect(await inPage.getAttribute('content')).toBe(CONTENT_SECURITY_POLICY);
    }
  };
  await Promise.all([openAll(), openAll(), openAll(), openAll()]);
}, 600_000);

describe.each([
  ['sends the policy', () => url],
  ['sends no headers', () => bare.url],
])('a host that %s', (_, address) => {
  test('has pages that search', async () => {
    const page = await openPage();
    await page.goto(`${address()}search/?q=${encodeURIComponent('经费')}`);
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0);
  });

  test.each([
    ['a style', () => document.body.setAttribute('style', 'color: red')],
    ['a script', () => document.body.append(Object.assign(document.createElement('script'), { text: 'void 0' }))],
    [
      'a handler',
      // Some versions of the browser look at a handler when it is to run.
      () => {
        document.body.setAttribute('onclick', 'void 0');
        document.body.click();
      },
    ],
    ['a picture of another host', () => document.body.append(Object.assign(new Image(), { src: '//example.org/a' }))],
  ])('notices %s that is put into a page', async (_kind, violate) => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    const faults = watchPage(page);
    await page.goto(address());
    await page.evaluate(violate);
    await expect.poll(() => faults.join()).toContain('Content Security Policy');
    await browser.close();
  });
});

test('an address that does not exist gives the 404 page', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const response = await page.goto(`${url}projects/2020-nowhere/`);
  expect(response?.status()).toBe(404);
  expect(await page.getByRole('main').textContent()).toContain('没有');
  await browser.close();
});
