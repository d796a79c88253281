import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/open-site.ts';

const openPage = useBrowser();

test.each([375, 1280])(
  'at %d px all targets of less than 90 %% satisfaction are one address, and one file',
  async (width) => {
    const page = await openPage({ viewport: { width, height: 812 } });
    await page.goto(`${inject('rootSite').url}search/rows/?q=满意度&op=lt&value=90&unit=%25`);
    await page.locator('.rows-page[data-state=found]').waitFor();
    expect(await page.getByRole('status').innerText()).toBe('4 项指标，在 4 个项目里');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString('utf8').trim().split('\r\n')).toHaveLength(5);
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
