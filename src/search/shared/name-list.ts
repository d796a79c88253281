/** The names of a shard's pages, which the browser loads to look for names that are nearly as typed: each normalised, or the number of an earlier page with the same name. */
export type NameList = readonly (string | number)[];

export interface ListedName {
  readonly name: string;
  /** The pages of the shard that have the name. */
  readonly pages: readonly number[];
}

/** Packs the normalised names of a shard's pages. */
export function packNames(names: readonly string[]): NameList {
  const first = new Map<string, number>();
  return names.map((name, page) => {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, page);
    return earlier ?? name;
  });
}

export function unpackNames(names: NameList): ListedName[] {
  const listed = new Map<number, { readonly name: string; readonly pages: number[] }>();
  for (const [page, name] of names.entries()) {
    if (typeof name === 'number') listed.get(name)?.pages.push(page);
    else listed.set(page, { name, pages: [page] });
  }
  return [...listed.values()];
}
