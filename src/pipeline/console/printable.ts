/**
 * Writes what a terminal does not show but obeys as `\u{…}`: controls, line breaks, and characters that turn the order of others
 * (https://www.unicode.org/reports/tr36/). Names of files and texts of documents are printed by this.
 */
export const toPrintable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
