import type { SpanCell, SpanTable } from '../synthesis/form-record.ts';
import { Random } from '../synthesis/random.ts';
import { PdfWriter } from './pdf-writer.ts';
import { placeSpans } from './place-spans.ts';
import { widthOf, wrap } from './wrap-lines.ts';

const MARGIN = 30;
const PADDING = 2.5;
/** The distance of lines in ems. */
const PITCH = 1.3;

/** How merged cells are laid out on pages. */
interface SpanPdfStyle {
  readonly page: readonly [width: number, height: number];
  readonly size: number;
  /** Whether each table begins a page. */
  readonly beginsPages: boolean;
  /** Whether a cell that a page cuts is printed again on the next one. */
  readonly repeatsCells: boolean;
  readonly isMiddle: boolean;
  readonly hasPageNumbers: boolean;
}

/** Prints tables of merged cells, drawn by a seed, as a PDF. Rows of one line more than a page are not cut; merged cells may go on on the next page. */
export function printSpansPdf(tables: readonly SpanTable[], seed: number): Uint8Array {
  const random = new Random(seed, 3);
  const style: SpanPdfStyle = {
    page: random.pick([
      [842, 595],
      [595, 842],
      [1191, 842],
    ] as const),
    size: random.pick([7, 8, 9]),
    beginsPages: random.chance(0.5),
    repeatsCells: random.chance(0.3),
    isMiddle: random.chance(0.5),
    hasPageNumbers: random.chance(0.5),
  };
  const printer = new SpanPrinter(style);
  for (const table of tables) printer.print(table);
  return printer.end();
}

/** A cell on its rows of one page. */
interface Piece {
  readonly cell: SpanCell;
  readonly lines: readonly string[];
  readonly row: number;
  readonly down: number;
  readonly column: number;
}

interface Layout {
  readonly heights: readonly number[];
  /** The rows of each page: the first, and the one after the last. */
  readonly pages: readonly (readonly [number, number])[];
  /** Whether the table begins a page. */
  readonly isFresh: boolean;
  /** Whether all text has room. */
  readonly fits: boolean;
}

class SpanPrinter {
  readonly #style: SpanPdfStyle;
  readonly #writer = new PdfWriter();
  #page = 0;
  #y = 0;

  constructor(style: SpanPdfStyle) {
    this.#style = style;
  }

  print(table: SpanTable): void {
    const { size, page, beginsPages } = this.#style;
    const sides = this.#placeSides(table);
    const top = table.before.length * 2 * size + size;
    const cells = this.#wrapCells(table, sides);
    let layout = this.#layOut(table, cells, top, 0);
    // Merged cells that a page cuts need more room than on one page.
    for (let more = 1; !layout.fits && more < 20; more++) layout = this.#layOut(table, cells, top, more);
    const { heights, pages, isFresh } = layout;
    if (isFresh && (this.#page === 0 || beginsPages || this.#y > MARGIN)) this.#newPage();
    else this.#y += 3 * size;
    for (const line of table.before) {
      this.#y += 2 * size;
      this.#writer.text(Math.max(MARGIN, page[0] / 2 - widthOf(line, size) / 2), this.#y, size, line);
    }
    this.#y += size;
    for (const [i, [from, to]] of pages.entries()) {
      if (i > 0) this.#newPage();
      this.#draw(cells, heights, sides, pages, i);
      this.#y += sum(heights.slice(from, to));
    }
  }

  /** The heights of rows, and the rows of each page. */
  #layOut(table: SpanTable, cells: readonly Piece[], top: number, more: number): Layout {
    const heights = this.#heights(table, cells, more);
    const isFresh =
      this.#page === 0 || this.#style.beginsPages || this.#y + top + sum(heights.slice(0, 3)) + 40 > this.#bottom;
    const pages: [number, number][] = [];
    let y = isFresh ? MARGIN + top : this.#y + 3 * this.#style.size + top;
    for (let from = 0; from < heights.length; y = MARGIN) {
      let to = from;
      while (to < heights.length && (to === from || y + heights[to]! <= this.#bottom)) y += heights[to++]!;
      pages.push([from, to]);
      from = to;
    }
    const fits = cells.every(({ lines, row, down }) => sum(this.#roomIn(row, down, heights, pages)) >= lines.length);
    return { heights, pages, isFresh, fits };
  }

  /** How many lines of a cell fit on each page. */
  #roomIn(
    row: number,
    down: number,
    heights: readonly number[],
    pages: readonly (readonly [number, number])[],
  ): number[] {
    return pages.map(([from, to]) => {
      const height = sum(heights.slice(Math.max(row, from), Math.min(row + down, to)));
      return Math.max(0, Math.floor((height - 2 * PADDING) / (PITCH * this.#style.size) + 0.01));
    });
  }

  end(): Uint8Array {
    this.#endPage();
    return this.#writer.toBytes();
  }

  get #bottom(): number {
    return this.#style.page[1] - MARGIN - 20;
  }

  #newPage(): void {
    if (this.#page > 0) this.#endPage();
    this.#writer.addPage(...this.#style.page);
    this.#page++;
    this.#y = MARGIN;
  }

  #endPage(): void {
    const { page, size, hasPageNumbers } = this.#style;
    if (hasPageNumbers) this.#writer.text(page[0] / 2 - 15, page[1] - 20, size, `- ${this.#page} -`);
  }

  #placeSides({ shares }: SpanTable): number[] {
    const room = this.#style.page[0] - 2 * MARGIN;
    let x = MARGIN;
    return [x, ...shares.map((share) => (x += (room * share) / sum(shares)))];
  }

  #wrapCells(table: SpanTable, sides: readonly number[]): Piece[] {
    return placeSpans(table).flatMap((row, r) =>
      row.flatMap(({ cell }, column) => {
        if (!cell) return [];
        const room = sides[column + cell.across]! - sides[column]! - 2 * PADDING;
        return [{ cell, lines: wrap(cell.text, room, this.#style.size), row: r, down: cell.down, column }];
      }),
    );
  }

  /** The heights of the rows: what cells of one row need, and where merged cells need more, an equal part of that in each of their rows. */
  #heights({ rows }: SpanTable, cells: readonly Piece[], more: number): number[] {
    const heights = rows.map(() => this.#height(1));
    for (const { lines, row, down } of cells.toSorted((a, b) => a.down - b.down)) {
      const missing = this.#height(lines.length + (down > 1 ? more : 0)) - sum(heights.slice(row, row + down));
      if (missing > 0) for (let r = row; r < row + down; r++) heights[r]! += missing / down;
    }
    return heights;
  }

  #height(lines: number): number {
    return Math.max(1, lines) * PITCH * this.#style.size + 2 * PADDING;
  }

  /** Draws what a page shows of the cells. Lines that do not fit go on on the next page; a cell that fits may be printed again there. */
  #draw(
    cells: readonly Piece[],
    heights: readonly number[],
    sides: readonly number[],
    pages: readonly (readonly [number, number])[],
    at: number,
  ): void {
    const { size, isMiddle, repeatsCells } = this.#style;
    const [from, to] = pages[at]!;
    const pitch = PITCH * size;
    const topOf = (row: number): number => this.#y + sum(heights.slice(from, row));
    for (const { cell, lines, row, down, column } of cells) {
      const [start, end] = [Math.max(row, from), Math.min(row + down, to)];
      if (start >= end) continue;
      const [left, right] = [sides[column]!, sides[column + cell.across]!];
      const [top, bottom] = [topOf(start), topOf(end)];
      this.#writer.rectangle(left, top, right - left, bottom - top);
      const room = this.#roomIn(row, down, heights, pages);
      const isWhole = room.every(
        (count, i) => count >= lines.length || pages[i]![0] >= row + down || pages[i]![1] <= row,
      );
      const before = sum(room.slice(0, at));
      const shown = isWhole && repeatsCells ? lines : lines.slice(before, before + room[at]!);
      const skip = isMiddle && isWhole ? Math.max(0, (bottom - top - 2 * PADDING - shown.length * pitch) / 2) : 0;
      for (const [i, line] of shown.entries())
        this.#writer.text(left + PADDING, top + PADDING + skip + i * pitch + size, size, line);
    }
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
