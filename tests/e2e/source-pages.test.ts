import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../src/pipeline/serve.ts';
import { previewHeadersOf } from '../../src/publishing/hosting/response-headers.ts';
import { printXlsx } from '../../tools/files/print-office.ts';
import { printPdf } from '../../tools/files/print-pdf.ts';
import { useBrowser } from '../support/open-site.ts';
import { SMALL_TABLE, withCell } from '../support/small-table.ts';
import { useFolder, writeFiles } from '../support/use-folder.ts';

// The source pages of files that are no texts: a PDF of 2025, and the same table as a workbook of 2026.
const openPage = useBrowser();
const at = useFolder('file');
const EARLIER = Buffer.from(printPdf(withCell(5, '保持绿地。')));
let server: SiteServer;

beforeAll(async () => {
  const sources = writeFiles(at('sources'), {
    '2025/某局.pdf': printPdf(SMALL_TABLE),
    '2025/某局.pdf.yaml': 'publishedAt: 2025-06-20\nreplaces: 2025/earlier/某局.pdf\n',
    '2025/earlier/某局.pdf': EARLIER,
    '2026/某局.xlsx': printXlsx({ ...SMALL_TABLE, title: SMALL_TABLE.title.replace('2025', '2026') }),
  });
  const built = spawnSync(process.execPath, ['scripts/build.ts', '--sources', sources, '--out', at('site')], {
    encoding: 'utf8',
  });
  expect(built.status, built.stdout + built.stderr).toBe(0);
  server = await serveSite({ dir: at('site'), base: '/', headersOf: previewHeadersOf });
}, 300_000);
afterAll(() => server.close());

/** Opens the project page of a year and follows the link of its source. */
async function openSource(year: number, options: Parameters<typeof openPage>[0] = {}) {
  const page = await openPage(options);
  await page.goto(`${server.url}projects/`);
  await page.locator(`a[href^="/projects/${year}-"]`, { hasText: '绿地养护' }).first().click();
  await page.locator('.source-box a[href^="/sources/"]').click();
  await page.waitForURL(/\/sources\/.*#/);
  return page;
}

test.each([375, 1280])('a project of a PDF leads to its box on the page, and the box back (%i px)', async (width) => {
  const page = await openSource(2025, { viewport: { width, height: 812 } });
  const mark = page.locator('.mark:target');
  await expect.poll(() => mark.count()).toBe(1);
  expect(await mark.evaluate((box) => getComputedStyle(box).fill)).not.toBe('rgba(0, 0, 0, 0)');
  const drawing = page.locator('.paper img').first();
  await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  const box = (await mark.boundingBox())!;
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeLessThan(812);
  await page.mouse.click(box.x + 3, box.y + 3);
  await page.waitForURL(/\/projects\/2025-/);
  expect(await page.locator('h1').textContent()).toContain('绿地养护');
});

test('an indicator of a PDF leads to its own box, and without JavaScript too', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${server.url}projects/`);
  await page.locator('a[href^="/projects/2025-"]', { hasText: '绿地养护' }).first().click();
  await page.locator('table a[href*="#p1-"]').first().click();
  expect(await page.locator('.mark:target').count()).toBe(1);
  expect(await page.locator('.mark:target.of-project').count()).toBe(0);
});

test('the drawing of a page opens by itself, with text to select', async () => {
  const page = await openSource(2025);
  // A drawing names no icon, so that a browser asks for the one of old.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await page.getByRole('link', { name: '单独打开这一页' }).first().click();
  await page.waitForURL(/p1\.svg$/);
  expect(await page.locator('text').allTextContents()).toContain('绿地养护');
});

test('an earlier PDF keeps the drawings of its pages, whose boxes lead to what goes on', async () => {
  const page = await openSource(2025);
  const version = createHash('sha256').update(EARLIER).digest('hex').slice(0, 8);
  await page.goto(`${page.url().replace(/#.*/, '')}${version}/`);
  const drawing = page.locator('.paper img').first();
  await expect.poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(await drawing.getAttribute('src')).toContain(`/${version}/p1.svg`);
  expect(await page.getByRole('main').innerText()).toContain('保持绿地。');
  await page.locator('.paper a').first().click();
  await page.waitForURL(/\/projects\/2025-/);
});

test('a project of a workbook leads to its cell, and the cell back', async () => {
  const page = await openSource(2026);
  const cell = page.locator('td:target');
  expect(await cell.textContent()).toContain('绿地养护');
  expect(decodeURIComponent(page.url())).toMatch(/#.+-A\d+$/);
  await cell.locator('a').click();
  await page.waitForURL(/\/projects\/2026-/);
});
