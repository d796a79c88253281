import { describe, expect, it } from 'vitest';
import type { Address } from '../../../../src/publishing/permalinks/address.ts';
import { type Answer, type Ask, updateRegistry } from '../../../../src/publishing/permalinks/update-registry.ts';
import { makeAddress } from './make-address.ts';

const TODAY = '2025-06-01';
const project = (name: string, given: Partial<Address> = {}) => makeAddress(['某局', '某中心', name], given);
const [OLD, NEW] = [project('绿道巡查养护'), project('绿道巡查与养护')];
const never: Ask = () => Promise.reject(new Error('nothing is to be asked'));
const answering =
  (...answers: Answer[]): Ask =>
  () =>
    Promise.resolve(answers.shift() ?? { is: 'later' });

describe('updateRegistry', () => {
  it('records what is fresh and asks nothing', async () => {
    const update = await updateRegistry([], [OLD, NEW], never, TODAY);
    expect(update).toMatchObject({ registry: [OLD, NEW], added: 2, open: [] });
  });

  it('keeps the first day and all indicators of what has changed', async () => {
    const before = project('巡查', { indicators: ['i-a', 'i-b'] });
    const now = project('巡查', { indicators: ['i-b', 'i-c'], hash: 'other', first: '2025-05-01', last: '2025-05-01' });
    const { registry, changed } = await updateRegistry([before], [now], never, TODAY);
    expect(changed).toBe(1);
    expect(registry).toEqual([{ ...now, first: '2025-02-01', indicators: ['i-a', 'i-b', 'i-c'] }]);
  });

  it('notes where a renamed project has gone, with the day of the answer', async () => {
    const { registry, moved } = await updateRegistry([OLD], [NEW], answering({ is: 'same', as: NEW.id }), TODAY);
    expect(registry).toEqual([{ ...OLD, moved: { to: NEW.id, on: TODAY } }, NEW]);
    expect(moved).toHaveLength(1);
  });

  it('asks again without the pair that was told apart, and keeps that too', async () => {
    const asked: (string | undefined)[] = [];
    const answers: Answer[] = [
      { is: 'different', from: NEW.id },
      { is: 'gone', reason: '项目取消' },
    ];
    const ask: Ask = (_, pair) => {
      asked.push(pair?.fresh.id);
      return Promise.resolve(answers.shift() ?? { is: 'later' });
    };
    const { registry } = await updateRegistry([OLD], [NEW], ask, TODAY);
    expect(asked).toEqual([NEW.id, undefined]);
    expect(registry[0]).toMatchObject({
      gone: { on: TODAY, reason: '项目取消' },
      notSame: [{ id: NEW.id, on: TODAY }],
    });
  });

  it('leaves open what nobody answers, and does not record the address that it may be', async () => {
    const other = project('花坛更新');
    const { registry, open } = await updateRegistry([OLD], [NEW, other], answering(), TODAY);
    expect(registry).toEqual([OLD, other]);
    expect(open.map(({ lost, pair }) => [lost.id, pair?.fresh.id])).toEqual([[OLD.id, NEW.id]]);
  });

  it('forgets that an address was gone when it comes back', async () => {
    const gone = { ...OLD, gone: { on: '2025-03-01', reason: null } };
    expect((await updateRegistry([gone], [OLD], never, TODAY)).registry).toEqual([OLD]);
  });
});
