/** Width of a line on the page: 1 for a full-width character, 0.5 for a half-width one. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

/** The greatest of some widths; 0 without any. There may be too many to be the arguments of a call. */
export const greatest = (widths: Iterable<number>): number => {
  let found = 0;
  for (const width of widths) found = Math.max(found, width);
  return found;
};
