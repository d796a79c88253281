/** A target without white space, as printed and with each sign folded to one form. Both texts have the same length, so that places agree. */
export interface Folded {
  readonly printed: string;
  readonly text: string;
}

const SIGNS: Record<string, string> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹥': '>',
  '﹤': '<',
  '〉': '>',
  '〈': '<',
  '﹪': '%',
  '–': '-',
  '—': '-',
  '－': '-',
  '−': '-',
  '‐': '-',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '×': '*',
  '✕': '*',
  '：': ':',
  '﹣': '-',
};

/**
 * Removes white space and folds signs of two widths or several glyphs: `９５％` → `95%`, `≧` → `≥`, `＞=` → `>=`, `（` → `(`. `；` and `，` become `;`
 * and `,`; `、` and `。` stay. A line break becomes `;`.
 */
export function foldTarget(printed: string): Folded {
  const compact = printed
    .trim()
    .replace(/\s*\n\s*/g, '；')
    .replace(/[\s\u200b\ufeff]/gu, '');
  const text = compact.replace(/[\uff01-\uff5e≧⩾≦⩽﹥﹤〉〈﹪–—−‐～〜∼×✕﹣]/g, foldCharacter);
  return { printed: compact, text };
}

function foldCharacter(character: string): string {
  return SIGNS[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

export function sliceFolded({ printed, text }: Folded, start: number, end?: number): Folded {
  return { printed: printed.slice(start, end), text: text.slice(start, end) };
}

/** Replaces each bracketed or quoted part by U+E000, so that a search finds nothing inside them. The length stays. */
export function maskBrackets(text: string): string {
  return mask(text, /\([^()]*\)|《[^》]*》|“[^”]*”|"[^"]*"|\[[^\]]*\]|【[^】]*】/g);
}

/** Replaces each match by as many U+E000 as it has characters. */
export function mask(text: string, pattern: RegExp): string {
  return text.replace(pattern, (part) => '\ue000'.repeat(part.length));
}
