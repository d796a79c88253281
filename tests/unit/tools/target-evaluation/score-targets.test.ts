import { expect, it } from 'vitest';
import { readLabels, scoreTargets } from '../../../../tools/target-evaluation/score-targets.ts';

it('reads at least 98 % of the hand-labelled targets exactly', () => {
  const labels = readLabels();
  const { exact, total } = scoreTargets(labels);
  expect(labels.length).toBeGreaterThanOrEqual(300);
  expect(new Set(labels.map(({ printed, name }) => `${printed}\n${name}`)).size).toBe(labels.length);
  expect(exact / total).toBeGreaterThanOrEqual(0.98);
});
