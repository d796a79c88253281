import type { Box } from '../grid.ts';
import type { Ruling, Rulings } from './page-content.ts';

/** Rulings closer than this are one, in points. */
const SAME = 1.6;
/** How far a ruling may miss another that it meets. */
const REACH = 2.5;
/** A side of a cell is drawn if rulings cover so much of it. */
const COVERED = 0.6;

/** The cells of one table on a page, as rulings draw them. */
export interface RuledTable {
  readonly box: Box;
  /** The places of the rulings across and down, and the ends of the table. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
  /** The cell at a point inside the box. */
  readonly cellAt: (x: number, y: number) => RuledCell | null;
}

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** Finds the tables of a page: rulings that meet, and the cells between them. A frame of one cell is no table. */
export function findCells(rulings: Rulings): RuledTable[] {
  const horizontal = mergeRulings(rulings.horizontal);
  const vertical = mergeRulings(rulings.vertical);
  return groupRulings(horizontal, vertical)
    .map(toTable)
    .filter((table) => table !== null)
    .sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0]);
}

/** Joins rulings that lie on one line and touch. */
function mergeRulings(rulings: readonly Ruling[]): Ruling[] {
  const merged: { at: number; from: number; to: number }[] = [];
  for (const line of groupNear(rulings)) {
    const at = line.reduce((sum, ruling) => sum + ruling.at, 0) / line.length;
    let current: { at: number; from: number; to: number } | undefined;
    for (const { from, to } of line.toSorted((a, b) => a.from - b.from)) {
      if (current && from <= current.to + REACH) current.to = Math.max(current.to, to);
      else merged.push((current = { at, from, to }));
    }
  }
  return merged;
}

function groupNear(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  let last = -Infinity;
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    if (ruling.at - last > SAME) groups.push([]);
    groups.at(-1)!.push(ruling);
    last = ruling.at;
  }
  return groups;
}

interface RulingGroup {
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

/** Parts the rulings of different tables: those of one table meet. */
function groupRulings(horizontal: readonly Ruling[], vertical: readonly Ruling[]): RulingGroup[] {
  const parent = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (const [h, level] of horizontal.entries()) {
    for (const [v, upright] of vertical.entries()) {
      const meets =
        upright.at >= level.from - REACH &&
        upright.at <= level.to + REACH &&
        level.at >= upright.from - REACH &&
        level.at <= upright.to + REACH;
      if (meets) parent[find(h)] = find(horizontal.length + v);
    }
  }
  const groups = new Map<number, RulingGroup>();
  const groupOf = (i: number): RulingGroup => {
    const root = find(i);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    return group;
  };
  for (const [h, level] of horizontal.entries()) groupOf(h).horizontal.push(level);
  for (const [v, upright] of vertical.entries()) groupOf(horizontal.length + v).vertical.push(upright);
  return [...groups.values()].filter((group) => group.horizontal.length > 0 && group.vertical.length > 1);
}

/** Returns the places of rulings, and of the ends of crossing ones beyond the outermost, since a table's outer lines need not be drawn. */
function findPlaces(rulings: readonly Ruling[], across: readonly Ruling[]): number[] {
  const places = groupNear(rulings).map((line) => line.reduce((sum, { at }) => sum + at, 0) / line.length);
  const ends = (side: 'from' | 'to'): number[] => across.map((ruling) => ruling[side]).sort((a, b) => a - b);
  const [froms, tos] = [ends('from'), ends('to')];
  const [first, last] = [froms[Math.min(1, froms.length - 1)]!, tos[Math.max(0, tos.length - 2)]!];
  if (first < places[0]! - REACH) places.unshift(first);
  if (last > places.at(-1)! + REACH) places.push(last);
  return places;
}

function toTable({ horizontal, vertical }: RulingGroup): RuledTable | null {
  const xs = findPlaces(vertical, horizontal);
  const ys = findPlaces(horizontal, vertical);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2) return null;
  const wallLeft = drawnSides(vertical, xs, ys);
  const wallAbove = drawnSides(horizontal, ys, xs);
  const region = joinSquares(rows, columns, wallLeft, wallAbove);
  const cells = toCells(region, xs, ys);
  if (cells.size < 2) return null;
  const cellAt = (x: number, y: number): RuledCell | null => {
    const column = placeIn(xs, x);
    const row = placeIn(ys, y);
    return column < 0 || row < 0 ? null : cells.get(region[row * columns + column]!)!;
  };
  return { box: [xs[0]!, ys[0]!, xs[columns]!, ys[rows]!], xs, ys, cells: [...cells.values()], cellAt };
}

/** Whether the ruling at place `i` is drawn between the places `j` and `j + 1` across: `drawn[i][j]`. */
function drawnSides(rulings: readonly Ruling[], places: readonly number[], across: readonly number[]): boolean[][] {
  const byPlace = places.map((): Ruling[] => []);
  for (const ruling of rulings) {
    const i = places.findIndex((place) => Math.abs(place - ruling.at) <= SAME);
    if (i >= 0) byPlace[i]!.push(ruling);
  }
  return byPlace.map((line) =>
    across.slice(1).map((to, j) => {
      const from = across[j]!;
      const covered = line.reduce((sum, r) => sum + Math.max(0, Math.min(to, r.to) - Math.max(from, r.from)), 0);
      return covered >= COVERED * (to - from);
    }),
  );
}

/** Joins the squares between all places into regions that no ruling parts. Returns the region of each square. */
function joinSquares(rows: number, columns: number, left: readonly boolean[][], above: readonly boolean[][]): number[] {
  const parent = Array.from({ length: rows * columns }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      if (column > 0 && !left[column]![row]) parent[find(here)] = find(here - 1);
      if (row > 0 && !above[row]![column]) parent[find(here)] = find(here - columns);
    }
  }
  return parent.map((_, i) => find(i));
}

function toCells(region: readonly number[], xs: readonly number[], ys: readonly number[]): Map<number, RuledCell> {
  const columns = xs.length - 1;
  const bounds = new Map<number, [number, number, number, number]>();
  for (const [i, id] of region.entries()) {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const known = bounds.get(id);
    if (!known) bounds.set(id, [row, column, row, column]);
    else {
      known[0] = Math.min(known[0], row);
      known[1] = Math.min(known[1], column);
      known[2] = Math.max(known[2], row);
      known[3] = Math.max(known[3], column);
    }
  }
  return new Map(
    [...bounds].map(([id, [row, column, lastRow, lastColumn]]) => [
      id,
      {
        row,
        column,
        rowSpan: lastRow - row + 1,
        columnSpan: lastColumn - column + 1,
        box: [xs[column]!, ys[row]!, xs[lastColumn + 1]!, ys[lastRow + 1]!],
      },
    ]),
  );
}

/** The index of the gap between sorted places in which a value lies; -1 outside. */
function placeIn(places: readonly number[], value: number): number {
  if (value < places[0]! || value > places.at(-1)!) return -1;
  let low = 0;
  let high = places.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (places[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
