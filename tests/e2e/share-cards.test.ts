import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';
import { htmlFiles } from '../../tools/pages/site-files.ts';

const openPage = useBrowser();
const DEPARTMENT = 'departments/2026-9y57yn2gxh/';
const PROJECT = 'projects/2026-8h75yjddtv/';

test.each(['rootSite', 'subPathSite'] as const)(
  'a department of %s shows its card, at least 300 px wide',
  async (name) => {
    const page = await openPage();
    await page.goto(inject(name).url + DEPARTMENT);
    const card = page.locator('main img').first();
    await card.scrollIntoViewIfNeeded();
    await expect.poll(() => card.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
    expect((await card.boundingBox())?.width).toBeGreaterThanOrEqual(300);
    expect(await card.getAttribute('alt')).toContain('86,');
  },
);

test.each([375, 1280])('a project leads at %i px to its card, its citation and its files', async (width) => {
  const { url } = inject('rootSite');
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(url + PROJECT);
  const actions = page.getByRole('list', { name: '引用、分享、下载与嵌入' });
  for (const [name, id] of [
    ['引用', 'cite'],
    ['下载', 'files'],
  ] as const) {
    await actions.getByRole('link', { name }).click();
    await expect
      .poll(() => page.locator(`#${id}`).evaluate((section) => section.getBoundingClientRect().top))
      .toBeLessThan(812);
  }
  // Chromium shows a picture with a style of its own, which the policy of the site forbids.
  const card = await actions.getByRole('link', { name: '分享图' }).getAttribute('href');
  const picture = await page.request.get(new URL(card ?? '', page.url()).href);
  expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png']);
  await actions.getByRole('link', { name: '嵌入' }).click();
  await page.waitForURL(`${url}embed/${PROJECT}`);
});

test('with a site, each page names the full address of a card that exists', () => {
  const { dir } = inject('rootSite');
  // Pages of embeds are not for search engines and chats.
  const pages = htmlFiles(dir).filter((file) => !file.startsWith('embed'));
  const cards = pages.flatMap(
    (file) => /property="og:image" content="([^"]+)"/.exec(readFileSync(join(dir, file), 'utf8'))?.[1] ?? [],
  );
  expect(new Set(cards).size).toBeGreaterThan(121);
  expect(cards).toHaveLength(pages.length);
  expect(cards.filter((card) => !existsSync(join(dir, new URL(card).pathname)))).toEqual([]);
});

test('without a site, no page names a card', () => {
  const { dir, log } = inject('subPathSite');
  expect(readFileSync(join(dir, PROJECT, 'index.html'), 'utf8')).not.toContain('og:image');
  // Ten of them are pictures of charts. The line would go on if the font lacked a character; it has all that the names of the five documents need.
  expect(log).toMatch(/^cards +138 share cards, \d+ drawn, [\d.]+ CPU s$/m);
});
