<<<<<<< HEAD
import { expect, test } from 'vitest';
=======
import { expect, it } from 'vitest';
>>>>>>> f557c08 (Choose the reader of a layout from one table)
import { LAYOUTS } from '../../../../src/domain/records.ts';
import { readPageFurniture } from '../../../../src/parser/layouts/page-furniture.ts';
import { chooseReader, READERS } from '../../../../src/parser/layouts/readers.ts';
import { SourceText } from '../../../../src/parser/text/source-text.ts';
<<<<<<< HEAD

const HEADS = ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'];

test.each([
  ['tabular', 'the heads are parted by tabs', `${HEADS.join('\t')}\n合计\t1.00\t1.00\t\t\t\t\n`],
  [
    'tabular',
    'most lines are parted by tabs',
    `${HEADS.join(' ')}\n合计\t1.00\t1.00\t\t\t\t\n某局\t1.00\t1.00\t\t\t\t\n某费\t1.00\t1.00\t\t\t\t\n`,
  ],
  [
    'wrapped',
    'the cells are parted by nothing that shows columns',
    `${HEADS.join(' ')}\n合计 1.00 1.00\n某局 1.00 1.00\n`,
  ],
])('%s: %s', (layout, reason, text) => {
  const source = new SourceText(text);
  const chosen = chooseReader({ source, furniture: readPageFurniture(source) });
  expect([chosen.reader.layout, chosen.reason]).toEqual([layout, reason]);
});

test('every layout has one reader', () => {
=======
import { HEADER, TABBED_HEADER, tabularProject, wrappedProject } from '../../../support/parse.ts';

const WRAPPED = wrappedProject('保障。');
const TABBED = tabularProject('保障。', '');

it.each([
  ['heads with tabs', TABBED, { tabular: '表头以制表符分栏', wrapped: '有表头' }],
  [
    'heads without tabs over rows with tabs',
    TABBED.replace(TABBED_HEADER, HEADER),
    { tabular: '多数行以制表符分栏', wrapped: '有表头' },
  ],
  [
    'rows with tabs without heads',
    TABBED.replace(/^项目名称.*$/m, ''),
    { tabular: '多数行以制表符分栏', wrapped: '有“部门名称：”' },
  ],
  ['heads without tabs', WRAPPED, { tabular: null, wrapped: '有表头' }],
  ['no heads, but a department', WRAPPED.replace(/^项目名称.*$/m, ''), { tabular: null, wrapped: '有“部门名称：”' }],
  ['rows with tabs of something else', '姓名\t电话\t地址\n甲\t1\t乙\n', { tabular: null, wrapped: null }],
  ['prose', '关于召开会议的通知\n各单位：请准时参加。\n', { tabular: null, wrapped: null }],
])('tells which readers fit a text with %s, and why', (_, text, reasons) => {
  const source = new SourceText(text);
  const read = { source, furniture: readPageFurniture(source) };
  expect(Object.fromEntries(READERS.map(({ layout, fits }) => [layout, fits(read)]))).toEqual(reasons);
  expect(chooseReader(read)?.layout ?? null).toBe(
    READERS.find(({ layout }) => reasons[layout] !== null)?.layout ?? null,
  );
});

it('has one reader for every layout', () => {
>>>>>>> f557c08 (Choose the reader of a layout from one table)
  expect(READERS.map(({ layout }) => layout).toSorted()).toEqual([...LAYOUTS].toSorted());
});
