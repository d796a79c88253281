import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

const PROSE = [
  'about',
  'accessibility',
  'api',
  'glossary',
  'journalists',
  'method',
  'publishers',
  'stories/hotline-12345',
];

test.each([...PROSE, 'search', 'compare'])('English words of the site on %s are marked as English', async (path) => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${url}${path}/`);
  const unmarked = await page.evaluate(() => {
    const words: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('[lang=en], code, kbd, samp, .catalogue'))
        words.push(...(node.textContent?.match(/[A-Za-z]*[a-z][A-Za-z]{2,}/g) ?? []));
    return words;
  });
  expect(unmarked).toEqual([]);
});

test('the forms of a citation that have an English name say so', async () => {
  const page = await openPage();
  await page.goto(`${url}projects/2026-pmqvkh5qpg/`);
  expect(await page.locator('.choices [lang=en]').allTextContents()).toEqual(['Markdown', 'BibTeX']);
});
