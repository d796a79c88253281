import type { Facsimile, FacsimileCell, FacsimileTable } from '../../domain/facsimile.ts';
import type { FileContent } from '../../files/file-content.ts';
import type { Grid, GridCell, LinePlace } from '../../files/grid.ts';

/** Takes what shows a file where the lines of its transcript stand: `places` has the place of each. */
export function toFacsimile({ grids, drawings = [] }: FileContent, places: readonly LinePlace[]): Facsimile {
  const pages = new Set(places.map((place) => ('page' in place ? place.page : null)));
  const sheets = new Set(places.map((place) => ('sheet' in place ? place.sheet : null)));
  return {
    pages: drawings.filter(({ page }) => pages.has(page)),
    tables: grids.filter(({ page, sheet }) => page === null && sheets.has(sheet)).map(toTable),
  };
}

/** Takes the rows of a grid that have cells. Columns that no cell takes are an empty cell. */
function toTable({ sheet, cells }: Grid): FacsimileTable {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const numbers = [...byRow.keys()].sort((a, b) => a - b);
  /** The row up to which each column is taken by a cell that began above. */
  const takenUntil = new Map<number, number>();
  const rows = numbers.map((number) => {
    const row: FacsimileCell[] = [];
    let at = 0;
    for (const cell of byRow.get(number)!.toSorted((a, b) => a.column - b.column)) {
      let gap = 0;
      for (; at < cell.column; at++) if ((takenUntil.get(at) ?? 0) <= number) gap++;
      if (gap > 0) row.push({ cell: null, rowSpan: 1, columnSpan: gap, text: '' });
      row.push(toCell(cell, numbers.filter((other) => other >= number && other < number + cell.rowSpan).length));
      at = cell.column + cell.columnSpan;
      for (let column = cell.column; column < at; column++) takenUntil.set(column, number + cell.rowSpan);
    }
    return row;
  });
  return { sheet, rows };
}

function toCell({ lines, columnSpan }: GridCell, rowSpan: number): FacsimileCell {
  const place = lines[0]?.place;
  const cell = place && 'sheet' in place ? place.cell : null;
  return { cell, rowSpan, columnSpan, text: lines.map(({ text }) => text).join('\n') };
}
