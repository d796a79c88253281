import { expect, test } from 'vitest';
import { toProjectRecord } from '../../../../src/search/index/to-record.ts';
import { makeProject } from '../../../support/make-project.ts';

test.each([
  [{ total: 12.5, fiscal: 12.5 }, ['12.50']],
  [{ total: 12.5, fiscal: 10 }, ['12.50', '10.00']],
  // No other amount is taken for a total that is not printed.
  [{ total: null, fiscal: 10 }, ['', '10.00']],
])('the amounts of a record begin with 总计: %j', (amounts, printed) => {
  const project = makeProject([]);
  expect(toProjectRecord({ ...project, amounts: { ...project.amounts, ...amounts } }, '万元').amounts).toEqual(printed);
});
