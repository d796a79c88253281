import { expect, test } from 'vitest';
import { mayBePinyin, rankSpelling } from '../../../../../src/search/client/reading/spells.ts';
import { readAloud } from '../../../../../src/search/index/spell-name.ts';
import { readReadings } from '../../../../../src/search/shared/sounds.ts';

const spell = (name: string) => readReadings(name, readAloud(name));

test.each([
  ['zhengwufuwu', '政务服务', 0],
  ['zwfw', '政务服务', 0],
  ['zhengwfw', '政务服务', 0],
  ["zheng'wu", '政务服务', 1],
  ['zhengwuf', '政务服务', 1],
  ['fuwu', '政务服务', 2],
  ['fw', '政务服务', 2],
  ['engwu', '政务服务', null],
  ['gz12345', '广州12345政务热线', 1],
  ['12345zhengwu', '广州12345政务热线', 2],
  ['itxm', 'it项目', 0],
  ['lvhuayanghu', '绿化养护', 0],
  ['lvehua', '绿化养护', null],
  ['xmdeq', '项目(第二期)', 1],
  ['chongqing', '重庆办事处', 1],
  ['zhongdian', '重点工作', 1],
])('%s spells %s: %j', (term, name, rank) => {
  expect(rankSpelling(term, spell(name))).toBe(rank);
});

test.each([
  ['zw', true],
  ['z', false],
  ['12345', false],
  ['政务', false],
])('whether %s may be pinyin', (term, may) => {
  expect(mayBePinyin(term)).toBe(may);
});
