/** The most projects that can be compared. */
export const MOST = 4;

const ID = /\d{4}-[0-9a-hjkmnp-tv-z]{10}/;

/** Finds the id in a typed text, which can be an id or the address of a project's page; returns `null` if there is none. */
export function findProjectId(text: string): string | null {
  const [, ofPage] = new RegExp(`/projects/(${ID.source})(?:/|$|[?#])`).exec(text) ?? [];
  return ofPage ?? new RegExp(`^${ID.source}$`).exec(text.trim())?.[0] ?? null;
}

/**
 * Reads the projects that an address names: `?ids=a,b` names them all, and `?add=c` adds one to those that were compared before. Texts that
 * are no ids are left out, and so are projects after the first {@link MOST}.
 */
export function readIds(search: string, before: readonly string[]): string[] {
  const params = new URLSearchParams(search);
  const named = params.get('ids')?.split(',') ?? (params.has('add') || search === '' ? before : []);
  return cleanIds([...named, params.get('add') ?? '']);
}

export const cleanIds = (ids: readonly string[]): string[] =>
  [...new Set(ids.flatMap((id) => findProjectId(id) ?? []))].slice(0, MOST);

export const printIds = (ids: readonly string[]): string => (ids.length === 0 ? '' : `?ids=${ids.join(',')}`);
