import { cellText, readValue } from '../tables/read-cells.ts';
import { tableParts } from '../tables/table-parts.ts';
import type { ChartItem } from '../../charts/chart-items.ts';

/**
 * Reads the items of a chart from the table that it draws. Every body row with a `td[data-value]` is an item. Its name is the link in the
 * row's `th` (or first cell) that does not lead to the glossary; without such a link it is the text of that cell. Its group is
 * `tr[data-group]` or the row-group heading of its `tbody`. `column` is the `data-key` of a heading; without it the first column that has
 * values is read.
 */
export function readChartItems(table: HTMLTableElement, column: string | null): ChartItem[] {
  const rows = tableParts(table)
    .flatMap(({ tBodies }) => [...tBodies].flatMap((body) => [...body.rows]))
    .filter((row) => row.querySelector('td[data-value]'));
  const index = column ? findColumn(table, column) : firstValueColumn(rows);
  return rows.map((row) => {
    const name = row.querySelector('th') ?? row.cells[0];
    const link = name?.querySelector<HTMLAnchorElement>('a[href]:not([href*="/glossary/#"])');
    return {
      label: cellText(link ?? name),
      value: readValue(row.cells[index]),
      href: link?.href,
      group: row.dataset['group'] ?? (cellText(row.closest('tbody')?.querySelector('th[scope=rowgroup]')) || undefined),
    };
  });
}

function findColumn(table: HTMLTableElement, key: string): number {
  const heading = table.querySelector<HTMLTableCellElement>(`thead [data-key="${CSS.escape(key)}"]`);
  if (!heading) throw new Error(`budget-chart: table #${table.id} has no heading with data-key="${key}"`);
  return heading.cellIndex;
}

function firstValueColumn(rows: readonly HTMLTableRowElement[]): number {
  return Math.min(...rows.map((row) => [...row.cells].findIndex((cell) => cell.dataset['value'] !== undefined)));
}
