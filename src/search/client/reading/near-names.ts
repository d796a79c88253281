import type { ListedName } from '../../shared/name-list.ts';

/** The most names that are nearly as typed. */
const MOST = 20;

/** The share of the typed pairs of characters that a name has to have if it differs by more than some characters. */
const ALIKE = 0.5;

/** The number of characters that may be wrong, missing or too many in a typed text. */
const mostEdits = (length: number): number => (length < 3 ? 0 : length < 8 ? 1 : length < 15 ? 2 : 3);

/**
 * Returns the names that have a normalised text, or nearly all of its characters in their order, the nearest with the lowest number.
 */
export function findNearNames(typed: string, names: readonly ListedName[]): Map<string, number> {
  const characters = [...typed];
  const ranks = new Map<string, number>();
  let most = mostEdits(characters.length);
  if (most === 0) return ranks;
  const letters = [...new Set(characters)];
  for (const { name } of names) {
    if (letters.filter((character) => !name.includes(character)).length > most) continue;
    const others = [...name];
    const edits = countEdits(characters, others);
    if (edits > most) continue;
    most = edits;
    ranks.set(name, 2 * edits + (Math.abs(others.length - characters.length) > edits ? 1 : 0));
  }
  return takeBest([...ranks].filter(([, rank]) => rank <= 2 * most + 1));
}

/** Returns the names that share at least half of the pairs of characters of a normalised text, in the same form. */
export function findAlikeNames(typed: string, names: readonly ListedName[]): Map<string, number> {
  const characters = [...typed];
  const pairs = [...new Set(characters.slice(1).map((character, place) => characters[place]! + character))];
  return takeBest(
    names.flatMap(({ name }) => {
      const shared = pairs.filter((pair) => name.includes(pair)).length;
      return shared >= 2 && shared >= ALIKE * pairs.length ? [[name, pairs.length - shared] as const] : [];
    }),
  );
}

const takeBest = (ranked: readonly (readonly [name: string, rank: number])[]): Map<string, number> =>
  new Map([...ranked].sort((a, b) => a[1] - b[1]).slice(0, MOST));

/** Returns the least number of characters to change, add or drop until a text is somewhere in another (Sellers 1980). */
function countEdits(text: readonly string[], other: readonly string[]): number {
  let costs = Array.from({ length: text.length + 1 }, (_, place) => place);
  let least = text.length;
  for (const character of other) {
    const next = [0];
    for (let place = 1; place <= text.length; place++) {
      const changed = costs[place - 1]! + (text[place - 1] === character ? 0 : 1);
      next.push(Math.min(changed, costs[place]! + 1, next[place - 1]! + 1));
    }
    costs = next;
    least = Math.min(least, costs[text.length]!);
  }
  return least;
}
