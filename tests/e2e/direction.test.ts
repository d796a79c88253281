import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

/** Pages on which printed texts stand in one line with words of the site. */
const PAGES = ['projects/2026-35yx86mgdk/', 'notes/rules/placeholder/', 'notes/rules/annual-laxer/', 'search/'];

test.each(PAGES)(
  'a printed text that turns the direction of writing round leaves the words beside it: %s',
  async (path) => {
    const page = await openPage();
    await page.goto(url + path);
    const { turned, checked } = await page.evaluate(() => {
      // Every text that may be printed gets the sign that turns what follows round (U+202E), and no sign that ends it.
      const printed = [...document.querySelectorAll('main :is(a, bdi, q), .breadcrumbs a')];
      for (const element of printed) if (element.children.length === 0) element.prepend('\u202e');
      const isTurned = (text: Text): boolean | undefined => {
        const lefts = [...text.data].flatMap((sign, index) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + 1);
          const { left, top, width } = range.getBoundingClientRect();
          return /\p{L}/u.test(sign) && width > 0 ? [{ left, top }] : [];
        });
        const [first, second] = lefts;
        return first && second?.top === first.top ? second.left < first.left : undefined;
      };
      const after = printed.flatMap(({ nextSibling }) => (nextSibling instanceof Text ? [nextSibling] : []));
      const results = after.map((text) => ({ text: text.data.trim(), isTurned: isTurned(text) }));
      return {
        turned: results.filter((result) => result.isTurned).map(({ text }) => text),
        checked: results.filter((result) => result.isTurned === false).length,
      };
    });
    expect(turned).toEqual([]);
    if (path.startsWith('projects/')) expect(checked).toBeGreaterThan(0);
  },
);
