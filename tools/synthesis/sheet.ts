import type { Random } from './random.ts';

/** A place in the text that is being written. Lines and columns count from 1, columns in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One character to be printed. */
export interface Glyph {
  readonly char: string;
  /** Is called with the place where the character is printed. */
  readonly notify?: (place: Place) => void;
  /** The character begins a numbered point, which begins a line. */
  readonly beginsLine?: boolean;
  /** No page begins before the character: no reader could tell a text after a full stop from the rest of another cell. */
  readonly keepsPage?: boolean;
  /** No line breaks before the character, because no reader could tell what the break means. */
  readonly keepsLine?: boolean;
}

/** Collects the text of a document line by line. */
export class Sheet {
  readonly #lines: string[] = [];
  #current = '';
  #column = 0;

  get lineNumber(): number {
    return this.#lines.length + 1;
  }

  /** The text of the line that is being written. */
  get currentLine(): string {
    return this.#current;
  }

  get isLineEmpty(): boolean {
    return this.#current === '';
  }

  put(text: string): void {
    this.#current += text;
    for (const _ of text) this.#column += 1;
  }

  putGlyph({ char, notify }: Glyph): void {
    this.put(char);
    notify?.({ line: this.lineNumber, column: this.#column });
  }

  endLine(): void {
    this.#lines.push(this.#current);
    this.#current = '';
    this.#column = 0;
  }

  /** Returns the whole text. Some documents have meaningless white space at line ends, and some have CRLF. */
  toText(random: Random): string {
    const trailing = random.chance(0.2) ? 0.1 : 0;
    const lines = [...this.#lines, this.#current].map((line) =>
      trailing > 0 && random.chance(trailing) ? `${line}${random.pick([' ', '  ', '　'])}` : line,
    );
    return lines.join(random.chance(0.2) ? '\r\n' : '\n');
  }
}

/** Width of a character on the page: 1 for a full-width one, 0.5 for a half-width one. */
export const charWidth = (char: string): number =>
  (char.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…≥≤《》]/.test(char) ? 0.5 : 1;

/** Counts the characters that are not white space. */
export const countInk = (text: string): number => [...text.replace(/\s/gu, '')].length;
