import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { findTerm, GLOSSARY } from '../../src/domain/glossary.ts';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

const PROJECT = 'projects/2026-pmqvkh5qpg/';
const SPECIAL = GLOSSARY.budget.find(({ id }) => id === 'special')!;

const word = (page: Page) => page.getByRole('main').getByRole('link', { name: SPECIAL.name });
const note = (page: Page) => page.getByRole('tooltip');

async function gone(page: Page): Promise<void> {
  await note(page).waitFor({ state: 'detached' });
}

describe.each(['rootSite', 'subPathSite'] as const)('%s: a word of the glossary', (name) => {
  test('is explained under the pointer, by what is loaded only then', async () => {
    const page = await openPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(inject(name).url + PROJECT, { waitUntil: 'networkidle' });
    const before = loaded.length;
    await word(page).hover();
    await note(page).waitFor();
    expect(await note(page).textContent()).toBe(SPECIAL.name + SPECIAL.text);
    expect(await word(page).getAttribute('aria-describedby')).toBe(await note(page).getAttribute('id'));
    expect(loaded.slice(0, before).filter((path) => /term/.test(path))).toEqual([]);
    expect(loaded.slice(before).some((path) => path.endsWith('.css'))).toBe(true);
  });

  test('is a link to its explanation', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(inject(name).url + PROJECT);
    await word(page).click();
    await page.waitForURL(`${inject(name).url}glossary/#special`);
    expect(await page.locator(':target').innerText()).toContain(SPECIAL.text);
  });
});

describe('the explanation', () => {
  test('can be pointed at, stays as long as it is, and goes when the pointer does', async () => {
    const page = await openPage();
    await page.goto(url + PROJECT);
    await word(page).hover();
    await note(page).hover();
    await page.waitForTimeout(600);
    expect(await note(page).isVisible()).toBe(true);
    await page.getByRole('heading', { level: 1 }).hover();
    await gone(page);
    expect(await word(page).getAttribute('aria-describedby')).toBeNull();
  });

  test('comes with the focus, goes with Escape and with the focus, and Enter follows the link', async () => {
    const page = await openPage();
    await page.goto(url + PROJECT);
    await page.locator('#funding a').first().focus();
    await page.keyboard.press('Tab');
    await note(page).getByText(SPECIAL.text).waitFor();
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await word(page).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await note(page).waitFor();
    expect(await note(page).textContent()).not.toContain(SPECIAL.text);
    await page.keyboard.press('Shift+Tab');
    await note(page).getByText(SPECIAL.text).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${url}glossary/#special`);
  });

  test('lies within the window, under or above its word', async () => {
    const page = await openPage({ viewport: { width: 320, height: 480 } });
    await page.goto(url + PROJECT);
    const links = await page.getByRole('main').locator('a[href*="/glossary/#"]:not(thead a)').all();
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) {
      await link.scrollIntoViewIfNeeded();
      await link.hover();
      await expect.poll(() => link.getAttribute('aria-describedby')).not.toBeNull();
      const [at, box] = [await link.boundingBox(), await note(page).boundingBox()];
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(320);
      expect(box!.y >= at!.y + at!.height || box!.y + box!.height <= at!.y).toBe(true);
    }
  });

  test('comes with the first tap where nothing hovers; the second tap follows the link, a tap elsewhere closes', async () => {
    const page = await openPage({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true });
    await page.goto(url + PROJECT);
    await word(page).tap();
    await note(page).waitFor();
    expect(page.url()).toBe(url + PROJECT);
    await page.getByRole('heading', { level: 1 }).tap();
    await gone(page);
    await word(page).tap();
    await note(page).waitFor();
    await word(page).tap();
    await page.waitForURL(`${url}glossary/#special`);
  });
});

test('headings of the indicator table can be reached and seen by keyboard on a narrow screen', async () => {
  const page = await openPage({ viewport: { width: 320, height: 600 } });
  await page.goto(url + PROJECT);
  const heading = page.locator('.indicators thead a').first();
  await heading.focus();
  const { width, height } = (await heading.boundingBox())!;
  expect(width).toBeGreaterThan(24);
  expect(height).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('words of the glossary are explained on the home page too', async () => {
  const page = await openPage();
  await page.goto(url);
  for (const id of ['indicator', 'project-spending', 'special'] as const) {
    const link = page.getByRole('main').locator(`a[href$="/glossary/#${id}"]`).first();
    await link.hover();
    await note(page).getByText(findTerm(id)!.text).waitFor();
  }
});
