import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import opentype from 'opentype.js';

/** 思源黑体 (Noto Sans SC), SIL Open Font License 1.1. Unlike the packages for web pages, this one has all characters of GB2312. */
const FONT = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';

/** The mark that printers use for a missing character. It replaces a character that the font lacks. */
const GETA = '〓';

/** A character of the font. All figures are in thousandths of the font size; y points downwards from the baseline. */
interface Glyph {
  readonly advance: number;
  /** A path of SVG; empty for a space. */
  readonly outline: string;
  /** What `outline` fills at most. */
  readonly box: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
}

/** Measures and breaks text, and has its outlines, so that the bytes of a picture depend on this font package and not on installed fonts. */
export class CardFont {
  readonly #font: opentype.Font;
  readonly #glyphs = new Map<string, Glyph>();
  /** The characters that the font lacked so far; they were drawn as 〓. */
  readonly missing = new Set<string>();

  constructor(font: opentype.Font) {
    this.#font = font;
  }

  /** Returns the width of a line of text at `size`. */
  measure(text: string, size: number): number {
    return toWidth(this.#advance(text), size);
  }

  /** Returns a line of text, shortened with an ellipsis if it is wider than `width`. Takes time in proportion to the text. */
  cut(text: string, size: number, width: number): string {
    const ellipsis = this.#advance('…');
    let [advance, kept] = [0, 0];
    let end = 0;
    for (const character of text) {
      advance += this.#advance(character);
      if (toWidth(advance, size) > width) return `${text.slice(0, kept)}…`;
      end += character.length;
      if (toWidth(advance + ellipsis, size) <= width) kept = end;
    }
    return text;
  }

  /**
   * Breaks text into lines of at most `width`. Words and figures stay whole, and closing punctuation does not begin a line. Takes time in
   * proportion to the text.
   */
  wrap(text: string, size: number, width: number): string[] {
    const lines: string[] = [];
    let line = '';
    let advance = 0;
    for (const [piece] of text.matchAll(/(?:[\x21-\x7e]+|[^\x21-\x7e])[，。、；：？！）》”’】]*/gu)) {
      for (const part of this.measure(piece, size) > width ? piece : [piece]) {
        if (line !== '' && toWidth(advance + this.#advance(part), size) > width) {
          lines.push(line.trimEnd());
          line = '';
          advance = 0;
        }
        const added = line === '' ? part.trimStart() : part;
        line += added;
        advance += this.#advance(added);
      }
    }
    return line === '' ? lines : [...lines, line];
  }

  /** Returns the width of a line of text in thousandths of the font size. */
  #advance(text: string): number {
    let advance = 0;
    for (const character of text) advance += this.glyph(character).advance;
    return advance;
  }

  /** Returns a character, or 〓 in the place of one that the font lacks. */
  glyph(character: string): Glyph {
    const known = this.#glyphs.get(character);
    if (known) return known;
    if (this.#font.charToGlyphIndex(character) === 0 && character !== GETA) {
      this.missing.add(character);
      return this.glyph(GETA);
    }
    const glyph = this.#font.charToGlyph(character);
    const advance = Math.round(((glyph.advanceWidth ?? this.#font.unitsPerEm) * 1000) / this.#font.unitsPerEm);
    const path = glyph.getPath(0, 0, 1000);
    const read = { advance, outline: path.toPathData(0), box: path.getBoundingBox() };
    this.#glyphs.set(character, read);
    return read;
  }
}

const toWidth = (advance: number, size: number): number => (advance * size) / 1000;

export async function loadCardFont(): Promise<CardFont> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve(FONT)));
  const { buffer, byteOffset, byteLength } = bytes;
  return new CardFont(opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength)));
}
