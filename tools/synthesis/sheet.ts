import type { Random } from './random.ts';

/** A place in the text that is being written, 1-based, in code points. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** One character to be printed, and who wants to know where it went. */
export interface Glyph {
  readonly char: string;
  readonly notify?: (place: Place) => void;
  /** A numbered point: it begins its own line. */
  readonly beginsLine?: boolean;
  /** No wrap before this one, because no reader could tell it from something else. */
  readonly keepsLine?: boolean;
}

/** The text of a document as it is written, line by line. */
export class Sheet {
  readonly #lines: string[] = [];
  #current = '';
  #column = 0;

  get lineNumber(): number {
    return this.#lines.length + 1;
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

  /** The whole text, with white space that means nothing at line ends and CRLF or LF by document. */
  toText(random: Random): string {
    const trailing = random.chance(0.2) ? 0.1 : 0;
    const lines = [...this.#lines, this.#current].map((line) =>
      trailing > 0 && random.chance(trailing) ? `${line}${random.pick([' ', '  ', '　'])}` : line,
    );
    return lines.join(random.chance(0.2) ? '\r\n' : '\n');
  }
}

/** Half-width characters take half a full-width one. */
export const charWidth = (char: string): number =>
  (char.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…≥≤《》]/.test(char) ? 0.5 : 1;

export const countInk = (text: string): number => [...text.replace(/\s/gu, '')].length;
