import { expect, test } from 'vitest';
import { isAbbreviation, mayBeAbbreviation } from '../../../../../src/search/client/reading/abbreviation.ts';

test.each([
  ['政务数据局', '广州市政务服务和数据管理局', true],
  ['驻京办', '广州市人民政府驻北京办事处', true],
  ['财政局', '广州市政务服务和数据管理局', false],
  ['局政务', '广州市政务服务和数据管理局', false],
])('%s of %s: %s', (short, name, is) => {
  expect(mayBeAbbreviation(short) && isAbbreviation(short, [...name])).toBe(is);
});
