/** The offset of a character that no printed one stands for, such as a paragraph break. */
const NOWHERE = -1;

/** A text in which every UTF-16 unit knows its offset in the source, so that joining and cutting keep the places. */
export class Passage {
  readonly text: string;
  /** The source offset of each UTF-16 unit; -1 for a break that markup stands for. */
  readonly offsets: Int32Array;

  constructor(text: string, offsets: Int32Array) {
    this.text = text;
    this.offsets = offsets;
  }

  /** Takes the piece of a source from `start` up to `end`. */
  static of(source: string, start: number, end: number): Passage {
    const offsets = new Int32Array(end - start);
    for (let i = 0; i < offsets.length; i++) offsets[i] = start + i;
    return new Passage(source.slice(start, end), offsets);
  }

  /** Joins parts with nothing between them, because a wrap puts no space. */
  static join(parts: readonly Passage[]): Passage {
    const only = parts[0];
    if (parts.length === 1 && only) return only;
    const offsets = new Int32Array(parts.reduce((length, part) => length + part.text.length, 0));
    let at = 0;
    for (const part of parts) {
      offsets.set(part.offsets, at);
      at += part.text.length;
    }
    return new Passage(parts.map((part) => part.text).join(''), offsets);
  }

  /** Makes a line break that no printed character stands for. */
  static lineBreak(): Passage {
    return new Passage('\n', Int32Array.of(NOWHERE));
  }

  slice(start: number, end = this.text.length): Passage {
    return new Passage(this.text.slice(start, end), this.offsets.subarray(start, end));
  }

  trim(): Passage {
    const start = this.text.length - this.text.trimStart().length;
    return this.slice(start, Math.max(start, this.text.trimEnd().length));
  }

  get isEmpty(): boolean {
    return this.text === '';
  }

  /** The source offset of the first printed character; `undefined` if there is none. */
  get start(): number | undefined {
    return this.offsets.find((offset) => offset !== NOWHERE);
  }

  /** The source offset of the last printed character; `undefined` if there is none. */
  get last(): number | undefined {
    return this.offsets.findLast((offset) => offset !== NOWHERE);
  }
}
