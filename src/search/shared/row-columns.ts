import type { Comparator } from '../../domain/targets/target.ts';

/**
 * Figures in the 指标值 of a shard's projects: either those in `%`, which are half of all, or the others. The browser loads them when the reader
 * asks for a figure.
 */
export interface RowColumns {
  /** For each project, in the order of its page, the number of its indicators. */
  readonly rows: readonly number[];
  /** For each figure, how many indicators after that of the figure before it stands the indicator that it is of. */
  readonly steps: readonly number[];
  /** For each figure, its place in `all`. */
  readonly figures: readonly number[];
  /** The distinct figures, the most frequent ones first: `ge 95 %`; where no unit is printed, nothing follows the second space. */
  readonly all: readonly string[];
}

/** A figure of a target: its sign, an exact decimal, and its unit or the empty string. An end of a range has the sign of its side. */
export interface Figure {
  readonly sign: Comparator;
  readonly value: string;
  readonly unit: string;
}

const writeFigure = ({ sign, value, unit }: Figure): string => `${sign} ${value} ${unit}`;

function readFigure(text: string): Figure {
  const [sign = '', value = '', ...unit] = text.split(' ');
  return { sign: sign as Comparator, value, unit: unit.join(' ') };
}

/** Packs the figures of projects, each a list of indicators with their figures. */
export function packRows(projects: readonly (readonly (readonly Figure[])[])[]): RowColumns {
  const counts = new Map<string, number>();
  for (const text of projects.flat(2).map(writeFigure)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  const places = new Map(all.map((text, place) => [text, place]));
  const steps: number[] = [];
  const figures: number[] = [];
  let last = 0;
  for (const [row, ofRow] of projects.flat().entries()) {
    for (const figure of ofRow) {
      steps.push(row - last);
      figures.push(places.get(writeFigure(figure))!);
      last = row;
    }
  }
  return { rows: projects.map(({ length }) => length), steps, figures, all };
}

/** Whether any figure has this unit, which is given in lower case. */
export const hasUnit = ({ all }: RowColumns, unit: string): boolean =>
  all.some((text) => readFigure(text).unit.toLowerCase() === unit);

/** Adds to `found`, for each project that has any, the indicators with a figure that passes, by their places in the project. */
export function findRows(
  { rows, steps, figures, all }: RowColumns,
  passes: (figure: Figure) => boolean,
  found = new Map<number, Set<number>>(),
): Map<number, Set<number>> {
  const isPassing = all.map((text) => passes(readFigure(text)));
  let [project, start, row] = [0, 0, 0];
  steps.forEach((step, index) => {
    row += step;
    while (row >= start + rows[project]!) start += rows[project++]!;
    if (!isPassing[figures[index]!]) return;
    const ofProject = found.get(project) ?? new Set<number>();
    found.set(project, ofProject.add(row - start));
  });
  return found;
}
