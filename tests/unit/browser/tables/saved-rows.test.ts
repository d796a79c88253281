import { expect, test } from 'vitest';
import { writeRows } from '../../../../src/browser/tables/saved-rows.ts';

const SAVED = {
  heads: ['年度', '名称', '总计'],
  figures: ['年度', '总计'],
  rows: [
    ['2025', '=1+1', '-0.5'],
    ['', '甲', ''],
  ],
};
const ABOUT = { title: '搜索', url: 'https://portal.test/search/?q=x' };

test('CSV guards texts that would run as formulas, and leaves figures as they are', () => {
  expect(
    writeRows(SAVED, 'csv', ABOUT)
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n'),
  ).toEqual(['年度,名称,总计', "2025,'=1+1,-0.5", ',甲,']);
});

test('JSON has texts as printed, figures as numbers, and null for what is blank', () => {
  expect(JSON.parse(writeRows(SAVED, 'json', ABOUT))).toEqual({
    ...ABOUT,
    rows: [
      { 年度: 2025, 名称: '=1+1', 总计: -0.5 },
      { 年度: null, 名称: '甲', 总计: null },
    ],
  });
});
