import { type Address } from './address.ts';

/**
 * The ids of the indicators that each project was ever recorded with, by the id of the project. What is recorded of an address that has moved
 * counts for the address to which it leads, because its links arrive there with their rows.
 */
export function listRecordedRows(registry: readonly Address[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(registry.map((address) => [address.id, address]));
  const rows = new Map<string, Set<string>>();
  for (const address of registry) {
    if (address.kind !== 'project') continue;
    const seen = new Set([address.id]);
    let end = address.id;
    for (let next = address.moved?.to; next !== undefined && !seen.has(next); next = byId.get(next)?.moved?.to) {
      seen.add(next);
      end = next;
    }
    // A project that the site has again is at its own address although it was recorded as moved.
    for (const id of new Set([address.id, end])) {
      const known = rows.get(id) ?? new Set();
      for (const row of address.indicators) known.add(row);
      rows.set(id, known);
    }
  }
  return new Map([...rows].map(([id, ids]) => [id, [...ids]]));
}
