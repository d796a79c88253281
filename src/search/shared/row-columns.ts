import type { Comparator } from '../../domain/targets/target.ts';

/** The figures in the 指标值 of a shard's projects. The browser loads them when the reader asks for a figure. */
export interface RowColumns {
  /** For each project, in the order of its page, the number of its indicators. */
  readonly rows: readonly number[];
  /** For each figure, how many indicators after that of the figure before it stands the indicator that it is of. */
  readonly steps: readonly number[];
  /** For each figure, the places of its value in `allValues` and of its sign and unit in `allUnits`. */
  readonly values: readonly number[];
  readonly units: readonly number[];
  readonly allValues: readonly string[];
  /** Each sign with a unit, as `ge %`; where no unit is printed, nothing follows the space. */
  readonly allUnits: readonly string[];
}

/** A figure of a target: its sign, an exact decimal, and its unit or the empty string. An end of a range has the sign of its side. */
export interface Figure {
  readonly sign: Comparator;
  readonly value: string;
  readonly unit: string;
}

/** Packs the figures of projects, each a list of indicators with their figures. */
export function packRows(projects: readonly (readonly (readonly Figure[])[])[]): RowColumns {
  const placesOf = (): [(text: string) => number, string[]] => {
    const places = new Map<string, number>();
    const all: string[] = [];
    return [(text) => places.get(text) ?? (places.set(text, all.length), all.push(text) - 1), all];
  };
  const [valueOf, allValues] = placesOf();
  const [unitOf, allUnits] = placesOf();
  const [steps, values, units]: number[][] = [[], [], []];
  let last = 0;
  for (const [row, figures] of projects.flat().entries()) {
    for (const { sign, value, unit } of figures) {
      steps!.push(row - last);
      values!.push(valueOf(value));
      units!.push(unitOf(`${sign} ${unit}`));
      last = row;
    }
  }
  const rows = projects.map(({ length }) => length);
  return { rows, steps: steps!, values: values!, units: units!, allValues, allUnits };
}

/** Reads an entry of `allUnits`. */
function readKind(text: string): Pick<Figure, 'sign' | 'unit'> {
  const space = text.indexOf(' ');
  return { sign: text.slice(0, space) as Comparator, unit: text.slice(space + 1) };
}

/** Whether any figure has this unit, which is given in lower case. */
export const hasUnit = ({ allUnits }: RowColumns, unit: string): boolean =>
  allUnits.some((text) => readKind(text).unit.toLowerCase() === unit);

/** Returns, for each project that has any, the indicators with a figure that passes, by their places in the project. */
export function findRows(
  { rows, steps, values, units, allValues, allUnits }: RowColumns,
  passes: (figure: Figure) => boolean,
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const kinds = allUnits.map(readKind);
  let [project, start, row] = [0, 0, 0];
  steps.forEach((step, index) => {
    row += step;
    while (row >= start + rows[project]!) start += rows[project++]!;
    if (!passes({ ...kinds[units[index]!]!, value: allValues[values[index]!]! })) return;
    const ofProject = found.get(project) ?? new Set<number>();
    found.set(project, ofProject.add(row - start));
  });
  return found;
}
