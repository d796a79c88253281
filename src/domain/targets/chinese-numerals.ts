const DIGITS = '零一二三四五六七八九';
const SMALL_UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const VARIANTS: Record<string, string> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};

/** The source of a regular expression for one written-out number. */
export const CHINESE_NUMERAL =
  '[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[零〇一二三四五六七八九]+)?';

/**
 * Converts a written-out number to a decimal: `三` → `3`, `一百二十` → `120`, `两万零五` → `20005`, `三点五` → `3.5`, `二〇二五` → `2025`.
 * Returns `null` where the words are no complete number (`一百二`, `万`, `三四`).
 */
export function parseChineseNumeral(printed: string): string | null {
  const [whole = '', fraction, ...rest] = [...printed]
    .map((c) => VARIANTS[c] ?? c)
    .join('')
    .split('点');
  if (rest.length > 0) return null;
  const integer = parseInteger(whole);
  if (integer === null || fraction === undefined) return integer === null ? null : String(integer);
  return fraction === '' ? null : `${integer}.${[...fraction].map((c) => DIGITS.indexOf(c)).join('')}`;
}

function parseInteger(text: string): number | null {
  if (text === '') return null;
  // 二〇二五 names its digits one by one. Two digits without 零 are none: 三四 means three or four.
  if ([...text].every((c) => DIGITS.includes(c)) && text.length > 1) {
    if (text.length < 3 && !text.includes('零')) return null;
    return text.startsWith('零') ? null : Number([...text].map((c) => DIGITS.indexOf(c)).join(''));
  }
  for (const [word, factor] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.lastIndexOf(word);
    if (at === -1) continue;
    const [high, low] = [parseInteger(text.slice(0, at)), parseLow(text.slice(at + 1), factor)];
    return high === null || low === null ? null : high * factor + low;
  }
  return parseSection(text);
}

/** Reads what follows 万 or 亿: nothing, or a smaller number, with 零 where places are skipped. */
function parseLow(text: string, below: number): number | null {
  if (text === '') return 0;
  const value = parseInteger(text.replace(/^零/, ''));
  // 三万五 is not read, because people mean 35,000 and the words say 30,005.
  return value === null || value >= below || (text.length === 1 && below > 10) ? null : value;
}

/** Reads a number below ten thousand. */
function parseSection(text: string): number | null {
  let sum = 0;
  let unit = 10_000;
  let rest = text;
  while (rest !== '') {
    const [match, zero, digit, word] = /^(零?)([一二三四五六七八九]?)([十百千]?)/.exec(rest) ?? [''];
    if (match === '' || (digit === '' && word !== '十')) return match === '零' && text === '零' ? 0 : null;
    const value = digit ? DIGITS.indexOf(digit) : 1;
    const factor = word ? SMALL_UNITS[word]! : 1;
    if (factor >= unit) return null;
    // The last digit of 一百二 has no certain place. It has one only after 零 or 十.
    if (factor === 1 && unit > 10 && unit < 10_000 && !zero) return null;
    sum += value * factor;
    unit = factor;
    rest = rest.slice(match.length);
  }
  return sum;
}
