import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { findViolations } from '../support/find-violations.ts';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { dir, url } = inject('rootSite');
const { base, dir: subPathDir, url: subPathUrl } = inject('subPathSite');
const PROJECT = readdirSync(join(dir, 'embed/projects')).toSorted()[0]!;
const DOCUMENT = readdirSync(join(dir, 'embed/departments')).toSorted()[0]!;

/** A page of another site, with the code that a reader copied. */
let host: Server;
let shown = '';
let hostUrl = '';

beforeAll(async () => {
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>博客</title><body>${shown}`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
afterAll(() => new Promise((resolve) => host.close(resolve)));

/** The codes of the box of a page, with the address at which the tests have the site. */
async function readCodes(path: string): Promise<string[]> {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(url + path);
  const codes = await page
    .locator('#to-frame textarea')
    .evaluateAll((boxes) => boxes.map(({ textContent }) => textContent));
  return codes.map((code) => code.replaceAll('https://mingzhang.example/', url));
}

async function openFrame(code: string, options = {}): Promise<{ frame: Frame; height: () => Promise<number> }> {
  shown = code;
  const page = await openPage(options);
  await page.goto(hostUrl);
  const element = await page.waitForSelector('iframe');
  await element.scrollIntoViewIfNeeded();
  const frame = (await element.contentFrame())!;
  await frame.waitForLoadState();
  return { frame, height: async () => Number(await element.getAttribute('height')) };
}

describe.each([
  ['a project', `embed/projects/${PROJECT}/`, ['#figures', '#indicators', '#v-', '-indicators']],
  ['a chart', `embed/departments/${DOCUMENT}/`, ['#chart', '#v-']],
])('the embeds of %s', (_, path, fragments) => {
  test('show what was chosen in a page of another site, without scripts', async () => {
    const codes = await readCodes(path);
    expect(codes).toHaveLength(fragments.length);
    for (const [index, code] of codes.entries()) {
      expect(code).toContain(fragments[index]);
      const { frame } = await openFrame(code, { javaScriptEnabled: false });
      expect(await frame.locator('.view:visible').count()).toBe(1);
      expect(await frame.locator('embed-box:visible').count()).toBe(0);
      expect(await frame.locator('.view:visible').innerText()).toContain(
        index < codes.length / 2 ? '随原文的更正更新' : '数字不再变',
      );
    }
  });

  test('are as high as what they show, in a sandbox too', async () => {
    for (const code of await readCodes(path))
      for (const given of [code, code.replace('<iframe ', '<iframe sandbox="allow-scripts" ')]) {
        const { frame, height } = await openFrame(given.replace(/height="\d+"/, 'height="10"'));
        const content = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
        expect(content).toBeGreaterThan(100);
        await expect.poll(height).toBe(content);
      }
  });

  test('are offered in three ways, one at a time or all where styles cannot choose', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(url + path);
    const sections = page.locator('embed-box section:visible');
    for (const way of ['网页', '公众号', 'Markdown']) {
      await page.getByRole('radio', { name: way }).check();
      expect(await sections.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([way]);
    }
    await page.getByRole('radio', { name: '公众号' }).check();
    for (const picture of await sections.locator('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    }
  });

  test.each(fragments.filter((fragment) => /^#[a-z]{2}/.test(fragment)))(
    'axe finds no violation in %s',
    async (fragment) => {
      const page = await openPage({ bypassCSP: true, viewport: { width: 375, height: 800 } });
      await page.goto(url + path + fragment);
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    },
  );

  test('name the page that they show and stay out of search engines', () => {
    const html = readFileSync(join(dir, path, 'index.html'), 'utf8');
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toContain(`<link rel="canonical" href="https://mingzhang.example/${path.slice('embed/'.length)}">`);
  });
});

test('another page cannot change the height of frames that are no embeds', async () => {
  const { height } = await openFrame(
    `<iframe height="50" srcdoc="<p>别的</p>"></iframe><script src="${url}embed.js" async></script>`,
  );
  const page = await openPage();
  await page.goto(hostUrl);
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe'))
      dispatchEvent(
        new MessageEvent('message', {
          data: { sentinel: 'amp', type: 'embed-size', height: 900 },
          source: frame.contentWindow,
        }),
      );
  });
  expect(await page.locator('iframe').getAttribute('height')).toBe('50');
  expect(await height()).toBe(50);
});

test('a site that was built without an address gets it from the browser, and copies', async () => {
  const path = `embed/projects/${PROJECT}/`;
  expect(readFileSync(join(subPathDir, path, 'index.html'), 'utf8')).toContain(
    `https://本站网址${base}${path}#figures`,
  );
  const page = await openPage();
  await page.goto(subPathUrl + path);
  const box = page.locator('#to-frame textarea').first();
  expect(await box.inputValue()).toContain(`src="${subPathUrl}${path}#figures"`);
  await page.getByRole('button', { name: '复制' }).first().click();
  await expect.poll(() => page.getByRole('status').first().innerText()).not.toBe('');
});
