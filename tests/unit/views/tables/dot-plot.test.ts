import { describe, expect, test } from 'vitest';
import type { PromiseRow } from '../../../../src/domain/promise-row.ts';
import { toDotPlot, toScale } from '../../../../src/views/tables/dot-plot.ts';
import { makeProject } from '../../../support/make-project.ts';

const promise = (department: string, target: string, year = 2026): PromiseRow => {
  const project = makeProject([['31', '满意度', target]], { department, year });
  const [indicator] = project.indicators;
  if (!indicator) throw new Error('no indicator');
  return { project: { ...project, file: '' }, indicator: { ...indicator, level: '31-' } };
};

const plot = (rows: readonly PromiseRow[]) => toDotPlot(rows, toScale(rows));

describe('the dot plot of an indicator', () => {
  test('has a line for each department and year, with the targets as printed', () => {
    const rows = [
      promise('甲局', '≥95%'),
      promise('甲局', '≥95%'),
      promise('甲局', '90%以上'),
      promise('乙局', '≥85%'),
    ];
    expect(plot([...rows, promise('乙局', '100%', 2025)])).toEqual({
      from: '0%',
      to: '100%',
      lines: [
        { department: '甲局', year: 2026, dots: [95, 90], values: '≥95%（2 项）、90%以上' },
        { department: '乙局', year: 2026, dots: [85], values: '≥85%' },
        { department: '乙局', year: 2025, dots: [100], values: '100%' },
      ],
    });
  });

  test.each([
    ['30次', '80次', '100次'],
    ['1200次', '2100次', '2,500次'],
    ['0.3次', '0.5次', '0.5次'],
    ['90%', '120%', '125%'],
  ])('%s and %s stand on a scale up to %s', (one, other, end) => {
    expect(plot([promise('甲局', one), promise('乙局', other)])?.to).toBe(end);
  });

  test.each([
    ['one department', [promise('甲局', '≥95%'), promise('甲局', '≥90%')]],
    ['texts', [promise('甲局', '满意'), promise('乙局', '≥90%')]],
    ['nothing but 0', [promise('甲局', '0次'), promise('乙局', '0次')]],
  ])('%s has none', (_, rows) => {
    expect(plot(rows)).toBeNull();
  });
});
