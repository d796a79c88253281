import { breakAtPoints } from '../items/goal.ts';
import { foldBreaks } from '../text/markup.ts';
import { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';
import type { FormCell } from './form-row.ts';

const EMPTY = Passage.of('', 0, 0);

/** Remembers what is asked of a cell many times while its row is read. */
function memo<Value>(read: (cell: FormCell) => Value, empty: Value): (cell: FormCell | undefined) => Value {
  const known = new WeakMap<FormCell, Value>();
  return (cell) => {
    if (!cell) return empty;
    if (!known.has(cell)) known.set(cell, read(cell));
    return known.get(cell)!;
  };
}

/** The text of a cell without the breaks of its lines. */
export const joinCell = memo((cell) => Passage.join(cell.lines.flatMap((line) => splitLines(line))), EMPTY);

/** The text of a cell for comparing: without white space and with half-width signs. */
export const squeezeCell = memo((cell) => squeeze(joinCell(cell).text), '');

export const isBlank = (cell: FormCell | undefined): boolean => squeezeCell(cell) === '';

/** The text of a running text in cells that follow one another, with the breaks that the writer or the points of a list made. */
export function joinText(cells: readonly FormCell[]): Passage {
  const lines = cells.flatMap((cell) => cell.lines.map((line) => line.trim())).filter((line) => !line.isEmpty);
  if (cells[0]?.breaks === 'written') return foldBreaks(Passage.join(withBreaks(lines)));
  const starts = new Set<number>();
  let at = 0;
  for (const line of lines) {
    starts.add(at);
    at += line.text.length;
  }
  return breakAtPoints(Passage.join(lines), starts);
}

const withBreaks = (lines: readonly Passage[]): Passage[] =>
  lines.flatMap((line, i) => (i === 0 ? [line] : [Passage.lineBreak(), line]));

/** A line of a cell of a text may hold line breaks, where the cell is quoted. */
const splitLines = (line: Passage): Passage[] =>
  Array.from(line.text.matchAll(/[^\n]+/g), ({ 0: piece, index }) => line.slice(index, index + piece.length).trim());
