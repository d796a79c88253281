/** Matches pieces that stay on one line: a run of Latin letters and digits or one character, with its opening and closing punctuation. */
const PIECES = /[（“‘《〈「『【]*(?:[!-~]+|.)[，。、；：？！）”’》〉」』】…]*/gu;

/**
 * Cuts Chinese text into lines of at most `width` characters. If more than `lines` are needed, the last one ends in `…`. Latin letters and
 * digits count a little over half a character. A piece that stays together is cut only if it is longer than a line.
 */
export function wrapText(text: string, width: number, lines = Infinity): string[] {
  const result: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    for (const part of sizeOf(piece) > width ? piece : [piece]) {
      if (line && sizeOf(line + part) > width) {
        result.push(line);
        line = '';
      }
      line += part;
    }
  }
  result.push(line);
  return result.length <= lines ? result : [...result.slice(0, lines - 1), shorten(result[lines - 1] ?? '', width)];
}

function shorten(line: string, width: number): string {
  const characters = [...line];
  while (characters.length > 0 && sizeOf(characters.join('')) > width - 1) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function sizeOf(text: string): number {
  return [...text].reduce((size, character) => size + (character.codePointAt(0)! < 0x2e80 ? 0.58 : 1), 0);
}
