import { expect, test } from 'vitest';
import { GLOSSARY } from '../../../../src/domain/glossary.ts';
import { findAskedTerm } from '../../../../src/search/client/term-answer.ts';
import { ALL_VARIANTS } from '../../../../src/search/index/variants.ts';

const TERMS = Object.values(GLOSSARY).flat();

test.each([
  ['绩效', 'performance'],
  ['什么是绩效', 'performance'],
  ['财政专户拨款是什么意思', 'special'],
  ['小计', 'total'],
  ['sha-256', 'sha-256'],
  ['绩效工资', undefined],
  ['什么是路灯', undefined],
  ['-', undefined],
])('%s asks about %s', (whole, id) => {
  expect(findAskedTerm(whole, TERMS, ALL_VARIANTS)?.id).toBe(id);
});
