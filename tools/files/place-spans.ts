import type { SpanCell, SpanTable } from '../synthesis/form-record.ts';

/** A cell where it stands, or the place that a cell from the left or above takes. */
interface Placed {
  readonly cell: SpanCell | null;
  /** The cell that began above, at its left end. */
  readonly goesOn: SpanCell | null;
}

/** Lays merged cells out on the places of their table. */
export function placeSpans({ rows, columns }: SpanTable): Placed[][] {
  const grid: Placed[][] = rows.map(() => []);
  for (const [r, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[r]![column]) column++;
      for (let down = 0; down < cell.down && r + down < rows.length; down++)
        for (let across = 0; across < cell.across; across++)
          grid[r + down]![column + across] = {
            cell: down === 0 && across === 0 ? cell : null,
            goesOn: down > 0 && across === 0 ? cell : null,
          };
    }
  }
  const width = Math.max(columns, ...grid.map(({ length }) => length));
  return grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? { cell: null, goesOn: null }));
}
