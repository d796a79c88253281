import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../tools/browser/launch-browser.ts';
import { watchPage } from './watch-page.ts';

/**
 * Gives the tests of a file one browser, and each test pages of its own. Returns a function that opens a page. A test fails if anything
 * goes wrong in one of its pages, such as an error on the console or a missing file, whatever it tests.
 */
export function useBrowser(flags: readonly string[] = []): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser;
  const watched: (readonly string[])[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(flags);
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect([...new Set(watched.splice(0).flat())]).toEqual([]);
  });

  afterAll(() => browser.close());

  return async (options = {}) => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    watched.push(watchPage(page));
    return page;
  };
}
