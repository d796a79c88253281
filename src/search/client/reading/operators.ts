/** How figures are compared with the one that the reader gives. */
export const OPERATORS = {
  lt: { label: '小于', passes: (difference: number) => difference < 0 },
  le: { label: '小于或等于', passes: (difference: number) => difference <= 0 },
  eq: { label: '等于', passes: (difference: number) => difference === 0 },
  ge: { label: '大于或等于', passes: (difference: number) => difference >= 0 },
  gt: { label: '大于', passes: (difference: number) => difference > 0 },
} as const;
export type Operator = keyof typeof OPERATORS;

/** Returns the least and the greatest number that may compare with `value` in this way. */
export const reach = (operator: Operator, value: number): { readonly least: number; readonly most: number } => ({
  least: operator === 'lt' || operator === 'le' ? -Infinity : value,
  most: operator === 'gt' || operator === 'ge' ? Infinity : value,
});

type Words = readonly (readonly [pattern: string, Operator])[];

/** The signs and words that stand before a figure, and those that stand after it, in the order in which they are tried. */
const BEFORE: Words = [
  ['>=|=>|不低于|不少于|不小于|不短于|至少|最少|最低|达到', 'ge'],
  ['<=|=<|不超过|不高于|不多于|不大于|不长于|至多|最多|最高', 'le'],
  ['>|超过|高于|大于|多于', 'gt'],
  ['<|低于|小于|少于|短于|不足|不到|不满|未达到?', 'lt'],
  ['=|等于|是|为|:', 'eq'],
];
const AFTER: Words = [
  ['[及或]?以上', 'ge'],
  ['[及或]?以[下内]|之内|内', 'le'],
];

const any = (words: Words): string => `(${words.map(([pattern]) => pattern).join('|')})?`;

/** What may stand after a figure and its comparison. */
const NOUN = '(?:的(?:项目|指标|目标)?)?';

/** Puts what compares, before and after, around the pattern of a figure. Its groups are the first and the last. */
export const comparedFigure = (figure: string): string => `${any(BEFORE)}${figure}${any(AFTER)}${NOUN}$`;

/** Returns the operator that the words before or after a figure say; `undefined` if there are none. */
export const readOperator = (before: string | undefined, after: string | undefined): Operator | undefined =>
  find(BEFORE, before) ?? find(AFTER, after);

const find = (words: Words, word: string | undefined): Operator | undefined =>
  word === undefined ? undefined : words.find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(word))?.[1];
