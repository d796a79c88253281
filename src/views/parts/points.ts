/**
 * A piece of a text: running text, or points with printed numbers. The pieces joined in order are the text without the
 * line breaks between them.
 */
export type Block =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'points'; readonly points: readonly Point[] };

export interface Point {
  /** Printed marker: `1、`, `(2)`, `三是`. */
  readonly marker: string;
  readonly text: string;
}

const CHINESE_NUMBERS = '一二三四五六七八九十';

/** The styles of numbering in these documents: the pattern of a marker, and how to read its number. */
const STYLES: readonly { pattern: RegExp; number: (digits: string) => number }[] = [
  { pattern: /(\d{1,2})(?:、|[.．](?!\d))/y, number: Number },
  { pattern: /[（(](\d{1,2})[)）]/y, number: Number },
  { pattern: /([一二三四五六七八九十])、/y, number: (digit) => CHINESE_NUMBERS.indexOf(digit) + 1 },
  { pattern: /([一二三四五六七八九十])是/y, number: (digit) => CHINESE_NUMBERS.indexOf(digit) + 1 },
];

/** A point begins a line or follows the end of a clause. */
const BEFORE_POINT = /(?:^|[。；;：:！!？?\n]\s*)$/u;

/**
 * Splits a text at its numbered points: a run `1、… 2、… 3、…` that begins with 1 and counts up, of two points or more.
 * Anything else stays running text, a paragraph a line. No character is dropped except the line breaks between blocks.
 */
export function toBlocks(text: string): Block[] {
  for (const style of STYLES) {
    const starts = findRun(text, style);
    if (starts.length < 2) continue;
    const points = starts.map(({ at, length }, index): Point => {
      const end = starts[index + 1]?.at ?? text.length;
      return { marker: text.slice(at, at + length), text: text.slice(at + length, end) };
    });
    // A line after the last point is not part of that point.
    const last = points.at(-1);
    const tail = last ? last.text.indexOf('\n') : -1;
    if (!last || tail < 0) return [...paragraphs(text.slice(0, starts[0]?.at)), { kind: 'points', points }];
    const closed = [...points.slice(0, -1), { ...last, text: last.text.slice(0, tail) }];
    return [
      ...paragraphs(text.slice(0, starts[0]?.at)),
      { kind: 'points', points: closed },
      ...toBlocks(last.text.slice(tail + 1)),
    ];
  }
  return paragraphs(text);
}

const paragraphs = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'text', text: line }));

function findRun(text: string, { pattern, number }: (typeof STYLES)[number]): { at: number; length: number }[] {
  const starts: { at: number; length: number }[] = [];
  for (let at = 0; at < text.length; at++) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (
      !found ||
      number(found[1] ?? '') !== starts.length + 1 ||
      !BEFORE_POINT.test(text.slice(Math.max(0, at - 8), at))
    )
      continue;
    starts.push({ at, length: found[0].length });
    at += found[0].length - 1;
  }
  return starts;
}
