import { charWidth } from '../synthesis/sheet.ts';

/** The width of a text whose characters have a size. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + charWidth(character) * size, 0);

/** Breaks a text into lines that are no wider than `room`. */
export function wrap(text: string, room: number, size: number): string[] {
  const lines: string[] = [];
  let width = 0;
  for (const character of text) {
    const own = charWidth(character) * size;
    if (lines.length === 0 || width + own > room) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += character;
    width += own;
  }
  return lines.length > 0 ? lines : [''];
}
