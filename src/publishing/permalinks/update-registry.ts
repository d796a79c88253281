import { type Address, isSettled } from './address.ts';
import { compareAddresses } from './compare-addresses.ts';
import { type Pair, proposePairs } from './propose-pairs.ts';

/** What somebody has said of a lost address. `later` leaves it open. */
export type Answer =
  | { readonly is: 'same'; readonly as: string }
  | { readonly is: 'different'; readonly from: string }
  | { readonly is: 'gone'; readonly reason: string | null }
  | { readonly is: 'later' };

/** Asks what became of a lost address; `pair` is what it may have become, if anything is like it. */
export type Ask = (lost: Address, pair: Pair | null) => Promise<Answer>;

export interface Update {
  /** The registry with all that is settled. */
  readonly registry: readonly Address[];
  readonly added: number;
  readonly changed: number;
  readonly moved: readonly Address[];
  readonly gone: readonly Address[];
  /** What is still open, with the pair that is proposed for it. */
  readonly open: readonly { readonly lost: Address; readonly pair: Pair | null }[];
}

/**
 * Brings a registry up to the addresses of a site. For each lost address `ask` is asked until it says what became of it or leaves it open. A fresh
 * address that may be an open one stays unrecorded, so that it is proposed again. `today` is the day of the answers, YYYY-MM-DD.
 */
export async function updateRegistry(
  registry: readonly Address[],
  site: readonly Address[],
  ask: Ask,
  today: string,
): Promise<Update> {
  const { fresh, changed, lost, returned } = compareAddresses(registry, site);
  const settled = new Map<string, Address>();
  const open = new Map<string, Pair | null>();
  const taken = new Set<string>();
  const waiting = new Map(lost.map((address) => [address.id, address]));
  while (waiting.size > 0) {
    const left = fresh.filter(({ id }) => !taken.has(id));
    const pairOf = new Map(proposePairs([...waiting.values()], left).map((pair) => [pair.lost.id, pair]));
    for (const [id, address] of waiting) {
      const pair = pairOf.get(id) ?? null;
      const answer = await ask(address, pair);
      if (answer.is === 'different') {
        waiting.set(id, { ...address, notSame: [...address.notSame, { id: answer.from, on: today }] });
        continue;
      }
      waiting.delete(id);
      if (answer.is === 'same') {
        settled.set(id, { ...address, moved: { to: answer.as, on: today } });
        taken.add(answer.as);
      } else if (answer.is === 'gone') settled.set(id, { ...address, gone: { on: today, reason: answer.reason } });
      else {
        settled.set(id, address);
        open.set(id, pair);
      }
    }
  }
  const held = new Set([...open.values()].flatMap((pair) => (pair ? [pair.fresh.id] : [])));
  const added = fresh.filter(({ id }) => !held.has(id));
  const renewed = new Map([...changed, ...returned].map((address) => [address.id, address]));
  const next = registry.map((address) => {
    const now = renewed.get(address.id);
    return now ? renew(address, now) : (settled.get(address.id) ?? address);
  });
  const answered = [...settled.values()].filter(isSettled);
  return {
    registry: [...next, ...added],
    added: added.length,
    changed: changed.length,
    moved: answered.filter(({ moved }) => moved),
    gone: answered.filter(({ gone }) => gone),
    open: [...open].map(([id, pair]) => ({ lost: settled.get(id) as Address, pair })),
  };
}

/** What is recorded of an address, with the content that it has now. Indicators that it no longer has stay, because they may be linked to. */
const renew = (recorded: Address, now: Address): Address => ({
  ...now,
  first: recorded.first,
  notSame: recorded.notSame,
  indicators: [...new Set([...recorded.indicators, ...now.indicators])],
});
