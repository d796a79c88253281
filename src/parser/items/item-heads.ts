/**
 * Finds where indicators begin. One item reads `N、L1-一级指标；L2-二级指标；name；实施周期指标值:X；年度指标值:Y。`. Names and values may
 * hold any of these signs, so the structure shows an item: two levels with their codes, or a level right before a target.
 */

const DIGIT = '[0-9０-９]';
const DASH = '[-－–—﹣−]';
const SEPARATOR = '[；;：:，,]';
const NOT_AFTER_DIGIT = `(?<!${DIGIT})`;
const SEQUENCE = `${NOT_AFTER_DIGIT}(?<seq>${DIGIT}{1,4})\\s*[、､.．,，]\\s*`;
const LEVEL_NAME = '[^；;：:。，,、\\d０-９]{0,16}?';
const LEVEL1 = `(?<code1>${DIGIT})\\s*${DASH}\\s*(?<name1>${LEVEL_NAME})\\s*${SEPARATOR}\\s*`;
const LEVEL2 = `(?<code2>[1-9１-９]${DIGIT})\\s*${DASH}\\s*(?<name2>${LEVEL_NAME})\\s*${SEPARATOR}`;

const FULL_HEAD = new RegExp(`(?:${SEQUENCE})?${NOT_AFTER_DIGIT}${LEVEL1}${LEVEL2}`, 'dg');
/**
 * Heads that lack a level, the ones that show more first. They count only where a target needs an item and no full head stands before it:
 * `6、31-服务对象满意度；答复率；实施周期指标值:…`
 */
const PARTIAL_HEADS = [
  new RegExp(`(?:${SEQUENCE})?${NOT_AFTER_DIGIT}${LEVEL2}`, 'dg'),
  new RegExp(`(?:${SEQUENCE})?${NOT_AFTER_DIGIT}${LEVEL1}`, 'dg'),
];
const NUMBER_ONLY = new RegExp(`${NOT_AFTER_DIGIT}(?<seq>${DIGIT}{1,4})\\s*[、､]\\s*`, 'dg');

/** A level of an item: `11-数量指标；`. */
const LEVEL_REMAINS = new RegExp(
  `${NOT_AFTER_DIGIT}[1-4][1-4]?\\s*${DASH}\\s*(?:产出|数量|质量|时效|成本|效益|经济|社会|生态|可持续|满意度|服务对象)[^，。]{0,6}${SEPARATOR}`,
);

/** A label ends in a colon. Some prints lack it before a sign that compares: `年度指标值≥90%`. */
const TARGET_LABEL = /(?<label>实施周期指标值|年度指标值)\s*(?:[:：]|(?=[≥≤≧≦＞＜>=《》]))/g;

type Range = readonly [start: number, end: number];

/** The printed head of an item, as the ranges of its parts in the text. */
export interface ItemHead {
  readonly start: number;
  readonly end: number;
  readonly seq: Range | null;
  readonly code1: Range | null;
  readonly name1: Range | null;
  readonly code2: Range | null;
  readonly name2: Range | null;
}

export interface TargetLabel {
  readonly kind: 'cycle' | 'annual';
  readonly start: number;
  readonly end: number;
}

/**
 * The text with each radical and each compatibility ideograph as the character that it stands for: some fonts print 年 as U+F98E, others 目 as
 * U+2F6C. Lengths stay.
 */
const foldIdeographs = (text: string): string =>
  text.replace(/[\u2E80-\u2FDF\uF900-\uFAFF]/g, (sign) => {
    const folded = sign.normalize('NFKC');
    return folded.length === 1 ? folded : sign;
  });

const A_FULL_HEAD = new RegExp(FULL_HEAD.source);

/** Whether a piece of text shows the syntax of items, even if cut at both ends. */
export const hasItemSyntax = (text: string): boolean =>
  /实施周期指标|年度指标值/.test(foldIdeographs(text)) || A_FULL_HEAD.test(text);

/**
 * Words of the labels, whole or in part, or the levels of another head: where they stand in a name, a value or a goal, an item was cut or
 * another one was glued to it.
 */
export const hasLabelRemains = (text: string): boolean =>
  /实施周期指|周期指标值|年度指标值|年度指标\s*[:：]|指标值\s*[:：]|标值\s*[:：]|[；;，,]\s*(?:实施|实施周期|年度|年度指标)$/.test(
    foldIdeographs(text),
  ) || LEVEL_REMAINS.test(text);

/** Finds the labels of targets in order: `实施周期指标值:`, `年度指标值：`. */
export function findTargetLabels(text: string): TargetLabel[] {
  return Array.from(foldIdeographs(text).matchAll(TARGET_LABEL), (match) => ({
    kind: match.groups?.['label'] === '年度指标值' ? 'annual' : 'cycle',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Finds the heads of all items in order:
 * ```
 * 1、1-产出指标；11-数量指标；检查次数；实施周期指标值:3次；年度指标值:3次。
 * 2、2-效益指标；22-社会效益；…
 * ```
 * Every stretch between two heads holds at most one 实施周期指标值 of its own. `lineStarts` are the indexes at which printed lines begin,
 * where the layout keeps lines. The first item begins a line.
 */
export function findItemHeads(
  text: string,
  labels: readonly TargetLabel[],
  lineStarts: ReadonlySet<number> = new Set(),
): ItemHead[] {
  const heads = splitGluedNumbers(
    text,
    Array.from(text.matchAll(FULL_HEAD), (match) => toHead(match)),
  );
  const partial: ItemHead[] = [];
  const seen = new Set<TargetLabel['kind']>();
  let from = 0;
  let h = 0;
  for (const label of labels) {
    while (h < heads.length && (heads[h]?.start ?? 0) < from) h++;
    const hasHead = (heads[h]?.start ?? Infinity) < label.start;
    // A target that the item already has, or one that should stand before those it has, belongs to another item or is printed twice.
    const asksForHead = from === 0 || seen.has(label.kind) || (label.kind === 'cycle' && seen.has('annual'));
    const head = !hasHead && asksForHead ? findPartialHead(text, from, label, lineStarts) : null;
    if (head) partial.push(head);
    if (head || hasHead) seen.clear();
    seen.add(label.kind);
    from = label.end;
  }
  return [...heads, ...partial].sort((a, b) => a.start - b.start);
}

function toHead(match: RegExpExecArray, base = 0): ItemHead {
  const groups = match.indices?.groups ?? {};
  const range = (name: string): Range | null => {
    const found = groups[name];
    return found ? [found[0] + base, found[1] + base] : null;
  };
  const start = match.index + base;
  return {
    start,
    end: start + match[0].length,
    seq: range('seq'),
    code1: range('code1'),
    name1: range('name1'),
    code2: range('code2'),
    name2: range('name2'),
  };
}

/**
 * Finds the last partial head of a stretch, preferably one that shows more. Without any, a name after a full stop begins an item:
 * `…；年度指标值:3次。验收率；实施周期指标值:100%`
 */
function findPartialHead(
  text: string,
  from: number,
  label: TargetLabel,
  lineStarts: ReadonlySet<number>,
): ItemHead | null {
  const stretch = text.slice(from, label.start);
  const isFirst = from === 0;
  const mayBegin = (index: number): boolean =>
    (isFirst && (index === 0 || lineStarts.has(index))) ||
    /[。；;\n]\s{0,4}$/.test(stretch.slice(Math.max(0, index - 5), index));
  for (const pattern of PARTIAL_HEADS) {
    const last = Array.from(stretch.matchAll(pattern)).findLast(({ index }) => mayBegin(index));
    if (last) return toHead(last, from);
  }
  // A value may hold numbers and full stops, so a head without levels counts only before the first target of its item.
  if (label.kind === 'annual') return null;
  // The points of a goal are numbered too, so the first item has to be number 1 and to begin a line or the text.
  const numbered = Array.from(stretch.matchAll(NUMBER_ONLY)).findLast(({ index, groups }) =>
    isFirst ? Number(groups?.['seq']) === 1 && (index === 0 || lineStarts.has(index)) : mayBegin(index),
  );
  if (numbered) return toHead(numbered, from);
  const at = stretch.lastIndexOf('。') + 1;
  if ((at === 0 && !isFirst) || stretch.slice(at).replace(/[；;\s]/g, '') === '') return null;
  const start = from + at;
  return { start, end: start, seq: null, code1: null, name1: null, code2: null, name2: null };
}

/**
 * Where the full stop between two items is missing, a value's digits run into the next number: `年度指标值:1002、1-产出指标；…`.
 * The number that follows the item before is the sequence number, the rest belongs to the value.
 */
function splitGluedNumbers(text: string, heads: readonly ItemHead[]): ItemHead[] {
  let expected = 1;
  return heads.map((head) => {
    if (!head.seq) {
      expected++;
      return head;
    }
    const [start, end] = head.seq;
    const digits = text.slice(start, end).normalize('NFKC');
    const isGlued = start > 0 && !/[。；;\s]/.test(text.charAt(start - 1));
    const own = String(expected);
    const cut = isGlued && digits !== own && digits.endsWith(own) ? end - own.length : start;
    expected = Number(text.slice(cut, end).normalize('NFKC')) + 1;
    return cut === start ? head : { ...head, start: cut, seq: [cut, end] };
  });
}
