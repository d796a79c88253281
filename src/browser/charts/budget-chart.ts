import { arrangeItems, sumValues, type DrawnItem } from '../../charts/chart-items.ts';
import type * as DrawChart from './draw-chart.ts';
import type * as ExportChart from './export-chart.ts';
import { formatMeasure, formatShare } from '../../charts/format-measure.ts';
import { printedUnit } from '../preferences/money-unit.ts';
import { readPalette } from './palette.ts';
import { readChartItems } from './read-table.ts';

/** The code that draws; `undefined` until the first chart comes into view. */
let loaded: typeof DrawChart | undefined;

/**
 * `<budget-chart for="table-id" kind="treemap" whole="{分}">` of `BudgetChart.astro` draws the table `#table-id` when it comes into
 * view. Only then it loads Chart.js.
 */
class BudgetChart extends HTMLElement {
  #items: readonly DrawnItem[] = [];
  #chart: DrawChart.DrawnChart | null = null;
  #selected = -1;
  #touched = false;
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        seen.disconnect();
        this.#start(signal).catch((error: unknown) => this.#fail(error));
      },
      { rootMargin: '200px' },
    );
    seen.observe(this);
    signal.addEventListener('abort', () => seen.disconnect());
    // Charts that the reader has not scrolled to are printed too, if the code that draws is loaded: it cannot be loaded while printing.
    addEventListener('beforeprint', () => this.#onPrint(signal), { signal });
    this.#offer('csv', signal, ({ offerRows }) => offerRows(this, this.#table, this.#title));
    this.#offer('png', signal, ({ offerPng }) => {
      this.#chart?.scaleTo(2);
      offerPng(this, this.#canvas, this.#title, this.#unit, this.#legend);
      this.#chart?.scaleTo(undefined);
    });
  }

  /** Makes a file when the reader presses the button of its format; the code for it is loaded only then. */
  #offer(format: string, signal: AbortSignal, make: (exports: typeof ExportChart) => void): void {
    const button = this.#part(`[data-export=${format}]`);
    button.addEventListener('click', () => void import('./export-chart.ts').then(make), { signal });
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#chart?.destroy();
    this.#chart = null;
  }

  async #start(signal: AbortSignal): Promise<void> {
    loaded ??= await import('./draw-chart.ts');
    if (!signal.aborted && !this.#chart) this.#begin(loaded.drawChart, signal);
  }

  #onPrint(signal: AbortSignal): void {
    if (!loaded || this.#chart) return;
    this.toggleAttribute('data-printing', true);
    this.#begin(loaded.drawChart, signal);
  }

  #begin(drawChart: typeof DrawChart.drawChart, signal: AbortSignal): void {
    const legend = this.#legend;
    const rows = readChartItems(this.#table, this.getAttribute('column'));
    this.#items = arrangeItems(rows).map((item) => (item.isRest ? { ...item, href: `#${this.#table.id}` } : item));

    const draw = () => {
      this.#chart?.destroy();
      const drawing = {
        items: this.#items,
        whole: this.#whole,
        unit: this.#unit,
        legend,
        palette: readPalette(this),
      };
      this.#chart = drawChart(this.#canvas, drawing);
    };
    draw();
    this.dataset['drawn'] = '';
    this.#redrawOnChange(draw, signal);
    this.#listen(signal);
  }

  /** Draws again when colours or the unit change, because a canvas does not follow style sheets, and before and after printing. */
  #redrawOnChange(draw: () => void, signal: AbortSignal): void {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal });
    const theme = new MutationObserver(draw);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-unit'] });
    signal.addEventListener('abort', () => theme.disconnect());
    addEventListener('beforeprint', () => (this.toggleAttribute('data-printing', true), draw()), { signal });
    addEventListener('afterprint', () => (this.toggleAttribute('data-printing', false), draw()), { signal });
  }

  #listen(signal: AbortSignal): void {
    const plot = this.#part('.chart-plot');
    const canvas = this.#canvas;
    plot.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    plot.addEventListener('blur', () => this.#select(-1), { signal });
    canvas.addEventListener('pointerdown', (event) => (this.#touched = event.pointerType !== 'mouse'), { signal });
    canvas.addEventListener(
      'pointermove',
      (event) => (canvas.style.cursor = this.#itemAt(event)?.href ? 'pointer' : ''),
      { signal },
    );
    canvas.addEventListener('click', (event) => this.#onClick(event), { signal });
  }

  #onKey(event: KeyboardEvent): void {
    const last = this.#items.length - 1;
    const moves: Record<string, number> = {
      ArrowRight: Math.min(last, this.#selected + 1),
      ArrowDown: Math.min(last, this.#selected + 1),
      ArrowLeft: Math.max(0, this.#selected - 1),
      ArrowUp: Math.max(0, this.#selected - 1),
      Home: 0,
      End: last,
      Escape: -1,
    };
    const next = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') this.#open(this.#items[this.#selected]);
    else if (next === undefined) return;
    else this.#select(next);
    event.preventDefault();
  }

  /** A click opens an item. On a touch screen, which has no hover, the first tap shows the item and the second opens it. */
  #onClick(event: MouseEvent): void {
    const index = this.#chart?.indexAt(event) ?? -1;
    if (!this.#touched || index === this.#selected) this.#open(this.#items[index]);
    else this.#select(index);
  }

  #itemAt(event: Event): DrawnItem | undefined {
    return this.#items[this.#chart?.indexAt(event) ?? -1];
  }

  #open(item: DrawnItem | undefined): void {
    if (item?.href) location.assign(item.href);
  }

  #select(index: number): void {
    this.#selected = index;
    this.#chart?.select(index);
    this.#part('[aria-live]').textContent = this.#announce(index);
  }

  #announce(index: number): string {
    const item = this.#items[index];
    if (!item) return '';
    const share = formatShare(item.value, this.#whole);
    const open = item.href ? '，按回车打开' : '';
    return `${item.label}，${formatMeasure(item.value, this.#unit)}，占 ${share}，第 ${index + 1} 项，共 ${this.#items.length} 项${open}`;
  }

  #fail(error: unknown): void {
    reportError(error);
    const note = document.createElement('p');
    note.textContent = '图没有画成，数据请看表格。';
    this.#part('.chart-plot').replaceChildren(note);
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`budget-chart: expected a ${selector} inside, as BudgetChart.astro writes it`);
    return part;
  }

  get #canvas(): HTMLCanvasElement {
    return this.#part('canvas') as HTMLCanvasElement;
  }

  get #table(): HTMLTableElement {
    const id = this.getAttribute('for') ?? '';
    const table = document.getElementById(id);
    if (!(table instanceof HTMLTableElement))
      throw new Error(`budget-chart: there is no table with id "${id}" on the page`);
    return table;
  }

  /** The names of the colours. */
  get #legend(): string[] {
    return [...this.querySelectorAll('.chart-legend li')].map((entry) => entry.textContent.trim());
  }

  /** The value that shares are taken of. */
  get #whole(): number {
    return Number(this.getAttribute('whole')) || sumValues(this.#items);
  }

  /** The unit that the reader chose (src/browser/preferences/money-unit.ts), or that of the page. */
  get #unit(): string {
    return document.documentElement.dataset['unit'] ?? printedUnit();
  }

  get #title(): string {
    return this.closest('.chart')?.querySelector('.chart-title')?.textContent ?? '';
  }
}

customElements.define('budget-chart', BudgetChart);
