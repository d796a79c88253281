import { expect, test } from 'vitest';
import { printMarkdownTable, printPlainTable } from '../../../../tools/tables/print-table.ts';

const ROWS = [
  ['kind', 'bytes', 'note'],
  ['a', '1', 'x'],
  ['long', '1,000', '3 files'],
];

test('a Markdown table aligns columns of figures to the right', () => {
  expect(printMarkdownTable(ROWS).split('\n')).toEqual([
    '| kind | bytes | note    |',
    '| ---- | ----: | ------- |',
    '| a    |     1 | x       |',
    '| long | 1,000 | 3 files |',
  ]);
});

test('a plain table aligns all columns but the first to the right', () => {
  expect(printPlainTable(ROWS).split('\n')).toEqual([
    'kind  bytes     note',
    'a         1        x',
    'long  1,000  3 files',
  ]);
});
