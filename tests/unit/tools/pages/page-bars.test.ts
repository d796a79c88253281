import { describe, expect, test } from 'vitest';
import { findMissed, printMeasures, tellAim, type PageMeasures } from '../../../../tools/pages/page-bars.ts';

const good: PageMeasures = {
  page: 'project',
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  performance: 99,
  shift: 0.05,
  markup: 15 * 1024,
  script: 10 * 1024,
};

describe('the bars of a page', () => {
  test('are met on the line', () => {
    expect(findMissed(good)).toEqual([]);
  });

  test.each([
    ['accessibility', 99, 'accessibility is 99, the bar is ≥ 100'],
    ['bestPractices', 96, 'best practices is 96, the bar is ≥ 100'],
    ['seo', 92, 'SEO is 92, the bar is ≥ 100'],
    ['shift', 0.051, 'layout shift is 0.051, the bar is ≤ 0.050'],
  ])('are missed by %s of %d', (measure, value, sentence) => {
    expect(findMissed({ ...good, [measure]: value })).toEqual([`project: ${sentence}`]);
  });

  test('do not include performance, which is an aim that is reported', () => {
    expect(findMissed({ ...good, performance: 50 })).toEqual([]);
    expect(tellAim([good])).toBe('aim: performance ≥ 99: met');
    expect(tellAim([good, { ...good, page: 'search', performance: 98 }])).toBe(
      'aim: performance ≥ 99: missed by search',
    );
  });
});

test('the table has a line for each page', () => {
  const [heads, line] = printMeasures([good]).split('\n');
  expect(heads).toMatch(/^page +accessibility +best practices/);
  expect(line?.split(/ {2,}/)).toEqual(['project', '100', '100', '100', '99', '0.050', '15.0', '10.0']);
});
