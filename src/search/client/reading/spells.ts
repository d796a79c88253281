import { spellName, spellQuery, toSyllables } from '../../shared/grams.ts';
import { toInitials, type SpelledName } from '../../shared/sounds.ts';

/** All syllables, and some that nothing is read as. */
const SYLLABLES =
  /^(?:[bpmf](?:a[ino]?|ang|e[in]?|eng|i|iao?|ian|ie|ing?|iu|ou?|u)|[dtnl](?:a[ino]?|ang|e[in]?|eng|i|iao?|iang?|ie|ing?|iu|ong?|ou|u|uan?|u[ino]|ue|v)|[gkh](?:a[ino]?|ang|e[in]?|eng|ong|ou|u|uai?|uang?|u[ino])|[jqx](?:i|iao?|iang?|ie|ing?|iong|iu|u|uan|u[en])|(?:[zcs]h?|r)(?:a[ino]?|ang|e[in]?|eng|i|ong|ou|u|uai?|uang?|u[ino])|y(?:a[no]?|ang|e|ing?|i|ong?|ou|u|uan|u[en])|w(?:a[in]?|ang|e[in]|eng|o|u)|a[ino]?|ang|e[inr]?|eng|ou?)$/;

const LONGEST_SYLLABLE = 6;

/** How well letters spell a name: all of it, its beginning, or another part. The lower, the better. */
const SPELLED = { whole: 0, beginning: 1, part: 2 } as const;

/** Whether a normalised term may be pinyin: it has a letter, and is more than one. */
export const mayBePinyin = (term: string): boolean => term.length > 1 && /[a-z]/.test(term);

/** A part of a term that stands for a character, and whether it is all that the character is read as. */
interface Sound {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The most ways in which a term is divided into sounds (`fangan` → fang an, fan gan). */
const MOST_WAYS = 3;

/** The longest term that is read in all ways: of syllables as initials too, and of initials with `sh` as one. */
const SHORT = 6;

/** What finds the names that a term spells, if it is divided in one way: words of which all must be there, and the word of a whole name. */
export interface SpelledWords {
  readonly words: readonly string[];
  readonly whole: string;
}

/** Returns the words to look up for the names that a normalised term may spell, for each way in which it can be divided into the fewest sounds, and for initials. */
export function spellSounds(term: string): SpelledWords[] {
  const letters = [...term.replaceAll("'", '')].map((text) => ({ text, isWhole: /[^a-z]/.test(text) }));
  const isShort = letters.length <= SHORT;
  // A long term without a syllable is one of initials: among them `sh` is seldom the initial of one character.
  const ways = divide(term).filter((way) => isShort || way.some(({ text, isWhole }) => isWhole && /[a-z]/.test(text)));
  const mayBeInitials = isShort || ways.length === 0 || ways.some((way) => way.some(({ isWhole }) => !isWhole));
  const found = [...ways, ...(mayBeInitials ? [letters] : [])].map(toWords);
  return [...new Map(found.map((way) => [way.words.join(), way])).values()];
}

function toWords(way: readonly Sound[]): SpelledWords {
  const sounds = way.map(({ text }) => text);
  const initials = toInitials(sounds);
  if (way.every(({ isWhole }) => isWhole)) {
    const syllables = toSyllables(sounds);
    return { words: spellQuery(syllables, 'syllables'), whole: spellName(syllables, 'syllables') };
  }
  const runs: string[][] = [[]];
  for (const { text, isWhole } of way) {
    if (isWhole) runs.at(-1)!.push(text);
    else runs.push([]);
  }
  const ofRuns = runs.filter((run) => run.length > 0).flatMap((run) => spellQuery(toSyllables(run), 'syllables'));
  return { words: [...spellQuery(initials, 'initials'), ...ofRuns], whole: spellName(initials, 'initials') };
}

/** Divides a term into sounds; returns the ways with the fewest of them. An apostrophe stands between two. */
function divide(term: string): Sound[][] {
  const ways: Sound[][][] = [];
  for (let start = term.length; start >= 0; start--) {
    const rest = term.slice(start);
    if (rest === '') ways[start] = [[]];
    else if (rest.startsWith("'")) ways[start] = ways[start + 1]!;
    else {
      const lengths = Array.from({ length: Math.min(rest.length, LONGEST_SYLLABLE) }, (_, index) => index + 1);
      const found = lengths.flatMap((length) => {
        const text = rest.slice(0, length);
        const isWhole = /^[^a-z]$/.test(text) || SYLLABLES.test(text);
        const isSound = isWhole || length === 1 || /^[zcs]h$/.test(text);
        return isSound ? ways[start + length]!.map((way) => [{ text, isWhole }, ...way]) : [];
      });
      const fewest = Math.min(...found.map((way) => way.length));
      ways[start] = found.filter((way) => way.length === fewest).slice(0, MOST_WAYS);
    }
  }
  return ways[0]!;
}

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
