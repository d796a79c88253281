/** Words that say nothing about what is sought, in a question as in a phrase. */
const EMPTY = new Set(
  (
    '的 了 吗 呢 吧 和 与 及 或 在 是 有 用 花 钱 给 对 为 被 把 我 你 他 想 要 请 问 查 找 看 看看 我们 花了 用了 一下 一共 总共 一年 今年 去年 每年 ' +
    '多少 多少钱 什么 怎么 怎样 如何 哪些 哪个 哪里 哪 谁 为什么 是否 有没有 关于 以及 情况 相关 费 费用 花费 金额'
  ).split(' '),
);

/** A figure with its sign and unit, which stays whole. */
const FIGURE = /((?:[<>]=?|=)?\d+(?:\.\d+)?(?:[%‰]|(?:个?工作日|个月|小时|分钟|[个人次件项台秒天日月年元分])次?)?)/;

/**
 * Splits a normalised text that nothing has into the words to look for one by one (`12345热线接通率` → 12345, 热线, 接通率), of two characters and more. A
 * single character belongs to the word before it. A text without Chinese characters stays whole, and so does any where the browser cannot split.
 */
export function splitWords(text: string): string[] {
  if (!('Segmenter' in Intl) || !/\p{Script=Han}/u.test(text)) return [text];
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words: string[] = [];
  for (const part of text.split(FIGURE)) {
    if (/\d/.test(part)) words.push(part);
    else words.push(...joinSingles([...segmenter.segment(part)]));
  }
  return [...new Set(words)].filter((word) => word.length > 1);
}

function joinSingles(segments: readonly Intl.SegmentData[]): string[] {
  const words: string[] = [];
  let goesOn = false;
  for (const { segment, isWordLike } of segments) {
    const isTelling = isWordLike === true && !EMPTY.has(segment);
    if (isTelling) words.push(segment.length === 1 && goesOn ? words.pop()! + segment : segment);
    goesOn = isTelling;
  }
  return words;
}
