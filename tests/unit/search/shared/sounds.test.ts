import { expect, test } from 'vitest';
import { readAloud } from '../../../../src/search/index/spell-name.ts';
import { listSounds, readReadings, toInitials } from '../../../../src/search/shared/sounds.ts';

test.each([
  ['重点工作', 'zhong dian gong zuo', 'zdgz'],
  ['重庆办事处', 'chong qing ban shi chu', 'cqbsc'],
  ['gz12345(政务)热线', 'zheng wu re xian', 'gz12345zwrx'],
  ['〇号𠮷楼', 'ling hao - lou', 'lh𠮷l'],
  ['12345', '', '12345'],
])('%s is read as in its context: %s', (name, readings, initials) => {
  expect(readAloud(name)).toBe(readings);
  expect(toInitials(listSounds(readReadings(name, readings)))).toBe(initials);
});
