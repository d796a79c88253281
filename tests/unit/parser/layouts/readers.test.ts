import { expect, test } from 'vitest';
import { LAYOUTS } from '../../../../src/domain/records.ts';
import { readPageFurniture } from '../../../../src/parser/layouts/page-furniture.ts';
import { chooseReader, READERS } from '../../../../src/parser/layouts/readers.ts';
import { SourceText } from '../../../../src/parser/text/source-text.ts';

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
  expect(READERS.map(({ layout }) => layout).toSorted()).toEqual([...LAYOUTS].toSorted());
});
