import { expect, test } from 'vitest';
import { spreadTexts } from '../../../../src/browser/tables/table-csv.ts';

test('a project and the unit below it stand in two cells of the CSV', () => {
  expect(
    spreadTexts([
      [['项目'], ['总计（万元）']],
      [['会务保障', '某中心'], ['12.50']],
      [['合计'], ['12.50']],
    ]),
  ).toEqual([
    ['项目', '所属', '总计（万元）'],
    ['会务保障', '某中心', '12.50'],
    ['合计', '', '12.50'],
  ]);
});
