/** What the characters of a name are read as. */
export interface SpelledName {
  readonly characters: readonly string[];
  /** The syllable of each character; `null` for a letter, a digit or a sign. */
  readonly syllables: readonly (string | null)[];
}

/** Stands for a Chinese character without a known reading. */
const UNREAD = '-';

const HAN = /\p{Script=Han}/u;

/** Writes the readings of a normalised name, one for each Chinese character. */
export const writeReadings = (name: string, syllables: readonly (string | null)[]): string =>
  [...name].flatMap((character, place) => (HAN.test(character) ? [syllables[place] ?? UNREAD] : [])).join(' ');

/** Reads what {@link writeReadings} wrote. */
export function readReadings(name: string, readings: string): SpelledName {
  const rest = readings.split(' ');
  const characters = [...name];
  const syllables = characters.map((character) => (HAN.test(character) ? (rest.shift() ?? UNREAD) : null));
  return { characters, syllables: syllables.map((syllable) => (syllable === UNREAD ? null : syllable)) };
}

/** The sounds of a name as they are typed: syllables, letters and digits. Nobody types its signs, such as brackets. */
export const listSounds = ({ characters, syllables }: SpelledName): string[] =>
  characters.flatMap((character, place) => syllables[place] ?? (/[\p{L}\p{N}]/u.test(character) ? character : []));

export const toInitials = (sounds: readonly string[]): string => sounds.map(([first]) => first).join('');
