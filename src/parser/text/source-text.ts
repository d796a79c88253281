import type { Coverage } from '../../domain/records.ts';
import type { SourceSpan } from '../../domain/source-places.ts';
import { splitRows, type Separator } from './cells.ts';
import type { Passage } from './passage.ts';

/** What each character of a source was read as. `reported` ones are left out of the records, and a finding says so; `blank` ones are white space. */
const CLAIM = { unread: 0, field: 1, boilerplate: 2, reported: 3, blank: 4 } as const;
export type Claim = Exclude<keyof typeof CLAIM, 'unread' | 'blank'>;

/** One line of a source, or one row of cells, of which some may hold line breaks. `start` and `end` are offsets; the line break at the end is not included. */
export interface SourceLine {
  readonly start: number;
  readonly end: number;
}

/** A source text with its lines, which keeps account of what every character was read as. */
export class SourceText {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** What parts the cells of the text; `null` where nothing does. */
  readonly separator: Separator | null;
  /** The rows of cells, or the lines where nothing parts cells. */
  readonly rows: readonly SourceLine[];
  readonly #claims: Uint8Array;
  /** The offsets of the second halves of characters that take two UTF-16 units. */
  readonly #secondHalves: readonly number[];

  constructor(text: string, separator: Separator | null = null) {
    this.text = text;
    this.separator = separator;
    this.#claims = new Uint8Array(text.length);
    for (const { 0: blank, index } of text.matchAll(/\s+/g))
      this.#claims.fill(CLAIM.blank, index, index + blank.length);
    const lines: SourceLine[] = [];
    let start = 0;
    for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\n|\r/g)) {
      lines.push({ start, end: index });
      start = index + lineBreak.length;
    }
    if (start < text.length) lines.push({ start, end: text.length });
    this.lines = lines;
    this.rows = separator === null ? lines : [...splitRows(text, separator)];
    this.#secondHalves = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index + 1);
  }

  /** Claims the characters of a range that are unread. */
  claim(start: number, end: number, as: Claim): void {
    for (let i = start; i < end; i++) this.#claims[i] ||= CLAIM[as];
  }

  claimPassage(passage: Passage, as: Claim): void {
    for (const offset of passage.offsets) if (offset >= 0) this.#claims[offset] ||= CLAIM[as];
  }

  /** Returns the line and the code-point column of an offset, both from 1. */
  place(offset: number): { line: number; column: number } {
    const line = Math.max(
      1,
      countUpTo(this.lines, ({ start }) => start <= offset),
    );
    const start = this.lines[line - 1]?.start ?? 0;
    const halves =
      countUpTo(this.#secondHalves, (at) => at <= offset) - countUpTo(this.#secondHalves, (at) => at < start);
    return { line, column: offset - start - halves + 1 };
  }

  span(start: number, last: number): SourceSpan {
    const from = this.place(start);
    const to = this.place(last);
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  }

  /** Counts the code points that are not white space by what they were read as. Those only reported count as unclaimed. */
  coverage(): Coverage {
    const counts = Object.values(CLAIM).map(() => 0);
    for (const claim of this.#claims) counts[claim]!++;
    for (const half of this.#secondHalves) counts[this.#claims[half]!]!--;
    const [field, boilerplate] = [counts[CLAIM.field]!, counts[CLAIM.boilerplate]!];
    const unclaimed = counts[CLAIM.unread]! + counts[CLAIM.reported]!;
    return { characters: field + boilerplate + unclaimed, inFields: field, inBoilerplate: boilerplate, unclaimed };
  }

  /** Finds the runs of unread text. A line break parts runs; other white space does not. */
  *unread(): Generator<{ start: number; end: number }> {
    for (const line of this.lines) {
      let start = -1;
      let end = -1;
      for (let i = line.start; i < line.end; i++) {
        if (this.#claims[i] === CLAIM.blank) continue;
        if (this.#claims[i] === CLAIM.unread) {
          if (start < 0) start = i;
          end = i + 1;
        } else if (start >= 0) {
          yield { start, end };
          start = -1;
        }
      }
      if (start >= 0) yield { start, end };
    }
  }
}

/** Counts the elements at the head of a sorted list that satisfy the predicate. */
function countUpTo<T>(sorted: readonly T[], satisfies: (element: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (satisfies(sorted[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Normalises a text by NFKC and removes white space, so that `（含…）` equals `(含…)` and `：` equals `:`. */
export const squeeze = (text: string): string =>
  /^[\w\u4e00-\u9fff]*$/.test(text) ? text : text.normalize('NFKC').replace(/\s+/g, '');
