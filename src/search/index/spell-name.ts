import { pinyin } from 'pinyin-pro';

/**
 * Returns what each character of a name is read as in it, without tones, spelled as it is typed (绿 `lv`, 略 `lue`); `null` for a letter, a
 * digit or a sign.
 */
export const spellInPinyin = (name: string): (string | null)[] =>
  pinyin(name, { type: 'all', toneType: 'none', v: true }).map(({ pinyin: read, isZh }) =>
    isZh && /^[a-z]+$/.test(read) ? read.replace(/^([ln])ve$/, '$1ue') : null,
  );
