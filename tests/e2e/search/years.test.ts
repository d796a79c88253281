import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { documentId } from '../../../src/domain/ids.ts';
import type { BudgetDocument, Project } from '../../../src/domain/records.ts';
import { buildSearchIndex } from '../../../src/search/index/build-index.ts';
import { startCountingServer, type CountingServer } from '../../../tools/search-evaluation/counting-server.ts';
import { makeProject } from '../../support/make-project.ts';
import { useBrowser } from '../../support/open-site.ts';
import { searched, titles, total, typeQuery } from '../../support/search-page.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const openPage = useBrowser();

/** A site with so many projects in a year searches older years only if they are asked for. */
const PROJECTS = 3_100;
const NAME = '城市照明维护';
const HYPHENED = `${NAME} -东区`;
const ONLY_2024 = '驻京联络楼修缮';
const NAMES: Readonly<Record<string, string>> = { '2023 7': NAME, '2024 3': HYPHENED, '2024 4': ONLY_2024 };

const at = useFolder('file');
let server: CountingServer;

// The search page of the built site is served with the index of another site, of one department.
beforeAll(async () => {
  const years = [2025, 2024, 2023].map((year) => {
    const projects = Array.from({ length: year === 2025 ? PROJECTS : 40 }, (_, index) =>
      makeProject([['11', '维护次数', `${index}次`]], {
        year,
        name: NAMES[`${year} ${index}`] ?? `${NAME}第${index}标段`,
      }),
    );
    return { document: makeDocument(year, projects), projects };
  });
  const print = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const collectionsDir = writeFiles(at('collections'), {
    'documents.ndjson': print(years.map(({ document }) => document)),
    'projects.ndjson': print(years.flatMap(({ projects }) => projects)),
  });
  await buildSearchIndex({ collectionsDir, distDir: at() });
  server = await startCountingServer([at(), inject('rootSite').dir]);
});

afterAll(() => server.close());

function makeDocument(year: number, projects: readonly Project[]): BudgetDocument {
  const { department, amounts, amountsBasis } = projects[0]!;
  const unit = { id: `${year}-unit`, name: '某中心', declared: amounts, amountsBasis };
  return {
    id: documentId(year, department),
    year,
    department,
    currencyUnit: '万元',
    declared: amounts,
    units: [{ ...unit, projects: projects.map(({ id }) => id) }],
  } as unknown as BudgetDocument;
}

test('a name typed in full loads the older year that it stands in, and no other', async () => {
  const page = await openPage();
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(...(/search-index\/(\d{4})-/.exec(request.url())?.slice(1) ?? [])));
  await page.goto(`${server.url}search/?q=${encodeURIComponent('照明')}`);
  await searched(page, '照明');
  expect(await total(page)).toBe(PROJECTS);
  expect(new Set(loaded)).toEqual(new Set(['2025']));

  await page.getByRole('main').getByLabel('搜索内容').fill(NAME);
  await searched(page, NAME);
  expect((await titles(page))[0]).toBe(NAME);
  expect(await total(page)).toBe(PROJECTS + 40);
  expect(new Set(loaded)).toEqual(new Set(['2025', '2023']));
});

test('while an older year loads, the page does not say that nothing was found', async () => {
  const page = await openPage();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/2024-0/head-*.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${server.url}search/?q=${encodeURIComponent(ONLY_2024)}`);
  await expect.poll(() => page.getByRole('status').textContent()).toBe('正在搜索…');
  await page.waitForTimeout(500);
  expect(await page.getByRole('heading', { name: '没有找到？可以试试' }).isVisible()).toBe(false);
  release();
  await searched(page, ONLY_2024);
  expect(await titles(page)).toEqual([ONLY_2024]);
});

test('only the chosen year is searched', async () => {
  const page = await openPage();
  await page.goto(`${server.url}search/?q=${encodeURIComponent('照明维护')}&year=2024`);
  await searched(page, '照明维护');
  expect(await total(page)).toBe(39);
});

test('names of several years are in one order, and a filter keeps it', async () => {
  const page = await openPage();
  const ofYear = (year: number): string[] =>
    Array.from(
      { length: year === 2025 ? PROJECTS : 40 },
      (_, index) => NAMES[`${year} ${index}`] ?? `${NAME}第${index}标段`,
    );
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const expectFirst = async (years: readonly number[], address: string): Promise<void> => {
    await page.goto(`${server.url}search/?${address}`);
    const names = years
      .flatMap(ofYear)
      .filter((name) => name.includes('照明'))
      .sort(compare);
    await expect.poll(() => total(page)).toBe(names.length);
    await page.getByRole('button', { name: '再显示 10 个' }).click();
    await expect.poll(() => titles(page)).toEqual(names.slice(0, 20));
  };
  const query = `q=${encodeURIComponent('照明')}&sort=name`;
  await expectFirst([2025, 2024, 2023], `${query}&year=2025&year=2024&year=2023`);
  await expectFirst([2025], query);
  await expectFirst([2025, 2023], `${query}&year=2025&year=2023&kind=project`);
});

test('a name that looks like an exclusion comes first when it is typed as it stands', async () => {
  const page = await openPage();
  await page.goto(`${server.url}search/?q=${encodeURIComponent(HYPHENED)}&year=2024`);
  await searched(page, HYPHENED);
  expect((await titles(page))[0]).toBe(HYPHENED);
  expect(await total(page)).toBe(39);
});

test('a number of results that is not counted is marked as approximate', async () => {
  const page = await openPage();
  await page.goto(`${server.url}search/`);
  const tell = async (query: string): Promise<string> => {
    await typeQuery(page, query);
    return /：(.*) 个结果/.exec((await page.getByRole('status').textContent()) ?? '')?.[1] ?? '';
  };
  expect(await tell('照明维护')).toBe(`${PROJECTS}`);
  expect(await tell('照明 -维护第1标段')).toBe(`${PROJECTS - 1}`);
  // The index looks seven characters up by their pieces, which may be on other pages too.
  expect(await tell('城市照明维护第')).toBe(`约 ${PROJECTS}`);
  expect(await tell('照明 -城市照明维护第')).toBe('约 2');
  expect(await tell('城市照明维护第70')).toBe('11');
});
