/** Cuts text into words; into characters in browsers that cannot tell words. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

const OPENS = /[（“‘《〈「『【]$/u;
const CLOSES = /^[，。、；：？！）”’》〉」』】…]/u;
const LATIN = /^[!-~]+$/u;

/**
 * Cuts Chinese text into lines of at most `width` characters. If more than `lines` are needed, the last one ends in `…`. Latin letters and
 * digits count a little over half a character. A piece that stays together is cut only if it is longer than a line.
 */
export function wrapText(text: string, width: number, lines = Infinity): string[] {
  const pieces = toPieces(text).flatMap((piece) => (sizeOf(piece) > width ? [...piece] : [piece]));
  const result = fillLines(pieces, width);
  return result.length <= lines ? result : [...result.slice(0, lines - 1), shorten(result[lines - 1] ?? '', width)];
}

/** Cuts text as `wrapText` does, but leaves words and numbers whole. Returns `null` where they do not all fit. */
export function fitText(text: string, width: number, lines: number): string[] | null {
  const pieces = toPieces(text);
  if (pieces.some((piece) => sizeOf(piece) > width)) return null;
  const result = fillLines(pieces, width);
  return result.length <= lines ? result : null;
}

/** Joins words with their opening and closing marks, and runs of Latin letters and digits (`2024-2027`). */
function toPieces(text: string): string[] {
  const words = segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [...text];
  const pieces: string[] = [];
  for (const word of words) {
    const last = pieces.at(-1);
    const staysWithLast =
      last !== undefined &&
      (CLOSES.test(word) || OPENS.test(last) || (/[!-~]$/u.test(last) && (LATIN.test(word) || word === '年')));
    if (staysWithLast) pieces[pieces.length - 1] = last + word;
    else pieces.push(word);
  }
  return pieces;
}

function fillLines(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && sizeOf(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return [...lines, line];
}

function shorten(line: string, width: number): string {
  const characters = [...line];
  while (characters.length > 0 && sizeOf(characters.join('')) > width - 1) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

function sizeOf(text: string): number {
  return [...text].reduce((size, character) => size + (character.codePointAt(0)! < 0x2e80 ? 0.58 : 1), 0);
}
