import { cellText } from './read-cells.ts';

/** Whether a cell holds a figure. Cells of amounts and counts say so. */
const isFigure = ({ dataset }: HTMLElement): boolean =>
  dataset['value'] !== undefined || dataset['money'] !== undefined;

/** A text of a cell. A figure has no thousands separators, and what is not printed is the empty string. */
export interface CellPart {
  readonly text: string;
  readonly isFigure: boolean;
}

/** The text of a cell, and each detail below it by itself. Buttons that act on the row or column are no text of it. */
export function readParts(cell: HTMLElement): CellPart[] {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const button of copy.querySelectorAll('button[aria-label]')) button.remove();
  const details = [...copy.querySelectorAll<HTMLElement>('.detail')];
  for (const detail of details) detail.remove();
  return [readMain(cell, copy), ...details.map((detail) => ({ text: cellText(detail), isFigure: false }))];
}

function readMain(cell: HTMLElement, copy: HTMLElement): CellPart {
  const isBlank =
    cell.dataset['value'] === '' || (copy.childElementCount === 1 && cellText(copy.querySelector('.blank')) !== '');
  if (isBlank) return { text: '', isFigure: isFigure(cell) };
  const text = cellText(copy);
  return isFigure(cell) ? { text: text.replaceAll(',', ''), isFigure: true } : { text, isFigure: false };
}
