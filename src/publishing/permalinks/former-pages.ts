import type { Address } from './address.ts';

/** A page that was published and whose content has another address, or is published no longer. Paths are below the base, with no slash around them. */
export interface FormerPage {
  readonly path: string;
  readonly address: Address;
  /** The page on which its content goes on; `null` where it is gone. */
  readonly to: { readonly path: string; readonly names: readonly string[] } | null;
  /** Whether it was never published: another file spells the name so. */
  readonly isAlias?: boolean;
}

/** The folders of the pages that an address stands for. */
const FOLDERS = {
  document: ['departments', 'sources', 'embed/departments'],
  unit: ['units'],
  project: ['projects', 'embed/projects'],
} as const;

/** The pages that a registry says were published and that the site does not have any more. `present` are the ids of its documents, units and projects. */
export function listFormerPages(registry: readonly Address[], present: ReadonlySet<string>): FormerPage[] {
  const byId = new Map(registry.map((address) => [address.id, address]));
  const departments = new Set([...present].map(withoutYear));
  return registry
    .filter(({ id, moved, gone }) => !present.has(id) && (moved ?? gone) !== null)
    .flatMap((address) => {
      const last = follow(address, byId, present);
      const goesOn = last.id !== address.id;
      const ids: (readonly [folder: string, id: string, to: string])[] = FOLDERS[address.kind].map((folder) => [
        folder,
        address.id,
        last.id,
      ]);
      // The page of a department across years is gone only if none of its years is left.
      if (address.kind === 'document' && !departments.has(withoutYear(address.id)))
        ids.push(['departments', withoutYear(address.id), withoutYear(last.id)]);
      return ids.map(([folder, id, to]) => ({
        path: `${folder}/${id}`,
        address,
        to: goesOn ? { path: `${folder}/${to}`, names: last.names } : null,
      }));
    });
}

const withoutYear = (id: string): string => id.slice(id.indexOf('-') + 1);

/** Where the content of an address is now, or was last. */
function follow(address: Address, byId: ReadonlyMap<string, Address>, present: ReadonlySet<string>): Address {
  const seen = new Set<string>();
  let last = address;
  while (last.moved && !present.has(last.id) && !seen.has(last.id)) {
    seen.add(last.id);
    last = byId.get(last.moved.to) ?? { ...last, id: last.moved.to, moved: null };
  }
  return last;
}

/** The ids of things that have other ids now, with those. */
export const listMoves = (former: readonly FormerPage[]): ReadonlyMap<string, string> =>
  new Map(former.flatMap(({ address, to }) => (to ? [[address.id, to.path.split('/').at(-1) ?? ''] as const] : [])));
