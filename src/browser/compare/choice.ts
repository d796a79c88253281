/** So many projects stand side by side. */
export const MOST = 4;

const ID = /\d{4}-[0-9a-hjkmnp-tv-z]{10}/;

/** The id in what a reader typed or pasted: an id, or the address of a project's page. `null` if there is none. */
export function findProjectId(text: string): string | null {
  const [, ofPage] = new RegExp(`/projects/(${ID.source})(?:/|$|[?#])`).exec(text) ?? [];
  return ofPage ?? new RegExp(`^${ID.source}$`).exec(text.trim())?.[0] ?? null;
}

/**
 * The projects that an address asks for: `?ids=a,b` names them, `?add=c` adds one to those that were compared before.
 * Ids that are none are left out; no more than {@link MOST}, the first that were chosen.
 */
export function readIds(search: string, before: readonly string[]): string[] {
  const params = new URLSearchParams(search);
  const named = params.get('ids')?.split(',') ?? (params.has('add') || search === '' ? before : []);
  return cleanIds([...named, params.get('add') ?? '']);
}

export const cleanIds = (ids: readonly string[]): string[] =>
  [...new Set(ids.flatMap((id) => findProjectId(id) ?? []))].slice(0, MOST);

export const printIds = (ids: readonly string[]): string => (ids.length === 0 ? '' : `?ids=${ids.join(',')}`);
