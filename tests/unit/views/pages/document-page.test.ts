import { describe, expect, test } from 'vitest';
import { toDocumentPage } from '../../../../src/views/pages/document-page.ts';
import { readSample, TWO_UNITS } from '../../../support/sample-texts.ts';

const MORE = readSample(TWO_UNITS);

describe('the page of a document', () => {
  test('shows a difference and corrects nothing', () => {
    const view = toDocumentPage(MORE.document, MORE.projects);
    expect(view.total.text).toBe('10.00');
    expect(view.differences.map(({ name, kind }) => [name, kind])).toEqual([['某中心', 'rounding']]);
    expect(view.differences[0]?.text).toContain('各项目之和比小计多 0.01 万元，可能因四舍五入');
    expect(view.differences[0]?.text).toContain('财政拨款栏相同');
  });

  test('lists units and projects in source order and names the columns that are blank', () => {
    const view = toDocumentPage(MORE.document, MORE.projects);
    expect(view.units.rows.map(({ name }) => name)).toEqual(['某局', '某中心']);
    expect(view.projects.rows.map(({ name }) => name)).toEqual(['工作经费', '甲项目', '乙项目']);
    expect(view.projects.blankColumns).toEqual(['财政专户拨款', '其他资金']);
  });
});

test('sizes of projects are counted with their shares', () => {
  const { sizes } = toDocumentPage(MORE.document, MORE.projects);
  expect(sizes.rows[0]).toEqual({ label: '10 万元以下', count: 3, share: '100.00%', bar: 100 });
  expect([sizes.total, sizes.summary !== null]).toEqual([3, true]);
});
