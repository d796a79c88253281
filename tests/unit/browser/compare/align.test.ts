import { describe, expect, test } from 'vitest';
import { alignIndicators, type ComparedIndicator } from '../../../../src/browser/compare/align.ts';

describe('aligned indicators', () => {
  const indicator = (key: string, annual: string): ComparedIndicator => ({
    key,
    name: key,
    level: '',
    cycle: annual,
    annual,
    href: '',
  });
  const cells = (projects: readonly (readonly ComparedIndicator[])[]) =>
    alignIndicators(projects).map(({ name, cells: row }) => [name, ...row.map((cell) => cell?.annual ?? null)]);

  test('share a row if they share a name, the commonest first', () => {
    expect(
      cells([
        [indicator('次数', '3'), indicator('满意度', '90')],
        [indicator('满意度', '95'), indicator('天数', '5')],
      ]),
    ).toEqual([
      ['满意度', '90', '95'],
      ['次数', '3', null],
      ['天数', null, '5'],
    ]);
  });

  test('of one name in one project keep rows of their own', () => {
    expect(cells([[indicator('次数', '3'), indicator('次数', '4')], [indicator('次数', '5')]])).toEqual([
      ['次数', '3', '5'],
      ['次数', '4', null],
    ]);
  });
});
