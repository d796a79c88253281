/** The names of a shard's pages, which the browser loads to look for pinyin and for names that are nearly as typed. */
export interface NameList {
  /** For each page its normalised name, or the number of an earlier page with the same name. */
  readonly names: readonly (string | number)[];
  /** Each character of the names that has a reading, with its most frequent one: `政zheng务wu`. */
  readonly syllables: string;
  /** The readings of a page's name, one for each of its characters with a reading, where they are not the most frequent ones. */
  readonly others: Readonly<Record<number, string>>;
}

export interface SpelledName {
  readonly name: string;
  readonly characters: readonly string[];
  /** What each of its characters is read as; `null` for a letter, a digit or a sign. */
  readonly syllables: readonly (string | null)[];
  /** The pages of the shard that have the name. */
  readonly pages: readonly number[];
}

/** Packs the names of a shard's pages; `spell` gives the readings of a name's characters. */
export function packNames(names: readonly string[], spell: (name: string) => readonly (string | null)[]): NameList {
  const first = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  const readings = new Map<number, readonly (string | null)[]>();
  const packed = names.map((name, page) => {
    const earlier = first.get(name);
    if (earlier !== undefined) return earlier;
    first.set(name, page);
    const syllables = spell(name);
    readings.set(page, syllables);
    [...name].forEach((character, index) => {
      const syllable = syllables[index] ?? null;
      if (syllable === null) return;
      const ofCharacter = counts.get(character) ?? new Map<string, number>();
      counts.set(character, ofCharacter.set(syllable, (ofCharacter.get(syllable) ?? 0) + 1));
    });
    return name;
  });
  const usual = new Map(
    [...counts].map(([character, ofCharacter]) => [
      character,
      [...ofCharacter].reduce((most, next) => (next[1] > most[1] ? next : most))[0],
    ]),
  );
  const others: Record<number, string> = {};
  for (const [page, syllables] of readings) {
    const isUsual = [...(packed[page] as string)].every((character, index) => {
      const syllable = syllables[index] ?? null;
      return syllable === (usual.get(character) ?? null);
    });
    if (!isUsual) others[page] = syllables.filter((syllable) => syllable !== null).join(' ');
  }
  return { names: packed, syllables: [...usual].map((pair) => pair.join('')).join(''), others };
}

export function unpackNames({ names, syllables, others }: NameList): SpelledName[] {
  const usual = new Map(
    [...syllables.matchAll(/([^a-z])([a-z]+)/gu)].map(([, character, read]) => [character!, read!]),
  );
  const spelled = new Map<number, SpelledName & { readonly pages: number[] }>();
  names.forEach((name, page) => {
    if (typeof name === 'number') return spelled.get(name)?.pages.push(page);
    const characters = [...name];
    const rest = others[page]?.split(' ');
    const read = characters.map((character) => {
      const reading = usual.get(character) ?? null;
      return reading === null ? null : (rest?.shift() ?? reading);
    });
    return spelled.set(page, { name, characters, syllables: read, pages: [page] });
  });
  return [...spelled.values()];
}
