import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/open-site.ts';
import { searched, titles, total, typeQuery } from '../../support/search-page.ts';

const openPage = useBrowser();

test('results come while typing, and the address follows', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/`);
  await page.getByLabel('搜索内容').pressSequentially('12345热线', { delay: 30 });
  await searched(page, '12345热线');
  expect((await titles(page)).length).toBeGreaterThan(0);
  expect(new URL(page.url()).searchParams.get('q')).toBe('12345热线');
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/12345热线.*\d+ 个结果/);
});

test('nothing is searched while an input method composes', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/`);
  const box = page.getByLabel('搜索内容');
  await box.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: "man'yi'du", selectionStart: 9, selectionEnd: 9 });
  await page.waitForTimeout(600);
  expect(new URL(page.url()).search).toBe('');
  expect(await titles(page)).toEqual([]);
  await client.send('Input.insertText', { text: '满意度' });
  await searched(page, '满意度');
  expect(await total(page)).toBeGreaterThan(50);
});

test('a composition that begins right after another is neither searched nor overwritten', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/`);
  const box = page.getByLabel('搜索内容');
  await box.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.insertText', { text: '保障' });
  await client.send('Input.imeSetComposition', { text: 'j', selectionStart: 1, selectionEnd: 1 });
  await page.waitForTimeout(600);
  expect(await box.inputValue()).toBe('保障j');
  expect(new URL(page.url()).search).toBe('');
  await client.send('Input.insertText', { text: '经费' });
  await searched(page, '保障经费');
});

test('a reader who goes back while composing can type on', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('热线')}`);
  await searched(page, '热线');
  await typeQuery(page, '保障');
  await page.getByLabel('搜索内容').focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'x', selectionStart: 1, selectionEnd: 1 });
  await page.goBack();
  await searched(page, '热线');
  await page.keyboard.press('End');
  await page.keyboard.type(' 12345');
  await searched(page, '热线 12345');
});

test('late results of an earlier search do not change the results of the next', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('满意度')}`);
  await searched(page, '满意度');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/records/*.pack', async (route) => {
    await held;
    await route.continue();
  });
  const more = page.getByRole('button', { name: '再显示 10 个' });
  await more.click();
  await typeQuery(page, '鑫鑫鑫');
  release();
  await page.waitForTimeout(500);
  expect(await more.isVisible()).toBe(false);
  expect(await page.getByRole('status').textContent()).toBe('“鑫鑫鑫”：没有找到');
});

test('the back button undoes what was typed since the last pause, then goes to the query before', async () => {
  const page = await openPage();
  const query = () => new URL(page.url()).searchParams.get('q');
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('热线')}`);
  await searched(page, '热线');
  const box = page.getByLabel('搜索内容');
  await typeQuery(page, '保障');
  await typeQuery(page, '保障经费');
  await page.waitForTimeout(1_400);
  await typeQuery(page, '满意度');
  await page.goBack();
  await searched(page, '保障经费');
  await page.goBack();
  await searched(page, '热线');
  // The reader types the same again, and goes back before the search has settled.
  await typeQuery(page, '保障经费');
  await page.goBack();
  await searched(page, '热线');
  await page.waitForTimeout(1_400);
  expect(query()).toBe('热线');
  expect(await box.inputValue()).toBe('热线');
});

test('a box that is emptied ends the search', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('热线')}`);
  await searched(page, '热线');
  await page.getByLabel('搜索内容').fill('');
  await expect.poll(() => page.locator('.search-page').getAttribute('data-state')).toBe('idle');
  expect(new URL(page.url()).search).toBe('');
});

test('a reader who comes back from a result finds the list as it was left', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('满意度')}`);
  await searched(page, '满意度');
  const more = page.getByRole('button', { name: '再显示 10 个' });
  // Two clicks at once must not show a result twice.
  await more.dblclick();
  await expect.poll(async () => (await titles(page)).length).toBe(30);
  const links = await page
    .locator('.result-link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(links).size).toBe(30);
  const result = page.locator('.result-link').nth(25);
  await result.scrollIntoViewIfNeeded();
  const top = await page.evaluate(() => scrollY);
  await result.click();
  await page.waitForURL('**/projects/**');
  await page.goBack();
  await expect.poll(async () => (await titles(page)).length).toBe(30);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(top);
});

test('the slash goes to the box, the arrows walk through the results', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('驻京')}`);
  await searched(page, '驻京');
  await page.keyboard.press('/');
  const box = page.getByLabel('搜索内容');
  expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const [, second] = await titles(page);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects/2025-*/**');
});

test('the box of any page suggests departments and projects', async () => {
  const { url } = inject('subPathSite');
  const page = await openPage();
  await page.goto(url);
  await page.keyboard.press('/');
  await page.keyboard.type('驻京工作');
  const option = page.getByRole('option', { name: /^驻京工作保障/ });
  await option.waitFor();
  const box = page.getByRole('combobox');
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await option.getAttribute('aria-selected')).toBe('true');
  expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.waitForURL(`${url}projects/2025-*/`);
});

test('recent searches are offered, and are kept on the device alone', async () => {
  const page = await openPage();
  const { url } = inject('rootSite');
  await page.goto(`${url}search/`);
  await page.getByLabel('搜索内容').fill('热线');
  await page.keyboard.press('Enter');
  await searched(page, '热线');
  await page.goto(`${url}search/`);
  await page.getByLabel('搜索内容').focus();
  await page.getByRole('option', { name: '热线' }).click();
  await searched(page, '热线');
  expect(await page.context().cookies()).toEqual([]);
  await page.goto(`${url}search/`);
  await page.getByLabel('搜索内容').focus();
  // The box in the header of every page offers them too, even if its script comes late.
  await page.goto(url);
  await page.keyboard.press('/');
  await page.getByRole('option', { name: '清除最近搜索' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('an empty result says what to try', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/`);
  await typeQuery(page, '鑫鑫鑫鑫');
  expect(await page.getByRole('status').textContent()).toContain('没有找到');
  expect(await page.getByRole('heading', { name: '没有找到？可以试试' }).isVisible()).toBe(true);
  await typeQuery(page, '热线');
  expect(await page.getByRole('heading', { name: '没有找到？可以试试' }).isVisible()).toBe(false);
});
