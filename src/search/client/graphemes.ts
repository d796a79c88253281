/** What belongs to the character before it: marks, variation selectors, joiners, skin tones, the tags of flags. */
const JOINED = /^[\p{M}\p{Emoji_Modifier}\u200d\u{e0020}-\u{e007f}]/u;

/** Two of these are a flag. */
const REGIONAL = /^\p{Regional_Indicator}/u;
const REGIONALS = /\p{Regional_Indicator}+$/u;

/** No writing joins more units to one character; what is longer is cut between any two. */
const LONGEST = 32;

/**
 * Whether a text can be cut there and both sides still look as before: not within a surrogate pair, an emoji or a flag, nor before a
 * combining mark. (`Intl.Segmenter` is not in every browser.)
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

/** The last place up to `at` where the text can be cut. */
export const edgeBefore = (text: string, at: number): number => findEdge(text, at, -1);

/** The first place from `at` on where the text can be cut. */
export const edgeAfter = (text: string, at: number): number => findEdge(text, at, 1);

function findEdge(text: string, at: number, step: 1 | -1): number {
  for (let place = at, steps = 0; steps < LONGEST; place += step, steps++) if (isEdge(text, place)) return place;
  return isHalved(text.slice(0, at), text.slice(at)) ? at + step : at;
}
