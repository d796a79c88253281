import type { Passage } from './passage.ts';

const DIGIT = '[0-9０-９]';
const WHOLE = `[-－]?(?:${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+|${DIGIT}+)`;
const DECIMAL = `${WHOLE}[.．]${DIGIT}{1,6}`;
const BEFORE = '(?<!\\S)';
const AFTER = '(?!\\S)';

const A_FIGURE = new RegExp(`${BEFORE}${WHOLE}(?:[.．]${DIGIT}{1,6})?${AFTER}`);
const A_DECIMAL = new RegExp(`${BEFORE}${DECIMAL}${AFTER}`);
const DECIMALS = new RegExp(`${BEFORE}${DECIMAL}(?:\\s+${DECIMAL}){0,3}${AFTER}`);
const INTEGERS = new RegExp(`${BEFORE}${WHOLE}(?:\\s+${WHOLE}){1,3}${AFTER}`);

/** A line that holds the figures of a row: what stands before them, they, and what follows. */
export interface FiguresLine {
  readonly before: Passage;
  readonly figures: readonly Passage[];
  readonly after: Passage;
}

/**
 * A finder of a row's figures in a line: one to four, apart from the text by white space (`工作经费 4.00 4.00 开展…`).
 * `sample` is the document's first line with figures: if they have decimals, all have, so that a year or a count is no figure;
 * whole figures come at least in pairs.
 */
export function figuresFinder(sample: string): (line: Passage) => FiguresLine | null {
  const run = A_DECIMAL.test(sample) ? DECIMALS : INTEGERS;
  return (line) => {
    const match = run.exec(line.text);
    if (!match) return null;
    const figures = [...match[0].matchAll(/\S+/g)].map(({ 0: figure, index }) =>
      line.slice(match.index + index, match.index + index + figure.length),
    );
    return {
      before: line.slice(0, match.index).trim(),
      figures,
      after: line.slice(match.index + match[0].length).trim(),
    };
  };
}

/** Whether a line holds something that could be a figure of a row. */
export const mayHoldFigures = (text: string): boolean => A_FIGURE.test(text);
