import { edgeAfter, edgeBefore } from './graphemes.ts';
import { normalizeText, type Variants } from '../shared/normalize.ts';
import type { IndicatorRow, SearchRecord } from '../shared/search-record.ts';

/** A piece of a text; `marked` says whether it is part of the query. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** A printed text that contains a term of the query. */
interface Excerpt {
  readonly label: string;
  /** The id of the element of the page that contains the text, or the empty string. */
  readonly anchor: string;
  readonly parts: readonly TextPart[];
}

/**
 * The number of characters before the first mark and in all. An excerpt can be slightly shorter or longer, so that no character is cut in
 * two.
 */
const LEAD = 18;
const LENGTH = 90;

/** Cuts a printed text where a term begins and ends. Terms are normalised. */
export function markTerms(text: string, terms: readonly string[], variants: Variants): TextPart[] {
  const { text: plain, offsets } = normalizeText(text, variants);
  const marks = Array<boolean>(text.length).fill(false);
  for (const term of terms) {
    for (let at = plain.indexOf(term); at >= 0 && term !== ''; at = plain.indexOf(term, at + 1)) {
      marks.fill(true, edgeBefore(text, offsets[at]!), edgeAfter(text, offsets[at + term.length - 1]! + 1));
    }
  }
  const parts: TextPart[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && marks[end] === marks[start]) end++;
    parts.push({ text: text.slice(start, end), marked: marks[start]! });
  }
  return parts;
}

/** Shortens a long text to the part around its first mark, with `…` for what is left out. */
export function clipParts(parts: readonly TextPart[], length = LENGTH): TextPart[] {
  const whole = parts.map(({ text }) => text).join('');
  const first = parts.findIndex(({ marked }) => marked);
  const before = first < 0 ? 0 : parts.slice(0, first).reduce((sum, { text }) => sum + text.length, 0);
  const start = edgeBefore(whole, Math.max(0, before - LEAD));
  const end = edgeBefore(whole, Math.min(whole.length, start + length));
  const more: TextPart = { text: '…', marked: false };
  let offset = 0;
  const shown = parts.map(({ text, marked }) => {
    const from = offset;
    offset += text.length;
    return { text: text.slice(Math.max(0, start - from), Math.max(0, end - from)), marked };
  });
  return [
    ...(start > 0 ? [more] : []),
    ...shown.filter(({ text }) => text !== ''),
    ...(end < whole.length ? [more] : []),
  ];
}

/**
 * Returns up to `limit` texts of a record that contain a term: those with the most terms come first, and equals keep the record's order.
 * Levels and amounts are looked through only where no other text contains a term.
 */
export function findExcerpts(
  record: SearchRecord,
  terms: readonly string[],
  variants: Variants,
  limit: number,
): Excerpt[] {
  const rank = (lines: readonly Line[]) =>
    lines.flatMap((line, place) => {
      const text = normalizeText(line.searched, variants).text;
      const held = terms.filter((term) => text.includes(term)).length;
      return held === 0 ? [] : [{ line, place, held }];
    });
  const texts = rank(toTexts(record));
  const found = texts.length > 0 ? texts : rank([...toLevels(record), ...toAmounts(record)]);
  found.sort((a, b) => b.held - a.held || a.place - b.place);
  return found.slice(0, limit).map(({ line }) => ({
    label: line.label,
    anchor: line.anchor,
    parts: clipParts(markTerms(line.shown, terms, variants)),
  }));
}

interface Line {
  readonly label: string;
  readonly anchor: string;
  readonly shown: string;
  /** The blocks of the line, separated so that no term is found across two of them. */
  readonly searched: string;
}

const BETWEEN = '\u0000';

function toTexts({ goal, rows, sections }: SearchRecord): Line[] {
  return [
    ...(goal === '' ? [] : [{ label: '绩效目标', anchor: '', shown: goal, searched: goal }]),
    ...rows.map(toLine),
    ...sections.map(([anchor, text]) => ({ label: '', anchor, shown: text, searched: text })),
  ];
}

const toLevels = ({ rows }: SearchRecord): Line[] =>
  rows.map(([anchor, level1, level2]) => ({
    label: '指标级别',
    anchor,
    shown: [level1, level2].filter((level) => level !== '').join(' › '),
    searched: [level1, level2].join(BETWEEN),
  }));

/** Returns all amounts except the total, which every result shows. */
const toAmounts = ({ amounts, currency }: SearchRecord): Line[] =>
  amounts.slice(1).map((amount) => ({
    label: '金额',
    anchor: '',
    shown: `${groupThousands(amount)} ${currency}`,
    searched: amount,
  }));

/** Groups the digits of an amount by thousands: `1696.51` → `1,696.51`. */
export const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))(?=[^.]*\.)/g, ',');

function toLine([anchor, , , name, cycle, annual]: IndicatorRow): Line {
  const targets =
    cycle === annual ? annual : [annual && `年度 ${annual}`, cycle && `实施周期 ${cycle}`].filter(Boolean).join('，');
  const shown = targets === '' ? name : `${name}：${targets}`;
  return { label: '绩效指标', anchor, shown, searched: [name, cycle, annual].join(BETWEEN) };
}
