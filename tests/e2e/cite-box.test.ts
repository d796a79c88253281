import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');
const subPathUrl = inject('subPathSite').url;

const PATH = 'projects/2026-pmqvkh5qpg/';
const text = (page: Page) => page.getByRole('textbox', { name: '引用文字' });
const choose = (page: Page, format: string) => page.getByRole('radio', { name: format }).check();

/** Finds the first row of the indicators, with its id and its printed name. */
async function firstRow(page: Page) {
  const row = page.locator('.indicators tr[id]').first();
  const label = (await row.locator('a.self').getAttribute('aria-label')) ?? '';
  return { row, id: (await row.getAttribute('id')) ?? '', name: label.replace('链接到指标：', '') };
}

describe('the cite box', () => {
  test('credits department, portal, the day of the reader, and the address that was configured', async () => {
    const page = await openPage({ timezoneId: 'Asia/Shanghai' });
    await page.clock.setFixedTime('2026-11-21T20:00:00Z');
    await page.goto(url + PATH);
    expect(await text(page).inputValue()).toMatch(
      /^广州市政务服务和数据管理局\. .*：2026年项目支出绩效目标\[DB\/OL\]\. 明账\[2026-11-22\]\. https:\/\/mingzhang\.example\/projects\/2026-pmqvkh5qpg\/\.$/,
    );
  });

  test.each([
    ['departments/2026-9y57yn2gxh/', '广州市政务服务和数据管理局. 2026年项目支出绩效目标表[DB/OL]'],
    ['units/2026-2mv2q9f9ag/', '广州市政务服务和数据管理局. 广州市市长专线电话受理中心：2026年项目支出绩效目标[DB/OL]'],
    ['stories/hotline-12345/', '[EB/OL]'],
  ])('cites %s', async (path, credit) => {
    const page = await openPage();
    await page.goto(url + path);
    expect(await text(page).inputValue()).toContain(credit);
  });

  test('cites the page where the address ends in a fragment that is no text', async () => {
    const page = await openPage();
    await page.goto(`${url + PATH}#%E0%A4%A`);
    expect(await text(page).inputValue()).toContain('projects/2026-pmqvkh5qpg/');
  });

  test('takes the address that the page was opened at where none is configured', async () => {
    const page = await openPage();
    await page.goto(subPathUrl + PATH);
    await choose(page, '网址');
    expect(await text(page).inputValue()).toBe(subPathUrl + PATH);
  });

  test('turns to the row that the reader chooses, and back to the page', async () => {
    const page = await openPage();
    await page.goto(url + PATH);
    const { row, id, name } = await firstRow(page);
    await row.locator('a.self').click();
    await expect.poll(() => text(page).inputValue()).toContain(`指标：${name}[DB/OL]`);
    await choose(page, 'BibTeX');
    expect(await text(page).inputValue()).toContain(`${PATH}#${id}}`);
    await page.getByRole('button', { name: '改引整页' }).click();
    expect(await text(page).inputValue()).not.toContain(id);
    expect(page.url()).toBe(url + PATH);
  });

  test('is filled for the row that a link leads to', async () => {
    const page = await openPage();
    await page.goto(url + PATH);
    const { id, name } = await firstRow(page);
    await page.goto('about:blank');
    await page.goto(`${url}${PATH}#${id}`);
    expect(await text(page).inputValue()).toContain(name);
  });

  test('copies what it shows and says so', async () => {
    const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(url + PATH);
    await choose(page, 'Markdown');
    await page.locator('cite-box').getByRole('button', { name: '复制' }).click();
    await page.locator('cite-box').getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text(page).inputValue());
  });

  test('can be reached from a row on a phone', async () => {
    const page = await openPage({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true });
    await page.goto(url + PATH);
    const { row, name } = await firstRow(page);
    await row.locator('a.self').tap();
    await page.getByRole('link', { name: '引用选中的这一行' }).tap();
    await expect.poll(() => text(page).isVisible()).toBe(true);
    expect(await text(page).inputValue()).toContain(name);
    await expect.poll(() => page.locator('.cite-jump').isVisible()).toBe(false);
  });
});

test('without JavaScript the box names what is certain and where the address of a row is', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(url + PATH);
  const box = page.locator('cite-box');
  expect(await box.getByRole('textbox').count()).toBe(0);
  expect(await box.innerText()).toContain('[DB/OL]. 明账.');
  expect(await box.innerText()).toContain('每行指标右侧的链接就是那一行的引用地址');
});
