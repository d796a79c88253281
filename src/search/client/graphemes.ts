/** A character that joins the one before it: a mark, variation selector, joiner, skin tone or tag of a flag. */
const JOINED = /^[\p{M}\p{Emoji_Modifier}\u200d\u{e0020}-\u{e007f}]/u;

/** A letter of a flag; two of them make a flag. */
const REGIONAL = /^\p{Regional_Indicator}/u;
const REGIONALS = /\p{Regional_Indicator}+$/u;

/** The most code units of a character in any script. A longer run of joining characters may be cut anywhere. */
const LONGEST = 32;

/**
 * Whether a cut at an offset leaves every character whole. It would not within a surrogate pair, an emoji or a flag, or before a combining
 * mark. (Some browsers lack `Intl.Segmenter`.)
 */
function isEdge(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const rest = text.slice(at, at + 2);
  if (before === '' || rest === '') return true;
  if (isHalved(before, rest) || before.endsWith('\u200d') || JOINED.test(rest)) return false;
  return !REGIONAL.test(rest) || ((REGIONALS.exec(before)?.[0].length ?? 0) / 2) % 2 === 0;
}

const isHalved = (before: string, rest: string): boolean =>
  /[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(rest);

/** Returns the last offset up to `at` at which the text can be cut. */
export const edgeBefore = (text: string, at: number): number => findEdge(text, at, -1);

/** Returns the first offset from `at` on at which the text can be cut. */
export const edgeAfter = (text: string, at: number): number => findEdge(text, at, 1);

function findEdge(text: string, at: number, step: 1 | -1): number {
  for (let place = at, steps = 0; steps < LONGEST; place += step, steps++) if (isEdge(text, place)) return place;
  return isHalved(text.slice(0, at), text.slice(at)) ? at + step : at;
}
