import type { Comparator } from './target.ts';

/**
 * The grammar of comparators. Before the figure stands a sign (`≥`), or words made of a negation, a direction and an "or equal" (`不`+`低于`,
 * `小于`+`等于`); after it may stand a bound (`95%以上`, `9000元及以内`). 以上, 以下 and 以内 include the figure; 超过, 不满 and 以外 do not
 * (《中华人民共和国民法典》第一千二百五十九条).
 */
const SIGNS: readonly (readonly [pattern: string, Comparator])[] = [
  ['≥+=?|>=|=>|>或=', 'ge'],
  ['≤+=?|<=|=<|<或=', 'le'],
  ['>+', 'gt'],
  ['<+', 'lt'],
  ['={1,2}', 'eq'],
  ['≈', 'about'],
];

const NOT = '(?:不(?:得|应|能|可|宜|会|允许)?|未|没有|不应当)';
const OR_EQUAL = '(?:或者?|及|或者是)?等于';
const HIGHER = '(?:大于|高于|多于|超过|超出|长于|晚于|迟于|优于|超)';
const LOWER = '(?:小于|低于|少于|短于|早于|弱于|差于|下于|小於)';

/** Words that compare even where no figure follows (`不高于市场价格`). */
const STRONG_WORDS: readonly (readonly [pattern: string, Comparator])[] = [
  [`${NOT}${HIGHER}`, 'le'],
  [`${NOT}${LOWER}`, 'ge'],
  [`${HIGHER}${OR_EQUAL}`, 'ge'],
  [`${LOWER}${OR_EQUAL}`, 'le'],
  [HIGHER, 'gt'],
  [LOWER, 'lt'],
];

/** Words that compare only right before a figure. */
const ADJACENT_WORDS: readonly (readonly [pattern: string, Comparator])[] = [
  ['至少|最少|最低|起码|达到|达至|达成|达', 'ge'],
  ['至多|最多|最高|最大|上限为?|封顶', 'le'],
  ['逾', 'gt'],
  ['不足|不到|不满|未满|未达到?', 'lt'],
  ['大约为?|约[为占]?|大概|近|接近', 'about'],
  ['等于|恰好|正好', 'eq'],
];

/** Words that introduce a figure and leave open whether more or less is meant. A bound after the figure decides. */
const NEUTRAL =
  '(?:(?:严格)?(?:控制|保持|维持|稳定|压减|压降|降低|下降|提高|提升|增加|增长|缩短|降|升|增)(?:在|到|至|为)|保持|维持|介于|人民币|为|是|:)';

const AFTER: readonly (readonly [pattern: string, Comparator])[] = [
  ['\\(不含\\)(?:以上)|以上\\(不含\\)', 'gt'],
  ['\\+$', 'ge'],
  ['\\(不含\\)(?:以下|以内)|以[下内]\\(不含\\)', 'lt'],
  ['(?:\\(含\\)|及其?|或者?|和)?(?:以上|之上)(?:\\(含\\))?|起', 'ge'],
  ['(?:\\(含\\)|及其?|或者?|和)?(?:以下|之下|以内|之内)(?:\\(含\\))?|内', 'le'],
  ['左右|上下|上下浮动', 'about'],
];

export interface Bound {
  readonly comparator: Comparator;
  /** The number of its characters. */
  readonly length: number;
  /** Whether it is a sign such as `≥`. */
  readonly sign: boolean;
}

const BEFORE = [
  ...SIGNS.map(([pattern, comparator]) => ({ pattern, comparator, sign: true })),
  ...[...STRONG_WORDS, ...ADJACENT_WORDS].map(([pattern, comparator]) => ({ pattern, comparator, sign: false })),
].map((entry) => ({ ...entry, pattern: new RegExp(`(?:${entry.pattern})(?:人民币|:)?$`) }));
const NEUTRAL_BEFORE = new RegExp(`${NEUTRAL}$`);
const AFTER_FIGURE = AFTER.map(([pattern, comparator]) => ({ pattern: new RegExp(`^(?:${pattern})`), comparator }));
const COMPARES_TEXT = new RegExp(
  `(?:${[...SIGNS.slice(0, 4), ...STRONG_WORDS].map(([pattern]) => pattern).join('|')})(?![\\d±+\\-.零一二两三四五六七八九十百千万亿半])[\\p{Script=Han}《\\ue000]`,
  'u',
);

/** Finds the comparator that ends right before a figure: `响应时间不超过|2小时`. */
export function matchBefore(left: string): Bound | null {
  for (const { pattern, comparator, sign } of BEFORE) {
    const found = pattern.exec(left);
    if (found) return { comparator, length: found[0].length, sign };
  }
  return null;
}

/** Finds the word that introduces a figure and leaves the direction open: `控制在|5%以内`. */
export function matchNeutral(left: string): { length: number; comparator: Comparator } | null {
  const found = NEUTRAL_BEFORE.exec(left);
  return found ? { length: found[0].length, comparator: /^(?:严格)?控制在/.test(found[0]) ? 'le' : 'eq' } : null;
}

/** Finds the bound that begins right after a figure: `95%|以上`. */
export function matchAfter(right: string): Bound | null {
  for (const { pattern, comparator } of AFTER_FIGURE) {
    const found = pattern.exec(right);
    if (found) return { comparator, length: found[0].length, sign: false };
  }
  return null;
}

/** Tells whether the text compares with something other than a figure: `不高于市场价格`, `≤《…》建议律师费`. */
export function comparesWithText(masked: string): boolean {
  return COMPARES_TEXT.test(masked);
}

const SIDE: Record<Comparator, 'up' | 'down' | 'none'> = {
  ge: 'up',
  gt: 'up',
  le: 'down',
  lt: 'down',
  eq: 'none',
  about: 'none',
};

/** Combines the comparators on both sides of a figure (`不低于95%以上` → ge). Returns `null` if they contradict each other. */
export function combineBounds(before: Bound | null, after: Bound | null): Comparator | null {
  if (!before || !after) return (before ?? after)?.comparator ?? 'eq';
  if (before.comparator === after.comparator || before.comparator === 'eq') return after.comparator;
  // Where both point the same way, the word before the figure decides: 达到95%以上, 超过95%以上.
  return SIDE[before.comparator] === SIDE[after.comparator] ? before.comparator : null;
}
