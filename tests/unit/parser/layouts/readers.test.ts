import { expect, it } from 'vitest';
import { TEXT_LAYOUTS } from '../../../../src/domain/records.ts';
import { findSeparator } from '../../../../src/parser/layouts/column-heads.ts';
import { readPageFurniture } from '../../../../src/parser/layouts/page-furniture.ts';
import { chooseReader, READERS } from '../../../../src/parser/layouts/readers.ts';
import { SourceText } from '../../../../src/parser/text/source-text.ts';
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
  ['heads with commas', TABBED.replaceAll('\t', ','), { tabular: '表头以逗号分栏', wrapped: '有表头' }],
  ['heads without tabs', WRAPPED, { tabular: null, wrapped: '有表头' }],
  ['no heads, but a department', WRAPPED.replace(/^项目名称.*$/m, ''), { tabular: null, wrapped: '有“部门名称：”' }],
  ['rows with tabs of something else', '姓名\t电话\t地址\n甲\t1\t乙\n', { tabular: null, wrapped: null }],
  ['prose', '关于召开会议的通知\n各单位：请准时参加。\n', { tabular: null, wrapped: null }],
])('tells which readers fit a text with %s, and why', (_, text, reasons) => {
  const source = new SourceText(text, findSeparator(text));
  const read = { source, furniture: readPageFurniture(source) };
  expect(Object.fromEntries(READERS.map(({ layout, fits }) => [layout, fits(read)]))).toEqual(reasons);
  expect(chooseReader(read)?.layout ?? null).toBe(
    READERS.find(({ layout }) => reasons[layout] !== null)?.layout ?? null,
  );
});

it('has a reader for every layout of texts', () => {
  expect(new Set(READERS.map(({ layout }) => layout))).toEqual(new Set(TEXT_LAYOUTS));
});
