import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/open-site.ts';
import { searched, titles, total, typeQuery } from '../../support/search-page.ts';

const openPage = useBrowser();

test.each(['rootSite', 'subPathSite'] as const)('%s: a result leads to the matching row', async (name) => {
  const { url } = inject(name);
  const page = await openPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('上访群众接离率')}`);
  await searched(page, '上访群众接离率');
  expect(await titles(page)).toEqual(['驻京工作保障']);
  expect(await page.locator('.result mark').allTextContents()).toEqual(['上访群众接离率']);
  await page.locator('.result-excerpts a').click();
  await page.waitForURL(`${url}projects/2025-*/#i-*`);
  expect(await page.locator(':target').innerText()).toContain('上访群众接离率');
  const shades = await page
    .locator('.indicators tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [row.matches(':target'), getComputedStyle(row.lastElementChild!).backgroundColor] as const),
    );
  const highlighted = shades.find(([arrived]) => arrived)?.[1];
  expect(highlighted).toBeDefined();
  expect(shades.filter(([arrived, shade]) => !arrived && shade === highlighted)).toEqual([]);
});

test('an exact name comes first, then names that hold the words, then texts', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('其他运行经费')}`);
  await searched(page, '其他运行经费');
  expect((await titles(page))[0]).toBe('其他运行经费');
  await typeQuery(page, '驻京');
  const names = await titles(page);
  expect(names.slice(0, 3).every((name) => name.includes('驻京'))).toBe(true);
  expect(names.length).toBeGreaterThan(3);
  expect(names.slice(3).some((name) => name.includes('驻京'))).toBe(false);
});

test.each([
  ['≥95%', '>=95％'],
  ['ＯＡ办公系统', 'oa办公系统'],
  ['滿意度', '满意度'],
  ['1,000.00', '1000.00'],
  ['"驻京 工作"', '驻京工作'],
])('%s finds what %s finds', async (one, other) => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent(one)}`);
  await searched(page, one);
  const found = [await total(page), await titles(page)];
  await typeQuery(page, other);
  expect([await total(page), await titles(page)]).toEqual(found);
  expect(found[0]).toBeGreaterThan(0);
});

test('several words mean all of them, a hyphen means without', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('满意度')}`);
  await searched(page, '满意度');
  const all = await total(page);
  await typeQuery(page, '满意度 热线');
  const both = await total(page);
  await typeQuery(page, '满意度 -热线');
  expect(both).toBeGreaterThan(0);
  expect((await total(page)) + both).toBe(all);
});

test('a hyphen before a long word leaves out exactly what holds it', async () => {
  const page = await openPage();
  const [word, long] = ['政务', '政务服务便民热线智能化'];
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent(word)}`);
  await searched(page, word);
  const all = await total(page);
  await typeQuery(page, `${word} ${long}`);
  const both = await total(page);
  expect(both).toBeGreaterThan(0);
  await typeQuery(page, `${word} -${long}`);
  expect(await total(page)).toBeGreaterThan(0);
  expect((await total(page)) + both).toBe(all);
});

test('filters, order and query are in the address; back and forward undo and redo them', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('满意度')}`);
  await searched(page, '满意度');
  const all = await total(page);
  const year = page.getByRole('checkbox', { name: /^2025/ });
  const counted = Number(/(\d+)$/.exec((await page.locator('label', { has: year }).innerText()).trim())?.[1]);
  await year.check();
  await expect.poll(() => total(page)).toBe(counted);
  expect(new URL(page.url()).searchParams.getAll('year')).toEqual(['2025']);
  await page.getByLabel('排序').selectOption('amount');
  await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('amount');
  const sorted = await page.locator('.result-facts strong').allTextContents();
  const amounts = sorted.map((text) => Number(text.replaceAll(',', '')));
  expect(amounts).toHaveLength(10);
  expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));

  const shared = page.url();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => total(page)).toBe(all);
  await page.goForward();
  await expect.poll(() => total(page)).toBe(counted);

  const visitor = await openPage();
  await visitor.goto(shared);
  await expect.poll(() => total(visitor)).toBe(counted);
  expect(await visitor.getByLabel('排序').inputValue()).toBe('amount');
  await visitor.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => total(visitor)).toBe(all);
});

test.each([
  ['of texts', `q=${encodeURIComponent('满意度')}`],
  ['of names, departments and units among them', `q=${encodeURIComponent('广州')}`],
  ['of no words', 'year=2025'],
])('a value of a filter passes as many results as it counts: a search %s', async (_, address) => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?${address}`);
  await expect.poll(() => total(page)).toBeGreaterThan(0);
  await page.locator('.search-filters fieldset').first().waitFor();
  const shared = page.url();
  const filters = page.locator('.search-filters fieldset');
  // There are filters for years, departments, units, amounts, groups of indicators, figures and notes.
  expect(await filters.count()).toBeGreaterThanOrEqual(7);
  for (let index = 0; index < (await filters.count()); index++) {
    const label = filters.nth(index).locator('label:visible').last();
    const counted = Number(await label.locator('.count').textContent());
    expect(counted).toBeGreaterThan(0);
    const box = label.getByRole('checkbox');
    if (await box.isChecked()) continue;
    const isMore = (await filters.nth(index).getByRole('checkbox', { checked: true }).count()) > 0;
    const before = isMore ? await total(page) : 0;
    await label.click();
    // A department or unit stands above the results, but becomes a result when its kind is chosen.
    await expect.poll(() => total(page)).toBe(before + counted);
    await page.goto(shared);
    await page.locator('.search-filters fieldset').first().waitFor();
  }
});

test('a filter in the address and an order chosen while filters still load are both applied', async () => {
  const page = await openPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/facets-*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('经费')}&amount=3`);
  await page.locator('.search-page[data-state=searching]').waitFor();
  await page.getByLabel('排序').selectOption('name');
  release();
  await expect.poll(() => total(page)).toBeGreaterThan(0);
  const names = await titles(page);
  expect(names.length).toBeGreaterThan(1);
  expect(names).toEqual(names.toSorted(new Intl.Collator('zh-u-co-pinyin').compare));
});

test('filters alone list what passes them, and names sort by pinyin', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?year=2024&sort=name`);
  await expect.poll(() => total(page)).toBeGreaterThan(10);
  const names = await titles(page);
  expect(names).toEqual(names.toSorted(new Intl.Collator('zh-u-co-pinyin').compare));
  await page.getByRole('button', { name: '再显示 10 个' }).click();
  await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(10);
});

test('departments and units stand above the results, and prose pages among the results', async () => {
  const { url } = inject('rootSite');
  const page = await openPage();
  await page.goto(`${url}search/?q=${encodeURIComponent('广州市人民政府驻北京办事处')}`);
  await searched(page, '广州市人民政府驻北京办事处');
  await page.locator('.search-entities a').first().click();
  await page.waitForURL(`${url}departments/2025-*/`);
  await page.goto(`${url}search/?q=${encodeURIComponent('明账')}`);
  await searched(page, '明账');
  expect(await page.locator('.result .badge').allTextContents()).toContain('说明页');
});

test('a list can be exported as CSV', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('驻京')}`);
  await searched(page, '驻京');
  // The export writes its own line over the number of results.
  const found = await total(page);
  expect(found).toBeGreaterThan(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
  expect(lines[0]).toContain('类型,年度,部门');
  // Browsers inside chat apps may not download anything, so that the text is also shown for copying.
  const text = await page.getByRole('textbox', { name: 'CSV 全文' }).inputValue();
  expect(text.trim().split(/\r?\n/)).toHaveLength(lines.length);
  expect(lines).toHaveLength(1 + found);
});

test('the link to a search is copied, and the page says so', async () => {
  const page = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('驻京')}&sort=amount`);
  await searched(page, '驻京');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('已复制本次搜索的链接。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('one live region tells what was searched and how much was found', async () => {
  const page = await openPage();
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('驻北京办事处')}`);
  await searched(page, '驻北京办事处');
  expect(await page.getByRole('status').textContent()).toMatch(/^“驻北京办事处”：\d+ 个结果，另有部门或单位 \d+ 个$/);
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('满意度')}&year=2025&year=2026&sort=name`);
  await expect
    .poll(() => page.getByRole('status').textContent())
    .toMatch(/^“满意度”：\d+ 个结果，已选 2 项筛选条件，按名称排列$/);
  await typeQuery(page, '鑫鑫鑫鑫');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => page.getByRole('status').textContent()).toBe('“鑫鑫鑫鑫”：没有找到');
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent('驻北京办事处')}&year=1999`);
  await expect
    .poll(() => page.getByRole('status').textContent())
    .toMatch(/^“驻北京办事处”：没有符合条件的结果，可以去掉一些筛选条件/);
});
