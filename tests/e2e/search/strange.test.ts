import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { Corpus } from '../../../tools/search-evaluation/corpus.ts';
import { isBlank } from '../../../src/search/client/reading/query.ts';
import { useBrowser } from '../../support/open-site.ts';
import { typeQuery, total } from '../../support/search-page.ts';

const openPage = useBrowser();

/** Every third of the strange queries, without what a text box does not take: line breaks and halves of characters. */
const QUERIES = readFileSync('tests/fixtures/strange-queries.ndjson', 'utf8')
  .trim()
  .split('\n')
  .map((line) =>
    (JSON.parse(line) as { query: string }).query
      .replace(/[\n\0]/g, '')
      .toWellFormed()
      .trim(),
  )
  .filter((query, index) => !isBlank(query) && index % 3 === 0);

test('whatever strangers type, the page tells how many pages hold it, and stays whole', async () => {
  const { dir, url } = inject('rootSite');
  const corpus = new Corpus(dir);
  const page = await openPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${url}search/`);
  expect(QUERIES.length).toBeGreaterThan(80);
  const wrong: string[] = [];
  for (const query of QUERIES) {
    await typeQuery(page, query);
    // Names that are nearly as typed, and words one by one, are not what was typed, and the page says so.
    const isInstead = /没有找到这几个字|没有连在一起的这几个字/.test(await page.getByRole('status').innerText());
    const [found, truth] = [isInstead ? 0 : await total(page), corpus.truth(query).size];
    if (found !== truth) wrong.push(`${query}: ${found} instead of ${truth}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wrong.push(`${query}: ${width} px wide`);
  }
  expect(wrong).toEqual([]);
});
