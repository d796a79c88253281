import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from '../../../../src/search/client/find-words.ts';
import { recordAnswers } from '../../../../src/search/client/check-record.ts';
import { isSlip } from '../../../../src/search/client/reading/slips.ts';
import { rankSpelling, spellSounds } from '../../../../src/search/client/reading/spells.ts';
import { PAGES_PER_WORD, spellName, spellSlipped } from '../../../../src/search/shared/grams.ts';
import { normalize } from '../../../../src/search/shared/normalize.ts';
import { toBlocks, type SearchRecord } from '../../../../src/search/shared/search-record.ts';
import { readReadings } from '../../../../src/search/shared/sounds.ts';
import { countChunks, indexRecords } from '../../../../src/search/index/index-records.ts';
import { readAloud } from '../../../../src/search/index/spell-name.ts';
import { toPageRecord } from '../../../../src/search/index/to-record.ts';
import { ALL_VARIANTS } from '../../../../src/search/index/variants.ts';
import { findPages, openIndex } from '../../../support/read-pagefind.ts';

// There are few characters, so that different texts often have pieces in common.
const text = fc.string({ unit: fc.constantFrom(...'满意度≥95%，1２Ａa 滿㎡'), maxLength: 24 });
const record = fc
  .record({ name: text, goal: text, rows: fc.array(fc.tuple(text, text), { maxLength: 2 }) })
  .map(({ name, goal, rows }): SearchRecord => ({
    ...toPageRecord('', name, []),
    goal,
    rows: rows.map(([indicator, target]) => ['i', '1-产出', '11-数量', indicator, target, target]),
  }));

const plain = (printed: string): string => normalize(printed, ALL_VARIANTS);

test('every piece of 2 to 12 characters is found where it stands, and nowhere else once it is checked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 6 }), async (records) => {
      const ask = await openIndex(records.length, indexRecords(records, ALL_VARIANTS));
      const texts = records.map((page) => toBlocks(page).map((block) => plain(block.text)));
      const pieces = new Set(texts.flat().flatMap(cutPieces));
      for (const piece of pieces) {
        const truth = texts.flatMap((blocks, page) => (blocks.some((block) => block.includes(piece)) ? [page] : []));
        const found = await findPages(ask, piece);
        expect(found).toEqual(expect.arrayContaining(truth));
        const term = { text: piece, also: [], amount: null, figure: null, names: new Map() };
        const query = { terms: [term], excluded: [], whole: piece };
        expect(found.filter((page) => recordAnswers(records[page]!, null, query, ALL_VARIANTS))).toEqual(truth);
      }
    }),
    { numRuns: 60 },
  );
});

function cutPieces(block: string): string[] {
  return Array.from({ length: 11 }, (_, index) => index + 2).flatMap((width) =>
    Array.from({ length: Math.max(0, block.length - width + 1) }, (_, start) => block.slice(start, start + width)),
  );
}

test('a word of more pages than one word of the index holds is found in all of them', async () => {
  for (const pages of [PAGES_PER_WORD - 1, PAGES_PER_WORD, 2 * PAGES_PER_WORD, 2 * PAGES_PER_WORD + 1]) {
    const records = Array.from({ length: pages }, (_, page) => toPageRecord('', '政务服务', [['', `第${page}号`]]));
    const ask = await openIndex(records.length, indexRecords(records, ALL_VARIANTS));
    expect(await findPages(ask, '政务')).toEqual(records.map((_, page) => page));
    expect(await findPages(ask, '第17号')).toEqual([17]);
    expect(await findWords(ask, [spellName('政务服务')])).toHaveLength(pages);
  }
});

const NAMES = ['政务服务热线', '政务云服务', '市政道路养护', '方案编制经费', '广州12345(政务)热线', 'it项目'];

/** The names of the pages that some of the words lead to. */
async function listNames(ways: readonly (readonly string[])[]): Promise<string[]> {
  const records = NAMES.map((name) => toPageRecord('', name, []));
  const ask = await openIndex(records.length, indexRecords(records, ALL_VARIANTS));
  const found = await Promise.all(ways.map((words) => findWords(ask, words)));
  return NAMES.filter((_, page) => found.some((pages) => pages.includes(page)));
}

test.each([
  ['zhengwu', ['政务服务热线', '政务云服务', '广州12345(政务)热线']],
  ['zwfw', ['政务服务热线']],
  ['zhengwfwrex', ['政务服务热线']],
  ['shizhengdao', ['市政道路养护']],
  ['fangan', ['方案编制经费']],
  ["fang'an", ['方案编制经费']],
  ['gz12345zw', ['广州12345(政务)热线']],
  ['itxiangmu', ['it项目']],
  ['itxm', ['it项目']],
  ['fuwuyun', []],
])('names are found by their sounds: %s', async (typed, names) => {
  const found = await listNames(spellSounds(typed).map(({ words }) => words));
  const right = found.filter((name) => rankSpelling(typed, readReadings(name, readAloud(name))) !== null);
  expect(right).toEqual(names);
});

test.each([
  '政务腹务热线',
  '政服务热线',
  '政务服务的热线',
  '政务服务线热',
  '政务务服热线',
  '正务服务热线',
  '政务服务热',
])('a name is found with one mistake: %s', async (typed) => {
  expect(
    await listNames(
      spellSlipped(typed)
        .flat()
        .map((word) => [word]),
    ),
  ).toEqual(['政务服务热线']);
  expect(isSlip(typed, '政务服务热线')).toBe(true);
});

test('an index of nothing finds nothing', async () => {
  expect(await findPages(await openIndex(0, indexRecords([], ALL_VARIANTS)), '满意')).toEqual([]);
});

test('the number of chunks grows with the bytes, in steps', () => {
  expect([0, 7_000, 8_000, 60_000, 28_000_000].map(countChunks)).toEqual([1, 1, 1, 8, 4096]);
  const counts = Array.from({ length: 100 }, (_, index) => countChunks(28_000_000 + index * 10_000));
  expect(new Set(counts).size).toBeLessThan(3);
});
