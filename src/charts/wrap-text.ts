/** Cuts Chinese text into lines of at most `width` characters; past `lines` the last one ends in `…`. Latin letters count half. */
export function wrapText(text: string, width: number, lines = Infinity): string[] {
  const result: string[] = [];
  let line = '';
  let used = 0;
  for (const character of text) {
    const size = character.codePointAt(0)! < 0x2e80 ? 0.55 : 1;
    if (used + size > width && line) {
      if (result.length + 1 >= lines) return [...result, `${[...line].slice(0, -1).join('')}…`];
      result.push(line);
      line = '';
      used = 0;
    }
    line += character;
    used += size;
  }
  return line ? [...result, line] : result;
}
