import type { Page } from 'playwright-core';

/** Types into the box of the search page, and waits until exactly that has been searched. */
export async function typeQuery(page: Page, query: string): Promise<void> {
  await page.getByRole('main').getByLabel('搜索内容').fill(query);
  await searched(page, query);
}

export const searched = (page: Page, query: string): Promise<unknown> =>
  page.waitForFunction(
    (typed) => document.querySelector<HTMLElement>('.search-page')?.dataset['query'] === typed,
    query,
  );

export const titles = (page: Page): Promise<string[]> => page.locator('.result-link').allTextContents();

/** Number of results that the page tells. */
export async function total(page: Page): Promise<number> {
  const status = await page.getByRole('status').textContent();
  return Number(/(\d+) 个结果/.exec(status ?? '')?.[1] ?? 0);
}
