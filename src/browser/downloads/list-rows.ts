import { toCsv } from '../../publishing/downloads/tables/csv.ts';
import { type CellPart, readParts } from '../tables/cell-parts.ts';
import { cellText } from '../tables/read-cells.ts';
import { toCsvText } from '../tables/table-csv.ts';
import { tableParts } from '../tables/table-parts.ts';

/** A row of a list: what its cells hold, by the heading of their column. */
export type ListRow = ReadonlyMap<string, CellPart>;

const asText = (text: string): CellPart => ({ text, isFigure: false });

/**
 * Reads the rows of a table that is on the page of an address, without its sums. A detail below a text has a column of its own, and so has the
 * address that the row leads to.
 */
export function readListRows(table: HTMLTableElement, address: string, group: string | null = null): ListRow[] {
  const heads = nameColumns([...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => readParts(cell)[0]?.text ?? ''));
  let within = group;
  const bodies = tableParts(table).flatMap(({ tBodies }) => [...tBodies]);
  return bodies.flatMap((body) =>
    [...body.rows].flatMap((row): ListRow[] => {
      const heading = row.querySelector('th[scope=rowgroup]');
      if (heading) {
        within = cellText(heading);
        return [];
      }
      const cells = new Map<string, CellPart>();
      if (within !== null) cells.set('分组', asText(within));
      for (const [place, cell] of [...row.cells].entries())
        for (const [index, part] of readParts(cell).entries())
          cells.set(nameDetail(heads[place] ?? '项', index, place), part);
      const link = row.querySelector('a[href]')?.getAttribute('href');
      if (link) cells.set('网址', asText(new URL(link, address).href));
      return [cells];
    }),
  );
}

/** The first detail below what a row is about says to whom it belongs. */
function nameDetail(head: string, index: number, place: number): string {
  if (index === 0) return head;
  return place === 0 && index === 1 ? '所属' : `${head}（附 ${place === 0 ? index - 1 : index}）`;
}

/** Gives every column a name of its own. */
function nameColumns(heads: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return heads.map((head) => {
    const name = head === '' ? '项' : head;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  });
}

/** The columns of all rows, in the order in which they first appear; the address is the last. */
function columnsOf(rows: readonly ListRow[]): string[] {
  const names = new Set(rows.flatMap((row) => [...row.keys()]));
  return [...names].filter((name) => name !== '网址').concat(names.has('网址') ? ['网址'] : []);
}

export function toListCsv(rows: readonly ListRow[]): string {
  const columns = columnsOf(rows);
  return toCsv([
    columns.map((name) => toCsvText(asText(name))),
    ...rows.map((row) => columns.map((name) => toCsvText(row.get(name) ?? asText('')))),
  ]);
}

/** The rows as objects. Figures are numbers, and what is blank is `null`. */
export function toListJson(rows: readonly ListRow[], about: { readonly title: string; readonly url: string }): string {
  const columns = columnsOf(rows);
  const toValue = ({ text, isFigure }: CellPart): string | number | null => {
    if (text === '') return null;
    return isFigure && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  };
  const items = rows.map((row) =>
    Object.fromEntries(columns.map((name) => [name, toValue(row.get(name) ?? asText(''))])),
  );
  return `${JSON.stringify({ ...about, rows: items }, null, 1)}\n`;
}
