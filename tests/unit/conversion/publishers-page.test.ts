import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inShort } from '../../support/parse.ts';
import { readText } from '../../../tools/reading/read-text.ts';

const page = readFileSync('content/pages/publishers.mdx', 'utf8');
/** The blocks of code that show a table, in the order of the page. */
const tables = Array.from(page.matchAll(/^```\n([^]*?)^```$/gm), ([, text = '']) => text).filter((text) =>
  text.includes('部门名称：'),
);
const samples = ['制表', 'CSV', '折行'].map((name, i) => ({ name, text: tables[i] ?? '' }));

it('shows a sample of every layout', () => {
  expect(tables).toHaveLength(samples.length);
});

it.each(samples)('shows a sample that is read right: $name', ({ name, text }) => {
  const { document, projects, diagnostics } = readText(text, 2026, '某市某局');
  expect(diagnostics).toEqual([]);
  expect(document).toMatchObject({
    layout: name === '折行' ? 'wrapped' : 'tabular',
    source: { kind: name === 'CSV' ? 'csv' : 'text' },
    declared: { total: 1300, fiscal: 1280, other: 20 },
    coverage: { unclaimed: 0 },
  });
  expect(projects.map((project) => [project.name, project.amounts.total, project.goal, ...inShort(project)])).toEqual([
    [
      '河道巡查',
      1280,
      '每日巡查，有记录。',
      '1|1-产出指标|11-数量指标|巡查次数|36次|12次',
      '2|2-效益指标|22-社会效益|投诉|≤5件|≤5件',
    ],
    ['水面保洁', 20, '水面干净。', '1|1-产出指标|12-质量指标|合格率|≥95%|≥95%'],
  ]);
});
