import type { Comparator } from '../../domain/targets/target.ts';

/** Where the figures of a shard are cut into parts, by their unit and value. The browser loads the parts that a reader's figure needs. */
const BOUNDS = { percent: [-Infinity, 90, 95, 100, Infinity], other: [-Infinity, 3, 20, 100, Infinity] };

interface Part {
  readonly isPercent: boolean;
  readonly from: number;
  readonly below: number;
}

const PARTS: readonly Part[] = Object.entries(BOUNDS).flatMap(([kind, bounds]) =>
  bounds.slice(1).map((below, place) => ({ isPercent: kind === 'percent', from: bounds[place]!, below })),
);

/** Figures that a reader asks for: their unit in lower case, empty if any will do, and their least and greatest value. */
export interface FigureRange {
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

/** Returns the places of the parts in which figures of a range may be. */
export const partsOf = ({ unit, least, most }: FigureRange): number[] =>
  PARTS.flatMap(({ isPercent, from, below }, place) =>
    (unit === '' || isPercent === (unit === '%')) && least < below && most >= from ? [place] : [],
  );

/** Figures in the 指标值 of a shard's projects, as a file has them. */
interface RowsHead {
  /** The distinct figures, the most frequent ones first: `ge 95 %`; where no unit is printed, nothing follows the second space. */
  readonly all: readonly string[];
  readonly count: number;
  /** More than the indicators that any project has. */
  readonly most: number;
}

/** Figures with the indicators that they are of. */
export interface RowColumns {
  readonly all: readonly string[];
  /** For each figure its project, in the order of the projects' pages, the place of its indicator in the project, and its place in `all`. */
  readonly projects: Uint32Array;
  readonly places: Uint32Array;
  readonly figures: Uint32Array;
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

/** Packs the figures of projects, each a list of indicators with their figures, into a file for each part: a line of JSON, then numbers. */
export const packRows = (projects: readonly (readonly (readonly Figure[])[])[]): Uint8Array[] =>
  PARTS.map(({ isPercent, from, below }) =>
    packPart(
      projects.map((rows) =>
        rows.map((figures) =>
          figures.filter(
            ({ unit, value }) => (unit === '%') === isPercent && Number(value) >= from && Number(value) < below,
          ),
        ),
      ),
    ),
  );

function packPart(projects: readonly (readonly (readonly Figure[])[])[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const text of projects.flat(2).map(writeFigure)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const all = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  const placeOf = new Map(all.map((text, place) => [text, place]));
  const most = Math.max(1, ...projects.map(({ length }) => length));
  const steps: number[] = [];
  const figures: number[] = [];
  let last = 0;
  for (const [project, rows] of projects.entries()) {
    for (const [place, ofRow] of rows.entries()) {
      for (const figure of ofRow) {
        steps.push((project - last) * most + place);
        figures.push(placeOf.get(writeFigure(figure))!);
        last = project;
      }
    }
  }
  const head = JSON.stringify({ all, count: steps.length, most } satisfies RowsHead);
  return Uint8Array.from([...new TextEncoder().encode(`${head}\n`), ...[...steps, ...figures].flatMap(toBytes)]);
}

/** Writes a number as bytes of seven bits each, the lowest first. All but the last have the eighth bit. */
const toBytes = (number: number): number[] =>
  number < 0x80 ? [number] : [(number & 0x7f) | 0x80, ...toBytes(number >>> 7)];

export function unpackRows(bytes: Uint8Array): RowColumns {
  let at = bytes.indexOf(0x0a) + 1;
  const { all, count, most } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at))) as RowsHead;
  const readNumbers = (): Uint32Array =>
    new Uint32Array(count).map(() => {
      let number = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++]!;
        number |= (byte & 0x7f) << shift;
        if (byte < 0x80) return number;
      }
    });
  const steps = readNumbers();
  let project = 0;
  const projects = steps.map((step) => (project += Math.floor(step / most)));
  return { all, projects, places: steps.map((step) => step % most), figures: readNumbers() };
}

/** Whether any figure has this unit, which is given in lower case. */
export const hasUnit = ({ all }: RowColumns, unit: string): boolean =>
  all.some((text) => readFigure(text).unit.toLowerCase() === unit);

/** Adds to `found`, for each project that has any, the indicators with a figure that passes, by their places in the project. */
export function findRows(
  { all, projects, places, figures }: RowColumns,
  passes: (figure: Figure) => boolean,
  found = new Map<number, Set<number>>(),
): Map<number, Set<number>> {
  const isPassing = all.map((text) => passes(readFigure(text)));
  figures.forEach((figure, index) => {
    if (!isPassing[figure]) return;
    const project = projects[index]!;
    const ofProject = found.get(project);
    if (ofProject) ofProject.add(places[index]!);
    else found.set(project, new Set([places[index]!]));
  });
  return found;
}
