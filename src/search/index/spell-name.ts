import { pinyin } from 'pinyin-pro';
import { writeReadings } from '../shared/sounds.ts';

/**
 * Returns what each character of a name is read as in it, without tones, spelled as it is typed (绿 `lv`, 略 `lue`); `null` for a letter, a
 * digit or a sign.
 */
const spellInPinyin = (name: string): (string | null)[] =>
  pinyin(name, { type: 'all', toneType: 'none', v: true }).map(({ pinyin: read, isZh }) =>
    isZh && /^[a-z]+$/.test(read) ? read.replace(/^([ln])ve$/, '$1ue') : null,
  );

const spelled = new Map<string, string>();

/** Returns the readings of a normalised name, as a record has them. Names repeat, and are read once. */
export function readAloud(name: string): string {
  const readings = spelled.get(name) ?? writeReadings(name, spellInPinyin(name));
  spelled.set(name, readings);
  return readings;
}
