import { expect, inject, test } from 'vitest';
import { useBrowser } from '../../support/open-site.ts';
import { searched, titles, total, typeQuery } from '../../support/search-page.ts';

const openPage = useBrowser();

const WIDTHS = [375, 1280] as const;

async function open(width: number, query: string) {
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(`${inject('rootSite').url}search/?q=${encodeURIComponent(query)}`);
  await searched(page, query);
  return { page, status: await page.getByRole('status').innerText() };
}

test.each(WIDTHS)('at %d px an amount is found however it is written', async (width) => {
  const { page, status } = await open(width, '12000万元');
  expect(status).toBe('“12000万元”：1 个结果；也找了总计四舍五入为 12000 万元的项目');
  const [name] = await titles(page);
  expect(await page.locator('.result-facts mark').innerText()).toBe('12,000.00');
  for (const typed of ['12,000.00 万元（约 1.20 亿元）', '1.2亿', '1.2亿元', '1.20亿', '120000000元']) {
    await typeQuery(page, typed);
    expect(await titles(page)).toEqual([name]);
  }
  // With fewer digits more amounts round to it.
  await typeQuery(page, '1亿元');
  expect((await titles(page)).length).toBeGreaterThan(1);
  await typeQuery(page, '"12000万元"');
  expect(await titles(page)).toEqual([]);
});

test.each(WIDTHS)('at %d px an amount is compared, and one that no project has leads to the nearest', async (width) => {
  const { page, status } = await open(width, '超过1亿元的项目');
  expect(status).toBe('“超过1亿元的项目”：4 个结果；也找了总计大于 1 亿元的项目');
  await typeQuery(page, '1200万');
  expect(await page.getByRole('status').innerText()).toBe('“1200万”：没有总计为 1200 万元的项目，接近的有 1 个结果');
  expect(await page.locator('.result-facts mark').innerText()).toBe('1,215.75');
});

test('an amount in 万元 and words mean both', async () => {
  const { page } = await open(1280, '政务 1.2亿');
  const amounts = await page.locator('.result-facts mark').allInnerTexts();
  expect(amounts.filter((text) => /\d/.test(text))).toEqual(['12,000.00']);
});

test.each(WIDTHS)('at %d px everyday words find the words of the documents, and the page says so', async (width) => {
  const { page, status } = await open(width, '公车');
  expect(status).toMatch(/^“公车”：\d+ 个结果；也找了“公务用车”$/);
  expect(await page.locator('.result mark').allInnerTexts()).toContain('公务用车');
  // What has the typed word comes first, and what has its meaning follows.
  await typeQuery(page, '上访');
  const found = await page.locator('.result').allInnerTexts();
  const isExact = found.map((text) => text.includes('上访'));
  expect(isExact).toEqual(isExact.toSorted((a, b) => Number(b) - Number(a)));
  expect(isExact).toContain(false);
  await typeQuery(page, '市长热线');
  expect(await page.getByRole('status').innerText()).toContain('也找了“市长专线”“12345”');
  for (const [typed, meant] of [
    ['保安', '安保'],
    ['装修', '修缮'],
    ['三公经费', '公务接待'],
  ] as const) {
    await typeQuery(page, typed);
    expect(await page.getByRole('status').innerText()).toContain(`“${meant}”`);
    expect(await page.locator('.result mark').allInnerTexts()).toContain(meant);
  }
  // What a word stands for may be a part of it.
  await typeQuery(page, '接待费');
  expect(await page.getByRole('status').innerText()).toContain('也找了“接待”');
  await typeQuery(page, '"打扫卫生"');
  expect(await titles(page)).toEqual([]);
});

test.each(WIDTHS)('at %d px names are found by pinyin and by its initials', async (width) => {
  const { page, status } = await open(width, 'qitayunxingjingfei');
  expect(status).toContain('；也找了拼音是“qitayunxingjingfei”的名称');
  const names = await titles(page);
  expect(names[0]).toBe('其他运行经费');
  expect(names.every((name) => name.includes('其他运行经费'))).toBe(true);
  await typeQuery(page, 'qtyxjf');
  expect((await titles(page))[0]).toBe('其他运行经费');
  await typeQuery(page, 'gz12345');
  expect((await titles(page))[0]).toMatch(/广州12345/);
  // Letters that a document prints mean themselves.
  await typeQuery(page, 'IT');
  expect(await page.getByRole('status').innerText()).not.toContain('拼音');
});

test('pinyin suggests names while it is typed', async () => {
  const page = await openPage();
  await page.goto(inject('rootSite').url);
  await page.getByRole('searchbox').or(page.getByRole('combobox')).first().focus();
  await page.keyboard.type('jiguanfantang');
  await page.getByRole('option', { name: /机关饭堂运行经费/ }).waitFor();
});

test.each(WIDTHS)('at %d px a name with a mistake finds the name', async (width) => {
  const { page, status } = await open(width, '机关饭唐运行经费');
  expect(status).toBe('“机关饭唐运行经费”：没有找到这几个字，名称相近的有 1 个结果');
  expect(await titles(page)).toEqual(['机关饭堂运行经费']);
  await typeQuery(page, '机关堂运行经费');
  expect(await titles(page)).toEqual(['机关饭堂运行经费']);
});

test.each(WIDTHS)('at %d px short names find departments, and so does a mistake in their names', async (width) => {
  const { page, status } = await open(width, '政务数据局');
  expect(status).toBe('“政务数据局”：部门或单位 2 个；也找了简称是“政务数据局”的名称');
  const entities = page.locator('.search-entities');
  expect(await entities.innerText()).toContain('广州市政务服务和数据管理局');
  await typeQuery(page, '驻京办');
  expect(await entities.innerText()).toContain('广州市人民政府驻北京办事处');
  await typeQuery(page, '广州市政府服务和数据管理局');
  expect(await entities.innerText()).toContain('广州市政务服务和数据管理局');
  for (const pinyin of ['szzx', 'shizhangzhuanxian']) {
    await typeQuery(page, pinyin);
    expect(await entities.innerText()).toContain('广州市市长专线电话受理中心');
  }
});

test.each(WIDTHS)('at %d px a question is read as its words where nothing has it as it is', async (width) => {
  const { page, status } = await open(width, '政务云花了多少钱');
  expect(status).toBe('“政务云花了多少钱”：没有连在一起的这几个字；分开找“政务云”，有 2 个结果');
  expect((await titles(page))[0]).toContain('政务云');
  // Words that no page has with the others are left out, and everyday words are understood.
  await typeQuery(page, '机关食堂一年的费用');
  expect(await page.getByRole('status').innerText()).toContain('分开找“机关”“食堂”，有 2 个结果；也找了“饭堂”');
  await typeQuery(page, '12345接通率');
  expect((await titles(page))[0]).toBe('广州12345政务服务便民热线平台运营项目');
});

test.each(WIDTHS)('at %d px projects come before prose that only mentions the words', async (width) => {
  const { page } = await open(width, '市长热线');
  expect((await titles(page))[0]).toContain('12345');
  await typeQuery(page, '公车');
  expect(await page.locator('.result').last().innerText()).toContain('说明页');
});

test.each(WIDTHS)('at %d px a term of the glossary is explained above the results', async (width) => {
  const { page } = await open(width, '什么是绩效');
  const answer = page.locator('.search-answer');
  expect(await answer.innerText()).toMatch(/^绩效 .*绩效目标/);
  await typeQuery(page, '财政专户拨款是什么意思');
  expect(await answer.innerText()).toContain('教育收费');
  await answer.getByRole('link', { name: '名词解释' }).click();
  await page.waitForURL(/\/glossary\/#special$/);
});

test.each(WIDTHS)('at %d px a search that finds nothing says what the site covers', async (width) => {
  const { page, status } = await open(width, '鑫鑫鑫鑫');
  expect(status).toBe('“鑫鑫鑫鑫”：没有找到');
  expect(await page.locator('.search-empty').innerText()).toContain(
    '本站收录 5 个部门、14 个单位、121 个项目（2024—2026 年）',
  );
});

test.each(WIDTHS)('at %d px the search page shows filters and the largest projects before a word', async (width) => {
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(`${inject('rootSite').url}search/`);
  expect(await page.locator('.start-projects li').first().innerText()).toContain('20,206.21');
  const counted = Number(
    await page.locator('.start-filters dd', { hasText: '1 亿元及以上' }).locator('.soft').innerText(),
  );
  await page.getByRole('link', { name: '1 亿元及以上' }).click();
  await page.waitForURL(/amount=5/);
  await expect.poll(() => total(page)).toBe(counted);
  await expect.poll(() => page.locator('.search-start').isVisible()).toBe(false);
});

test.each(WIDTHS)('at %d px a missing page has a search box', async (width) => {
  const page = await openPage({ viewport: { width, height: 812 } });
  await page.goto(`${inject('rootSite').url}404.html`);
  await page.getByRole('main').getByRole('combobox').or(page.getByRole('main').getByRole('searchbox')).fill('驻京');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/\?q=/);
});
