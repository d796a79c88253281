import type { SpelledName } from '../../shared/name-list.ts';

/** How well letters spell a name: all of it, its beginning, or another part. The lower, the better. */
const SPELLED = { whole: 0, beginning: 1, part: 2 } as const;

/** Whether a normalised term may be pinyin: it has a letter, and is more than one. */
export const mayBePinyin = (term: string): boolean => term.length > 1 && /[a-z]/.test(term);

/**
 * Says how well a normalised term spells a name (one of {@link SPELLED}), or returns `null`. Each character is spelled by its syllable or by the
 * syllable's initial (`zhengwu`, `zw`, `zhengw`), or stands for itself; the last syllable may be unfinished.
 */
export function rankSpelling(term: string, name: SpelledName): number | null {
  const { characters, syllables } = name;
  const letters = term.replaceAll("'", '');
  const [first = ''] = letters;
  let best: number | null = null;
  for (let start = 0; start < characters.length && best !== SPELLED.whole; start++) {
    if (characters[start] !== first && syllables[start]?.charAt(0) !== first) continue;
    const end = spellFrom(letters, 0, name, start);
    if (end < 0) continue;
    const rank: number = start > 0 ? SPELLED.part : end === characters.length ? SPELLED.whole : SPELLED.beginning;
    best = best === null ? rank : Math.min(best, rank);
  }
  return best;
}

/** Returns the greatest place up to which the letters from `at` on spell the characters from `place` on; -1 if they do not. */
function spellFrom(letters: string, at: number, name: SpelledName, place: number): number {
  const character = name.characters[place];
  if (at === letters.length || character === undefined) return at === letters.length ? place : -1;
  const go = (length: number): number => spellFrom(letters, at + length, name, place + 1);
  const itself = letters.startsWith(character, at) ? go(character.length) : -1;
  const syllable = name.syllables[place];
  // Nobody types the signs of a name, such as brackets.
  if (!syllable) return itself < 0 && !/[\p{L}\p{N}]/u.test(character) ? go(0) : itself;
  const rest = letters.slice(at);
  const ends = [...new Set([syllable, /^(?:[zcs]h|.)/.exec(syllable)![0], syllable.charAt(0)])]
    .filter((part) => rest.startsWith(part))
    .map((part) => go(part.length));
  return Math.max(itself, syllable.startsWith(rest) ? place + 1 : -1, ...ends);
}
