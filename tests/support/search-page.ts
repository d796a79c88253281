import type { Page } from 'playwright-core';

/** Types a query into the box of the search page, and waits until its results are shown. */
export async function typeQuery(page: Page, query: string): Promise<void> {
  await page.getByRole('main').getByLabel('搜索内容').fill(query);
  await searched(page, query);
}

/** Waits until the results of this very query are shown. */
export const searched = (page: Page, query: string): Promise<unknown> =>
  page.waitForFunction(
    (typed) => document.querySelector<HTMLElement>('.search-page')?.dataset['query'] === typed,
    query,
  );

/** The names of the results that are shown, in their order. */
export const titles = (page: Page): Promise<string[]> => page.locator('.result-link').allTextContents();

/** The number of results that the page tells; 0 if it tells none. */
export async function total(page: Page): Promise<number> {
  const status = await page.getByRole('status').textContent();
  return Number(/(\d+) 个结果/.exec(status ?? '')?.[1] ?? 0);
}
