import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/open-site.ts';
import { searched, typeQuery } from '../../support/search-page.ts';

const openPage = useBrowser();

test.each([375, 1280])(
  'at %d px all targets of less than 90 %% satisfaction are one address, and one file',
  async (width) => {
    const page = await openPage({ viewport: { width, height: 812 } });
    await page.goto(`${inject('rootSite').url}search/rows/?q=满意度&op=lt&value=90&unit=%25`);
    await page.locator('.rows-page[data-state=found]').waitFor();
    expect(await page.getByRole('status').innerText()).toBe('4 项指标，在 4 个项目里');
    const save = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks).toString('utf8');
    };
    expect((await save('导出 CSV')).trim().split('\r\n')).toHaveLength(5);
    const { rows } = JSON.parse(await save('导出 JSON')) as { rows: Record<string, unknown>[] };
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ 年度: expect.any(Number) as number, 年度指标值: expect.any(String) as string });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.locator('.rows-table td a').first().click();
    await page.waitForURL(/projects\/.*#i-/);
  },
);

test.each([375, 1280])('at %d px words and a figure mean one indicator that has both', async (width) => {
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(`${inject('rootSite').url}search/`);
  await page.getByRole('link', { name: '按指标搜索' }).click();
  await page.getByLabel('指标名称或指标值里的词').fill('满意度 80%');
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
  await page.locator('.rows-page[data-state=found]').waitFor();
  expect(await page.getByRole('status').innerText()).toBe('3 项指标，在 3 个项目里');
});

test.each([375, 1280])('at %d px a search of words and a figure shows the indicators that have both', async (width) => {
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(`${inject('rootSite').url}search/?q=满意度 80%25`);
  await searched(page, '满意度 80%');
  expect(await page.getByRole('status').innerText()).toBe('“满意度 80%”：6 个结果，另有 3 项指标');
  const rows = page.getByRole('region', { name: '指标', exact: true });
  expect(await rows.getByRole('heading').innerText()).toBe('3 项指标：“满意度”，指标值等于 80%');
  expect(await rows.getByRole('listitem').first().innerText()).toMatch(/^安全运营服务满意度：≥80% 2026年 /);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await rows.getByRole('link', { name: '全部列出，可以筛选和下载' }).click();
  await page.locator('.rows-page[data-state=found]').waitFor();
  expect(await page.getByRole('status').innerText()).toBe('3 项指标，在 3 个项目里');
  await page.goBack();
  await searched(page, '满意度 80%');
  await rows.getByRole('link').first().click();
  await page.waitForURL(/projects\/.*#i-/);
});

test.each([375, 1280])('at %d px a figure is compared as the words say', async (width) => {
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(`${inject('rootSite').url}search/?q=满意度低于90%25的项目`);
  await searched(page, '满意度低于90%的项目');
  expect(await page.getByRole('status').innerText()).toBe('“满意度低于90%的项目”：4 项指标');
  // What the reader has filtered by holds for the indicators too.
  await page.goto(`${inject('rootSite').url}search/?q=满意度 80%25&year=2024`);
  await searched(page, '满意度 80%');
  expect(await page.getByRole('status').innerText()).toContain('另有 1 项指标');
  // What is in quotes means its own characters.
  await typeQuery(page, '满意度 "80%"');
  expect(await page.getByRole('status').innerText()).not.toContain('指标');
});

test.each([375, 1280])('at %d px indicators are filtered by sign, level, year and department', async (width) => {
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(`${inject('rootSite').url}search/rows/`);
  await page.getByLabel('指标名称或指标值里的词').fill('满意度');
  await page.getByLabel('印出的符号').selectOption('＞');
  await page.getByLabel('单位').fill('%');
  const search = async (): Promise<string> => {
    await page.getByRole('main').getByRole('button', { name: '搜索' }).click();
    await page.locator('.rows-page[data-state=found]').waitFor();
    return page.getByRole('status').innerText();
  };
  expect(await search()).toBe('6 项指标，在 6 个项目里');
  expect(
    (await page.locator('.rows-table td:nth-child(2)').allInnerTexts()).every((text) => /^[大高]于/.test(text)),
  ).toBe(true);
  expect(await page.getByLabel('印出的符号').inputValue()).toBe('gt');
  await page.getByLabel('印出的符号').selectOption('≥');
  await page.getByLabel('数值').fill('80');
  await page.locator('[name=op]').selectOption('小于或等于');
  await page.locator('[name=level]').selectOption('满意度指标');
  await page.locator('[name=year]').selectOption('2026');
  await page.locator('[name=dept]').selectOption('广州市政务服务和数据管理局');
  expect(await search()).toBe('2 项指标，在 2 个项目里');
  expect(new URL(page.url()).searchParams.get('dept')).toBe('广州市政务服务和数据管理局');
});
