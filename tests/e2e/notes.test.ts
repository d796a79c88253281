import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/open-site.ts';

const openPage = useBrowser();
const { url } = inject('rootSite');

const ROWS = '#note-counts tbody tr';

describe('the notes page', () => {
  test('filters the counts by rule, department and year, with the choice in the address', async () => {
    const page = await openPage();
    await page.goto(`${url}notes/`);
    await page.locator('note-filter[data-ready]').waitFor();
    expect(await page.locator(ROWS).count()).toBe(5);

    await page.getByRole('combobox', { name: '年度' }).selectOption('2025');
    expect(await page.locator(ROWS).count()).toBe(3);
    expect(await page.locator('note-filter').getByRole('status').textContent()).toContain('3 个部门年度');

    await page.getByRole('combobox', { name: '规则' }).selectOption({ label: '百分比超过 100%' });
    expect(await page.locator(ROWS).count()).toBe(1);
    expect(new URL(page.url()).searchParams.get('rule')).toBe('percentage-above-100');

    // A visitor who gets only the address sees the same.
    const visitor = await openPage();
    await visitor.goto(page.url());
    await visitor.locator('note-filter[data-ready]').waitFor();
    expect(await visitor.locator(ROWS).count()).toBe(1);
    await visitor.locator(ROWS).getByRole('link').click();
    await visitor.waitForURL(`${url}notes/2025-*/#note-percentage-above-100`);

    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => page.locator(ROWS).count()).toBe(5);
    expect(new URL(page.url()).search).toBe('');
  });

  test('without JavaScript has all counts and the rules as links', async () => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(`${url}notes/`);
    expect(await page.locator(ROWS).count()).toBe(5);
    expect(await page.getByRole('combobox').count()).toBe(0);
    await page.getByRole('link', { name: '百分比超过 100%' }).click();
    await page.waitForURL(`${url}notes/rules/percentage-above-100/`);
    expect(await page.getByRole('main').textContent()).toContain('123');
  });
});

test('on a phone the notes of a department begin with three of each rule, and open whole without JavaScript', async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 375, height: 812 } });
  await page.goto(`${url}notes/2026-9y57yn2gxh/`);
  expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeLessThanOrEqual(7);
  const rule = page.locator('.note-list > li', { has: page.locator('details') }).first();
  const all = Number(/(\d+) 处/.exec(await rule.locator('.note-rule').innerText())?.[1]);
  expect(await rule.locator('ul li:visible').count()).toBe(3);
  await rule.locator('summary').click();
  expect(await rule.locator('ul li:visible').count()).toBe(all);
});

test('a marker at a row leads to the note, and the note to its row', async () => {
  const page = await openPage();
  await page.goto(`${url}projects/2025-642k2dz4dd/`);
  const marker = page.getByRole('link', { name: '数据提示：数量指标用百分比表示' });
  await marker.click();
  const note = page.locator('#note-percentage-as-quantity');
  expect(await note.evaluate((element) => element.matches(':target'))).toBe(true);
  await note.getByRole('link', { name: '上访群众接离率' }).click();
  await page.waitForURL(/#i-/);
  expect(await page.locator(new URL(page.url()).hash).textContent()).toContain('上访群众接离率');
});

test('a sentence that adds something stands beside the printed text, marked as generated', async () => {
  const page = await openPage();
  await page.goto(`${url}projects/2025-642k2dz4dd/`);
  const row = page.getByRole('row', { name: /报送调研报告数量/ });
  expect((await row.locator('[data-label=年度] .printed').textContent())?.trim()).toBe('12');
  expect(await row.locator('.reading').count()).toBe(0);
  await page.goto(`${url}projects/2025-wrmhfbxpqf/`);
  const reading = page.locator('.reading', { hasText: '退文率' }).first();
  expect(await reading.textContent()).toContain('本年度提高办文质量：退文率不超过 5%');
  expect(await reading.locator('abbr').getAttribute('title')).toBe('由本站根据原文生成');
});

test('a row leads to everyone who promises the same, and back to the very row', async () => {
  const page = await openPage();
  await page.goto(`${url}projects/2025-1ta8wts5s2/`);
  const title = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('link', { name: '同名指标：用户培训，另有 1 个项目' }).click();
  await page.waitForURL(`${url}indicators/*/`);
  const rows = page.getByRole('main').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(2);
  await rows
    .getByRole('link', { name: title ?? '', exact: true })
    .first()
    .click();
  await page.waitForURL(/projects\/2025-1ta8wts5s2\/#i-/);
});

test('a row that no other project has leads to no list', async () => {
  const page = await openPage();
  await page.goto(`${url}projects/2025-642k2dz4dd/`);
  expect(await page.getByRole('link', { name: /同名指标/ }).count()).toBe(0);
  expect(await page.getByRole('row', { name: /报送调研报告数量/ }).count()).toBe(1);
});
