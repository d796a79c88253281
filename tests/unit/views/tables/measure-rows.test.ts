import { describe, expect, test } from 'vitest';
import { toMeasures } from '../../../../src/views/tables/measure-rows.ts';
import { makeProject } from '../../../support/make-project.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

const { document } = parse(tabularProject('目标。', ''));

if (!document) throw new Error('the text does not read');

describe('the measures', () => {
  const projects = [
    makeProject([
      ['11', '次数', '3次'],
      ['21', '增收', '提升'],
    ]),
    makeProject([['31', '满意度', '≥90%']], { name: '乙项目' }),
  ];

  test('show from what they were computed', () => {
    const rows = toMeasures(document, projects);
    const [quantified] = rows.find(({ code }) => code === 'quantified')?.values ?? [];
    expect(quantified).toEqual({ label: null, text: '66.7%', of: '2 ÷ 3 项指标' });
    const [perProject] = rows.find(({ code }) => code === 'indicatorsPerProject')?.values ?? [];
    expect(perProject?.text).toBe('1.5 项');
    expect(perProject?.of).toContain('最少 1 项，最多 2 项');
    expect(rows.find(({ code }) => code === 'coverage')?.values.map(({ label }) => label)).toHaveLength(4);
    expect(rows.every(({ how }) => how !== '')).toBe(true);
  });

  test('have no value without projects', () => {
    expect(toMeasures(document, [])[0]?.values[0]?.text).toBeNull();
  });
});
