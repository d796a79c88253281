import { cellText } from './read-cells.ts';
import { matchesQuery } from './sort-rows.ts';

/**
 * Hides the body rows that do not match a query, and row groups without a match. The heading of a group counts as text of its rows.
 * Returns a message to announce; it is empty for an empty query.
 */
export function filterTable(table: HTMLTableElement, query: string): string {
  let all = 0;
  let shown = 0;
  for (const body of table.tBodies) {
    const heading = body.querySelector('th[scope=rowgroup]');
    const rows = [...body.rows].filter((row) => !row.contains(heading));
    for (const row of rows) row.hidden = !matchesQuery(`${cellText(heading)} ${cellText(row)}`, query);
    const matches = rows.filter((row) => !row.hidden).length;
    body.hidden = rows.length > 0 && matches === 0;
    all += rows.length;
    shown += matches;
  }
  return query.trim() === '' ? '' : `符合 ${shown} 行，共 ${all} 行`;
}
