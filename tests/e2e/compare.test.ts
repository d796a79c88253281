import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();

/** Projects of 广州市数字政府运营中心 in 2026: information technology of three service periods. */
const PROJECTS = ['2026-8wqsj9gdkn', '2026-35yx86mgdk', '2026-jccw91yjd4'] as const;

describe.each(['rootSite', 'subPathSite'] as const)('%s: comparing projects', (name) => {
  const { url } = inject(name);

  test('puts those of the address side by side, with amounts, goals and aligned targets as printed', async () => {
    const page = await openPage();
    await page.goto(`${url}compare/?ids=${PROJECTS.join(',')}`);
    const table = page.getByRole('table', { name: '并排比较' });
    await table.waitFor();
    expect(await table.getByRole('columnheader').count()).toBe(3);
    expect(await page.getByRole('status').first().textContent()).toBe('并排列出 3 个项目。');
    const total = table.getByRole('row', { name: /^总计/ });
    expect(await total.getByRole('cell').allTextContents()).toEqual(['597.35 万元', '1,215.75 万元', '543.58 万元']);
    const shared = table.getByRole('row', { name: /^门户支撑业务单位数/ });
    expect(await shared.getByRole('link').allTextContents()).toEqual(['≥40个', '≥40个', '≥40个']);
    expect(await table.getByRole('row', { name: /^绩效目标/ }).textContent()).toContain('信息化系统运维工作');

    await shared.getByRole('link').first().click();
    await page.waitForURL(`${url}projects/${PROJECTS[0]}/#i-*`);
  });

  test('keeps the names of the projects in sight', async () => {
    const page = await openPage({ viewport: { width: 1280, height: 600 } });
    await page.goto(`${url}compare/?ids=${PROJECTS.join(',')}`);
    const table = page.getByRole('table', { name: '并排比较' });
    await table.getByRole('row').last().scrollIntoViewIfNeeded();
    const heading = table.getByRole('columnheader').first();
    await expect.poll(() => heading.evaluate((cell) => cell.getBoundingClientRect().top)).toBe(0);
  });

  test('begins at a project page, grows by another, and shrinks again', async () => {
    const page = await openPage();
    await page.goto(`${url}projects/${PROJECTS[0]}/`);
    await page.getByRole('link', { name: '加入并排比较' }).click();
    await page.waitForURL(`${url}compare/?ids=${PROJECTS[0]}`);
    const status = page.getByRole('status').first();
    await expect.poll(() => status.textContent()).toContain('再加入一个');

    const box = page.getByLabel('项目页的地址或编号');
    await box.fill('不是编号');
    await box.press('Enter');
    expect(await status.textContent()).toContain('不是项目页的地址或编号');
    await box.fill(`${url}projects/${PROJECTS[1]}/`);
    await box.press('Enter');
    await expect.poll(() => status.textContent()).toBe('并排列出 2 个项目。');
    expect(new URL(page.url()).searchParams.get('ids')).toBe(PROJECTS.slice(0, 2).join());

    await page.goto(`${url}projects/${PROJECTS[2]}/`);
    await page.getByRole('link', { name: '加入并排比较' }).click();
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe('并排列出 3 个项目。');

    await page
      .getByRole('button', { name: /^移出比较/ })
      .first()
      .press('Enter');
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe('并排列出 2 个项目。');
    expect(new URL(page.url()).searchParams.get('ids')).toBe(PROJECTS.slice(1).join());
  });
});

const { url } = inject('rootSite');

test('the list of a series leads to a comparison of its projects', async () => {
  const page = await openPage();
  await page.goto(`${url}projects/${PROJECTS[0]}/`);
  await page.getByRole('link', { name: /^各年度的同一项目：另有 2 个$/ }).click();
  expect(await page.getByRole('main').textContent()).toContain('疑似同一项目');
  await page.getByRole('link', { name: '并排比较这些项目' }).click();
  await expect.poll(() => page.getByRole('status').first().textContent()).toBe('并排列出 3 个项目。');
});

test('on a phone each indicator is a block, and what a project lacks is said in words', async () => {
  const page = await openPage({ viewport: { width: 375, height: 700 }, hasTouch: true, isMobile: true });
  await page.goto(`${url}compare/?ids=${PROJECTS.join(',')}`);
  await page.getByRole('table', { name: '并排比较' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  expect(await page.locator('.compare-result').evaluate((result) => result.scrollWidth)).toBeLessThanOrEqual(375);
  const row = page.locator('.compare-table tbody tr:not(.compare-group)').last();
  const cells = await row.locator('td').evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect()));
  expect(new Set(cells.map(({ x }) => x)).size).toBe(1);
  expect(await page.getByRole('table', { name: '并排比较' }).innerText()).toContain('（没有这项指标）');
});

test('without JavaScript the page says so and leads to the departments', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(`${url}compare/`);
  const main = page.getByRole('main');
  expect(await main.textContent()).toContain('并排比较需要 JavaScript');
  expect(await main.getByRole('textbox').count()).toBe(0);
  expect(await main.getByRole('link', { name: /2026年$/ }).count()).toBe(1);
});
