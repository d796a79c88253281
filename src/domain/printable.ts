/**
 * Writes what a terminal obeys or does not show as `\u{…}`: controls, line breaks, characters that turn the order of others
 * (https://www.unicode.org/reports/tr36/), and those of private use. Names of files and texts of documents are printed by this.
 */
export const toPrintable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
