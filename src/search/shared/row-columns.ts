/** The figures in the 指标值 of a shard's projects. The browser loads them when the reader asks for a figure. */
export interface RowColumns {
  /** For each project, in the order of its page, the number of its indicators. */
  readonly rows: readonly number[];
  /** For each figure, how many indicators after that of the figure before it stands the indicator that it is of. */
  readonly steps: readonly number[];
  /** For each figure, the places of its value in `allValues` and of its unit in `allUnits`. */
  readonly values: readonly number[];
  readonly units: readonly number[];
  readonly allValues: readonly string[];
  /** The units; the empty string stands for no unit. */
  readonly allUnits: readonly string[];
}

/** A figure of a target: an exact decimal, and its unit or the empty string. */
export interface Figure {
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
    for (const { value, unit } of figures) {
      steps!.push(row - last);
      values!.push(valueOf(value));
      units!.push(unitOf(unit));
      last = row;
    }
  }
  const rows = projects.map(({ length }) => length);
  return { rows, steps: steps!, values: values!, units: units!, allValues, allUnits };
}

/** Returns, for each project that has any, the indicators with a figure that passes, by their places in the project. */
export function findRows(
  { rows, steps, values, units, allValues, allUnits }: RowColumns,
  passes: (figure: Figure) => boolean,
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  let [project, start, row] = [0, 0, 0];
  steps.forEach((step, index) => {
    row += step;
    while (row >= start + rows[project]!) start += rows[project++]!;
    if (!passes({ value: allValues[values[index]!]!, unit: allUnits[units[index]!]! })) return;
    const ofProject = found.get(project) ?? new Set<number>();
    found.set(project, ofProject.add(row - start));
  });
  return found;
}
