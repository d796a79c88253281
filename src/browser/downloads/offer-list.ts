import { cellText } from '../tables/read-cells.ts';
import { offerText, type TextFormat } from '../tables/offer-file.ts';
import { type ListRow, readListRows, toListCsv, toListJson } from './list-rows.ts';

/** `<list-files>` of `ListFiles.astro` makes a file of all rows of a list. It fetches the pages of the list that the reader does not see. */
class ListFiles extends HTMLElement {
  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('[hidden]')) part.hidden = false;
    this.onclick = (event) => {
      const format = (event.target as HTMLElement).dataset['format'];
      if (format !== undefined) void this.#offer(format as TextFormat);
    };
  }

  async #offer(format: TextFormat): Promise<void> {
    try {
      const rows = await this.#readAll();
      const about = { title: document.title, url: location.href.split('#')[0] ?? '' };
      offerText(this, format === 'csv' ? toListCsv(rows) : toListJson(rows, about), '', format);
      this.#say(`已导出 ${rows.length} 行。`);
    } catch (error) {
      reportError(error);
      this.#say('有一页没有取到，没有导出。请再试一次。');
    }
  }

  async #readAll(): Promise<ListRow[]> {
    const { path = '', page, pages } = this.dataset;
    const rows: ListRow[] = [];
    for (let number = 1; number <= Number(pages); number++) {
      if (Number(pages) > 1) this.#say(`正在读第 ${number} 页，共 ${pages} 页…`);
      const address = new URL(number === 1 ? path : `${path}${number}/`, location.href).href;
      const content = number === Number(page) ? document : await fetchPage(address);
      for (const row of this.#readPage(content, address)) rows.push(row);
    }
    return rows;
  }

  #readPage(page: Document, address: string): ListRow[] {
    const isGrouped = this.dataset['grouped'] !== undefined;
    const { table: id } = this.dataset;
    const tables = page.querySelectorAll<HTMLTableElement>(id ? `table#${id}` : 'main table');
    return [...tables].flatMap((table) =>
      readListRows(table, address, isGrouped ? cellText(table.caption?.cloneNode(true) as Element) || null : null),
    );
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }
}

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: status ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

customElements.define('list-files', ListFiles);
