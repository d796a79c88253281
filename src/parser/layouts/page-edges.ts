import { squeeze } from '../text/source-text.ts';

/** A line at the end of a page that is a page number by itself. */
const PAGE_NUMBER =
  /^(?:[-—–]\d{1,4}[-—–]|[^。；;，,：:]{0,20}第(?:\d{1,4}|[一二三四五六七八九十百]{1,5})页(?:[,、/]?共(?:\d{1,4}|[一二三四五六七八九十百]{1,5})页)?|\d{1,4}\/\d{1,4}|[Pp]\.?\d{1,4}|页码:?\d{1,4}|Page\d{1,4}(?:of\d{1,4})?)$/i;
/** A line at the edge of a page that says when or by whom it was made. */
const MADE = /^(?:打印|制表|填表|填报|导出|编制|生成)(?:日期|时间|单位|人):?.{1,24}$/;
/** A line at the edge of a page that only says that the table goes on. */
const GOES_ON = /^\(?(?:续上?[表页]|接上[表页]|转下[表页])\)?$/;
/** The most characters of a line with a page number, blanks included. */
const MOST_CHARACTERS = 80;
const BARE_NUMBER = /^\d{1,4}$/;
/** Signs of sentences, which no line of a page has. */
const SENTENCE = /[。；;：:，,、]/;

/** What stands at the edges of pages. */
export interface PageEdges {
  /** The indexes of lines that are page numbers or stand at this edge of every page. */
  readonly furniture: ReadonlySet<number>;
  /** The indexes of bare numbers that may be page numbers or the end of a text. */
  readonly unclear: ReadonlySet<number>;
}

/**
 * Finds the lines that belong to pages and not to the table: the last lines of all pages, or the first, if they are alike and count on (`某局 第 3 页`, `3/10`, `3`,
 * `内部资料`), and page numbers of known forms.
 * @param edges the indexes of the last filled lines of pages, or of the first
 * @param atEnd whether they are the last
 */
export function findPageEdges(textAt: (line: number) => string, edges: readonly number[], atEnd: boolean): PageEdges {
  const furniture = new Set<number>();
  const unclear = new Set<number>();
  const texts = edges.map((line) => squeeze(textAt(line)));
  const [first = ''] = texts;
  // Names and values may begin or end several pages alike, so a text without a number has to stand at the end of more pages.
  const fewest = /\d/.test(first) ? 2 : atEnd ? 3 : Infinity;
  const isSeries = texts.length >= fewest && texts.every((text, page) => follows(first, text, page));
  for (const [page, line] of edges.entries()) {
    const text = texts[page] ?? '';
    if (isSeries || PAGE_NUMBER.test(text) || GOES_ON.test(text) || (MADE.test(text) && !/[。；;，]/.test(text)))
      furniture.add(line);
    else if (BARE_NUMBER.test(text)) unclear.add(line);
  }
  return { furniture, unclear };
}

/**
 * Finds page numbers and dates that stand elsewhere, as in a text that shows no other sign of its pages. Numbers have to count on through the
 * whole text; else they are unclear, because a value may print one.
 * @param lines the indexes of filled lines
 * @param known the indexes of lines at the edges of pages
 */
export function findPageNumbers(
  textAt: (line: number) => string,
  lines: readonly number[],
  known: ReadonlySet<number>,
): PageEdges {
  const short = lines.filter((line) => textAt(line).length < MOST_CHARACTERS);
  const numbers = short.filter((line) => PAGE_NUMBER.test(squeeze(textAt(line))));
  const [first = '', ...later] = numbers.map((line) => squeeze(textAt(line)));
  const isSeries = later.length > 0 && /\d/.test(first) && later.every((text, at) => follows(first, text, at + 1));
  const isDate = (text: string): boolean => MADE.test(text) && /:|\d{4}/.test(text);
  const doubtful = new Set(isSeries ? [] : numbers);
  return {
    furniture: new Set(isSeries ? numbers : []),
    unclear: new Set(short.filter((line) => !known.has(line) && (doubtful.has(line) || isDate(squeeze(textAt(line)))))),
  };
}

/** Whether a line of a later page is that of the first: the same but for its numbers, of which one counts the pages. */
function follows(first: string, later: string, pages: number): boolean {
  if (SENTENCE.test(first) || first === '' || first.replace(/\d+/g, '#') !== later.replace(/\d+/g, '#')) return false;
  const [before = [], after = []] = [first, later].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const steps = before.map((number, i) => (after[i] ?? 0) - number);
  return steps.every((step) => step === 0 || step === pages) && (steps.length === 0 || steps.includes(pages));
}
