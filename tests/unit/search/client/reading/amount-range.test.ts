import { expect, test } from 'vitest';
import { writeDigits } from '../../../../../src/search/client/reading/numerals.ts';
import { readAmount, widenAmount } from '../../../../../src/search/client/reading/amount-range.ts';

test.each([
  ['1.2亿', { fen: 12e9, from: 11.5e9, below: 12.5e9, text: '1.2 亿元', relation: '四舍五入为' }],
  ['1200万', { fen: 12e8, from: 119_950e4, below: 120_050e4, text: '1200 万元', relation: '四舍五入为' }],
  ['3百万元', { fen: 3e8, from: 2.5e8, below: 3.5e8, text: '3 百万元', relation: '四舍五入为' }],
  ['0.3万元', { fen: 3e5, from: 2.5e5, below: 3.5e5, text: '0.3 万元', relation: '四舍五入为' }],
  ['超过1亿元', { fen: 1e10, from: 1e10 + 1, below: Infinity, text: '1 亿元', relation: '大于' }],
  ['100万以下的项目', { fen: 1e8, from: -Infinity, below: 1e8 + 1, text: '100 万元', relation: '小于或等于' }],
  // A figure that is exact to the 分 means itself.
  ['28.95元', { fen: 2_895, from: 2_895, below: 2_896, text: '28.95 元', relation: '为' }],
  ['二十万', { fen: 2e7, from: 1.95e7, below: 2.05e7, text: '20 万元', relation: '四舍五入为' }],
  ['超过一亿二千万元', { fen: 12e9, from: 12e9 + 1, below: Infinity, text: '12000 万元', relation: '大于' }],
  [
    '12000.00万元(约1.20亿元)',
    { fen: 12e9, from: 11_999_995e3, below: 12_000_005e3, text: '12000.00 万元', relation: '四舍五入为' },
  ],
])('%s', (term, range) => {
  expect(readAmount(term)).toEqual(range);
});

test.each([
  '12000',
  '1.2',
  '12345热线',
  '500万人',
  '1.2.3亿',
  '亿元',
  '千万',
  '百万元',
  '二十',
  '政务一万',
  '9999999999999亿',
])('%s is no amount', (term) => {
  expect(readAmount(term)).toBeNull();
});

test('the final zeros of an amount can be rounded digits', () => {
  expect(widenAmount(readAmount('1200万')!)).toMatchObject({ from: 115e7, below: 125e7, text: '1200 万元' });
  expect(widenAmount(readAmount('12.34万')!)).toBeNull();
});

test.each([
  ['两百万', '200万'],
  ['三百五十万元', '350万元'],
  ['十万以下', '10万以下'],
  ['一百零五万', '105万'],
  ['三亿', '3亿'],
  ['一亿零五十万', '10050万'],
  ['3百万', '3百万'],
  ['千万', '千万'],
  ['一二万', '一二万'],
  ['二十', '二十'],
])('%s is %s in digits', (numeral, digits) => {
  expect(writeDigits(numeral)).toBe(digits);
});
