import { cellText, readValue } from './read-cells.ts';
import { filterTable } from './filter-table.ts';
import { tableParts, unfold } from './table-parts.ts';
import { sortRows, type SortDirection, type SortKey } from './sort-rows.ts';

/**
 * `<sort-table>` encloses a table. It turns the table's headings into buttons that sort, except `th[data-nosort]`, and lets the filter box of
 * `SortTable.astro` hide rows. It sorts a column by `data-value` if the cells have it, and by text otherwise. Rows stay inside their `tbody`
 * below its row-group heading, and `tfoot` stays in place. The first use of either brings the folded rows of a long table to the others.
 */
class SortTable extends HTMLElement {
  #filtered = '';
  #sorted = '';
  #firstOrder = new Map<HTMLTableSectionElement, HTMLTableRowElement[]>();

  connectedCallback(): void {
    const table = this.querySelector('table');
    if (!table?.tHead || this.#firstOrder.size > 0) return;
    const rest = tableParts(table)
      .slice(1)
      .flatMap(({ tBodies }) => [...tBodies].flatMap(({ rows }) => [...rows]));
    for (const [index, body] of [...table.tBodies].entries())
      this.#firstOrder.set(body, index === 0 ? [...body.rows, ...rest] : [...body.rows]);
    for (const heading of table.tHead.rows[0]?.cells ?? []) {
      if (heading.dataset['nosort'] === undefined && cellText(heading) !== '') this.#addButton(heading);
    }
    const input = this.querySelector<HTMLInputElement>('.table-filter input');
    input?.addEventListener('input', () => {
      unfold(table);
      this.#filtered = filterTable(table, input.value);
      this.#say();
    });
  }

  /** Turns the words of a heading into a button. If the heading contains a link or a button already, a button follows it. */
  #addButton(heading: HTMLTableCellElement): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort-button';
    if (heading.querySelector('a, button')) button.setAttribute('aria-label', `按${cellText(heading)}排序`);
    else button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => this.#sort(heading));
  }

  /**
   * Sorts a column: amounts from the largest down at the first press, texts from the first up. The third press restores the first
   * order.
   */
  #sort(heading: HTMLTableCellElement): void {
    const column = heading.cellIndex;
    unfold(heading.closest('table')!);
    const numeric = [...this.#firstOrder.values()]
      .flat()
      .some((row) => row.cells[column]?.dataset['value'] !== undefined);
    const order: (SortDirection | null)[] = numeric
      ? ['descending', 'ascending', null]
      : ['ascending', 'descending', null];
    const current = heading.getAttribute('aria-sort') as SortDirection | null;
    const next = order[(order.indexOf(current) + 1) % order.length] ?? null;
    for (const other of heading.parentElement?.children ?? []) other.removeAttribute('aria-sort');
    if (next) heading.setAttribute('aria-sort', next);

    const keyOf = (row: HTMLTableRowElement): SortKey =>
      numeric ? readValue(row.cells[column]) : cellText(row.cells[column]) || null;
    for (const [body, rows] of this.#firstOrder) {
      const isHeading = (row: HTMLTableRowElement) => row.querySelector('th[scope=rowgroup]') !== null;
      const items = rows.filter((row) => !isHeading(row));
      body.append(...rows.filter(isHeading), ...(next ? sortRows(items, keyOf, next) : items));
    }
    this.#sorted = describeOrder(cellText(heading), numeric, next);
    this.#say();
  }

  #say(): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = [this.#filtered, this.#sorted].filter((message) => message !== '').join('，');
  }
}

function describeOrder(name: string, numeric: boolean, direction: SortDirection | null): string {
  if (!direction) return '已恢复最初的顺序';
  const words = numeric
    ? { ascending: '从小到大', descending: '从大到小' }
    : { ascending: '的拼音顺序', descending: '的拼音倒序' };
  return `已按${name}${words[direction]}排列`;
}

customElements.define('sort-table', SortTable);
