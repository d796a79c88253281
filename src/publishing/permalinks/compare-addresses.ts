import { type Address, isSettled } from './address.ts';

/** What a registry and the addresses of a site have in common, and what only one of them has. */
export interface Comparison {
  /** Addresses of the site that are not recorded. */
  readonly fresh: readonly Address[];
  /** Recorded addresses with other content now, as they are now. */
  readonly changed: readonly Address[];
  /** Recorded addresses that the site does not have, and of which nothing says what became of them. */
  readonly lost: readonly Address[];
  /** Addresses that the site has again although the registry says what became of them, as they are now. */
  readonly returned: readonly Address[];
}

export function compareAddresses(registry: readonly Address[], site: readonly Address[]): Comparison {
  const recorded = new Map(registry.map((address) => [address.id, address]));
  const isSettledIn = (address?: Address): boolean => address !== undefined && isSettled(address);
  const present = new Set(site.map(({ id }) => id));
  return {
    fresh: site.filter(({ id }) => !recorded.has(id)),
    changed: site.filter(({ id, hash }) => recorded.has(id) && recorded.get(id)?.hash !== hash),
    lost: registry.filter((address) => !present.has(address.id) && !isSettled(address)),
    returned: site.filter(({ id }) => isSettledIn(recorded.get(id))),
  };
}
