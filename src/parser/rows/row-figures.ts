import { AMOUNT_COLUMNS } from '../../domain/records.ts';
import type { Passage } from '../text/passage.ts';

const DIGIT = '[0-9０-９]';
const WHOLE = `[-－]?(?:${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+|${DIGIT}+)`;
const DECIMAL = `${WHOLE}[.．]${DIGIT}{1,6}`;
/** An amount that was read wrongly: `30O.00`, `1.234.56`, `30。00`. It is an amount all the same, so that it becomes no part of a name, and is reported. */
const MISREAD = `(?=[^\\s]*${DIGIT})[-－]?[0-9０-９OoQlI|,，.．]+[.．。][0-9０-９OoQlI|]{1,6}(?:万?元)?`;
const LIKE_AN_AMOUNT = /[.．。][^.．。]{2}(?:万?元)?$/;
const BEFORE = '(?<!\\S)';
const AFTER = '(?!\\S)';

const A_FIGURE = new RegExp(`${BEFORE}${WHOLE}(?:[.．]${DIGIT}{1,6})?${AFTER}`, 'g');
const A_DECIMAL = new RegExp(`${BEFORE}${DECIMAL}${AFTER}`);

/** A line with the figures of a row, and the text before and after them. */
export interface FiguresLine {
  readonly before: Passage;
  readonly figures: readonly Passage[];
  readonly after: Passage;
}

/**
 * Makes a function that finds the figures of a row in a line: `工作经费 4.00 4.00 开展…`. A row has 总计 and at least one source, which white space
 * parts from the text. `sample` is a line of {@link sampleFigures}. If its figures have decimals, all figures have, so that a year or a count is
 * none. If it has 总计 alone, a row may have 总计 alone at the end of its line.
 */
export function figuresFinder(sample: string): (line: Passage) => FiguresLine | null {
  const figure = A_DECIMAL.test(sample) ? DECIMAL : WHOLE;
  const printed = figure === DECIMAL ? `(?:${DECIMAL}|${MISREAD})${AFTER}` : figure;
  const row = `${BEFORE}${printed}(?:\\s+${printed}){1,${AMOUNT_COLUMNS.length - 1}}${AFTER}`;
  const isAlone = sample.match(A_FIGURE)?.length === 1;
  const isFigure = new RegExp(`^${figure}$`);
  const run = new RegExp(isAlone ? `${row}|${BEFORE}${figure}\\s*$` : row);
  return (line) => {
    const match = run.exec(line.text);
    if (!match) return null;
    const figures = [...match[0].matchAll(/\S+/g)].map(({ 0: figure, index }) =>
      line.slice(match.index + index, match.index + index + figure.length),
    );
    // Misread amounts are amounts only beside one that is not, or one that looks like them.
    if (!figures.some(({ text }) => isFigure.test(text)) && !figures.every(({ text }) => LIKE_AN_AMOUNT.test(text)))
      return null;
    return {
      before: line.slice(0, match.index).trim(),
      figures,
      after: line.slice(match.index + match[0].length).trim(),
    };
  };
}

/** Returns the first line with several figures or, without any, the first with one. It shows how the table prints its figures. */
export function sampleFigures(lines: readonly string[]): string {
  const several = new RegExp(`${BEFORE}${WHOLE}(?:[.．]${DIGIT}+)?\\s+${WHOLE}(?:[.．]${DIGIT}+)?${AFTER}`);
  return lines.find((line) => several.test(line)) ?? lines.find((line) => line.search(A_FIGURE) >= 0) ?? '';
}
