import { AMOUNT_COLUMNS } from '../../domain/records.ts';
import type { Passage } from '../text/passage.ts';

const DIGIT = '[0-9０-９]';
const WHOLE = `[-－]?(?:${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+|${DIGIT}+)`;
const DECIMAL = `${WHOLE}[.．]${DIGIT}{1,6}`;
const BEFORE = '(?<!\\S)';
const AFTER = '(?!\\S)';

const A_FIGURE = new RegExp(`${BEFORE}${WHOLE}(?:[.．]${DIGIT}{1,6})?${AFTER}`, 'g');
const A_DECIMAL = new RegExp(`${BEFORE}${DECIMAL}${AFTER}`);

/** A line that holds the figures of a row: what stands before them, they, and what follows. */
export interface FiguresLine {
  readonly before: Passage;
  readonly figures: readonly Passage[];
  readonly after: Passage;
}

/**
 * A finder of a row's figures in a line: at least two, apart from the text by white space (`工作经费 4.00 4.00 开展…`): 总计 and at
 * least one source. `sample` is a line of {@link sampleFigures}. If they have decimals, all have, so that a year or a count
 * is no figure; if 总计 stands alone in it, it may stand alone in a row too, at the end of its line.
 */
export function figuresFinder(sample: string): (line: Passage) => FiguresLine | null {
  const figure = A_DECIMAL.test(sample) ? DECIMAL : WHOLE;
  const row = `${BEFORE}${figure}(?:\\s+${figure}){1,${AMOUNT_COLUMNS.length - 1}}${AFTER}`;
  const isAlone = sample.match(A_FIGURE)?.length === 1;
  const run = new RegExp(isAlone ? `${row}|${BEFORE}${figure}\\s*$` : row);
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

/** The first line that looks like a row's: the first with several figures, else the first with one. */
export function sampleFigures(lines: readonly string[]): string {
  const several = new RegExp(`${BEFORE}${WHOLE}(?:[.．]${DIGIT}+)?\\s+${WHOLE}(?:[.．]${DIGIT}+)?${AFTER}`);
  return lines.find((line) => several.test(line)) ?? lines.find((line) => line.search(A_FIGURE) >= 0) ?? '';
}
