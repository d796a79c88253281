import { expect, test } from 'vitest';
import { findAlikeNames, findNearNames } from '../../../../../src/search/client/reading/near-names.ts';
import { packNames, unpackNames } from '../../../../../src/search/shared/name-list.ts';

const NAMES = unpackNames(
  packNames(['政务服务便民热线运营', '政务服务大厅运行', '机关饭堂运行经费', '公务用车购置', '路灯维护']),
);
const near = (typed: string) => [...findNearNames(typed, NAMES).keys()];

test.each([
  ['机关饭唐运行经费', ['机关饭堂运行经费']],
  ['机关堂运行经费', ['机关饭堂运行经费']],
  ['机关饭堂的运行经费', ['机关饭堂运行经费']],
  ['路灯唯护', ['路灯维护']],
  ['便民热钱', ['政务服务便民热线运营']],
  ['鑫鑫鑫鑫', []],
  ['路登', []],
])('%s is nearly %j', (typed, names) => {
  expect(near(typed)).toEqual(names);
});

test('names that share half of the pairs of characters are alike', () => {
  expect([...findAlikeNames('政务服务中心大厅运行维护', NAMES).keys()]).toEqual(['政务服务大厅运行']);
});
