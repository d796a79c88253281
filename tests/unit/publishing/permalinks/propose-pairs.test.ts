import { describe, expect, it } from 'vitest';
import { proposePairs } from '../../../../src/publishing/permalinks/propose-pairs.ts';
import { makeAddress } from './make-address.ts';

const [BUREAU, CENTRE] = ['河湾市园林局', '河湾市绿化中心'];
const project = (name: string, given = {}) => makeAddress([BUREAU, CENTRE, name], given);
const propose = (...[lost, fresh]: Parameters<typeof proposePairs>) =>
  proposePairs(lost, fresh).map((pair) => [pair.lost.names.at(-1), pair.fresh.names.at(-1), pair.isSure]);

describe('proposePairs', () => {
  it('pairs a project with the one that a corrected name, the same amount and the same indicators belong to', () => {
    const indicators = ['i-1', 'i-2'];
    expect(
      propose(
        [project('行道树修剪与养护工作经费', { indicators })],
        [project('行道树修剪和养护工作经费', { indicators }), project('公园厕所改造', { indicators: ['i-9'] })],
      ),
    ).toEqual([['行道树修剪与养护工作经费', '行道树修剪和养护工作经费', true]]);
  });

  it('is not sure where two are nearly as alike', () => {
    expect(propose([project('花展（第一期）')], [project('花展（第二期）'), project('花展（第三期）')])).toEqual([
      ['花展（第一期）', '花展（第二期）', false],
    ]);
  });

  it('is never sure where only a number differs', () => {
    const indicators = ['i-1', 'i-2'];
    expect(
      propose(
        [project('公园绿地日常养护与管理（第一标段）', { indicators })],
        [project('公园绿地日常养护与管理（第二标段）', { indicators })],
      ),
    ).toEqual([['公园绿地日常养护与管理（第一标段）', '公园绿地日常养护与管理（第二标段）', false]]);
  });

  it('pairs all that a renamed unit holds', () => {
    const under = (unit: string) => [
      makeAddress([BUREAU, unit]),
      ...['修剪', '补植', '病虫害防治'].map((name) => makeAddress([BUREAU, unit, name])),
    ];
    expect(propose(under(CENTRE), under('河湾市园林绿化中心'))).toEqual([
      ['修剪', '修剪', true],
      ['补植', '补植', true],
      ['病虫害防治', '病虫害防治', true],
      [CENTRE, '河湾市园林绿化中心', true],
    ]);
  });

  it('looks into another department only where the own one is lost', () => {
    const renamed = '河湾市林业和园林局';
    const fresh = [makeAddress([renamed]), makeAddress([renamed, CENTRE, '补植'])];
    expect(propose([project('补植')], fresh)).toEqual([]);
    expect(propose([makeAddress([BUREAU]), project('补植')], fresh)).toContainEqual(['补植', '补植', true]);
  });

  it('does not propose again what somebody has told apart', () => {
    const fresh = project('补植（二）');
    expect(propose([project('补植（一）', { notSame: [{ id: fresh.id, on: '2025-03-01' }] })], [fresh])).toEqual([]);
  });

  it('does not pair across years', () => {
    expect(propose([project('补植')], [project('补植', { id: '2026-0000000000', year: 2026 })])).toEqual([]);
  });
});
