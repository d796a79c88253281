import { expect, test } from 'vitest';
import { toCells } from '../../../../src/search/client/export-results.ts';
import { toDepartmentRecord, toPageRecord } from '../../../../src/search/index/to-record.ts';
import { NO_AMOUNTS } from '../../../../src/domain/records.ts';
import { makeProject } from '../../../support/make-project.ts';
import { makeDocument } from '../../../support/make-rows.ts';

const LINK = 'https://portal.test/about/';

test('a result without an amount has no unit of money', () => {
  expect(toCells(toPageRecord('about/', '关于本站', []), LINK)).toEqual([
    '说明页',
    '',
    '',
    '',
    '关于本站',
    '',
    '',
    '',
    LINK,
  ]);
});

test('a result with an amount has its unit', () => {
  const document = makeDocument([makeProject([])], { declared: { ...NO_AMOUNTS, total: 12.5 }, currencyUnit: '元' });
  expect(toCells(toDepartmentRecord(document), LINK).slice(4, 7)).toEqual(['某市某局', '12.50', '元']);
});
