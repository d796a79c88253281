import { Random } from '../synthesis/random.ts';
import { charWidth } from '../synthesis/sheet.ts';
import type { PrintedTable } from './invent-table.ts';
import { PdfWriter, type PdfOptions } from './pdf-writer.ts';

/** How a table is laid out on pages. */
export interface PdfStyle extends PdfOptions {
  readonly page: readonly [width: number, height: number];
  readonly size: number;
  /** The shares of the columns in the width of the table. */
  readonly shares: readonly number[];
  /** A frame around each cell, lines from side to side, thin filled areas, or nothing. */
  readonly rulings: 'frames' | 'lines' | 'fills' | 'none';
  /** Whether the line below the last row of a page is left out. */
  readonly isOpenBelow: boolean;
  readonly align: 'top' | 'middle';
  /** Whether a row that does not fit a page goes on with the next, or begins there. */
  readonly breaksRows: boolean;
  readonly headsOn: 'first' | 'all';
  readonly titleOn: 'first' | 'all';
  readonly pageNumbers: 'none' | 'dashes' | 'words';
  /** Whether each character is drawn by itself. */
  readonly isSpelled: boolean;
  /** Whether everything is drawn twice, a little aside. */
  readonly isBold: boolean;
  /** Whether full stops may stand outside of their cell. */
  readonly hangs: boolean;
  readonly watermark: string | null;
  /** Whether each text is clipped to its cell. */
  readonly isClipped: boolean;
  /** The most lines that a row shows, as in sheets with rows of one height; what does not fit is not drawn. */
  readonly mostLines: number;
  /** Draws more onto the first page, over the table. */
  readonly drawOver?: (writer: PdfWriter) => void;
}

export const PLAIN: PdfStyle = {
  page: [842, 595],
  size: 8,
  shares: [17, 8, 8, 8, 8, 21, 30],
  rulings: 'frames',
  isOpenBelow: false,
  align: 'top',
  breaksRows: true,
  headsOn: 'all',
  titleOn: 'first',
  pageNumbers: 'dashes',
  isSpelled: false,
  isBold: false,
  hangs: false,
  watermark: null,
  isClipped: false,
  mostLines: Infinity,
};

/** Draws a style with rulings: sizes, widths, alignments, breaks, turned pages and the like. */
export function drawPdfStyle(seed: number): PdfStyle {
  const random = new Random(seed, 1);
  const shares = PLAIN.shares.map((share) => share * (0.85 + 0.4 * random.next()));
  return {
    ...PLAIN,
    page: random.pick([
      [842, 595],
      [842, 595],
      [595, 842],
      [1191, 842],
    ] as const),
    size: random.pick([6.5, 7, 8, 9]),
    shares,
    rulings: random.pick(['frames', 'lines', 'fills']),
    isOpenBelow: random.chance(0.3),
    align: random.pick(['top', 'middle']),
    breaksRows: random.chance(0.6),
    headsOn: random.pick(['first', 'all']),
    titleOn: random.pick(['first', 'all']),
    pageNumbers: random.pick(['none', 'dashes', 'words']),
    isSpelled: random.chance(0.4),
    isBold: random.chance(0.15),
    hangs: random.chance(0.3),
    watermark: random.chance(0.15) ? '内部资料' : null,
    isClipped: random.chance(0.2),
    turns: random.chance(0.2) ? random.pick([1, 2, 3] as const) : 0,
    origin: random.chance(0.2) ? [-random.int(1, 40), random.int(1, 60)] : [0, 0],
    inForm: random.chance(0.15),
  };
}

const MARGIN = 30;
const PADDING = 2.5;
/** The distance of lines in ems. */
const PITCH = 1.3;

/** Prints a table as a PDF. */
export const printPdf = (table: PrintedTable, style: PdfStyle = PLAIN): Uint8Array =>
  new PdfPrinter(table, style).print();

/** The sides of the columns. Those of money are wide enough for their amounts; the others share the rest. */
function placeSides({ rows }: PrintedTable, { page, size, shares }: PdfStyle): number[] {
  const needed = shares.map((_, i) =>
    i > 0 && i < 5 ? Math.max(...rows.map((row) => widthOf(row[i]!, size))) + 2 * PADDING + 2 : 0,
  );
  const room = page[0] - 2 * MARGIN;
  const sum = shares.reduce((total, share) => total + share, 0);
  const wanted = shares.map((share, i) => Math.max(needed[i]!, (room * share) / sum));
  const fixed = wanted.filter((_, i) => needed[i]! > 0).reduce((total, width) => total + width, 0);
  const free = wanted.filter((_, i) => needed[i] === 0).reduce((total, width) => total + width, 0);
  let x = MARGIN;
  return [x, ...wanted.map((width, i) => (x += needed[i]! > 0 ? width : (width * (room - fixed)) / free))];
}

const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + charWidth(character) * size, 0);

interface CellLines {
  readonly lines: readonly string[];
  readonly isRight: boolean;
}

class PdfPrinter {
  readonly #table: PrintedTable;
  readonly #style: PdfStyle;
  readonly #writer: PdfWriter;
  readonly #sides: readonly number[];
  readonly #pitch: number;
  #y = 0;
  #page = 0;

  constructor(table: PrintedTable, style: PdfStyle) {
    this.#table = table;
    this.#style = style;
    this.#writer = new PdfWriter(style);
    this.#pitch = PITCH * style.size;
    this.#sides = placeSides(table, style);
  }

  get #bottom(): number {
    return this.#style.page[1] - MARGIN - 20;
  }

  print(): Uint8Array {
    this.#beginPage();
    for (const row of this.#table.rows) {
      const cells = row.map((text, i) => this.#wrap(text, i));
      this.#printRow(cells);
    }
    this.#endPage();
    if (this.#page === 1) this.#style.drawOver?.(this.#writer);
    return this.#writer.toBytes();
  }

  /** Breaks the text of a cell at the width of its column. */
  #wrap(text: string, column: number): CellLines {
    const { size, hangs, mostLines } = this.#style;
    const room = this.#sides[column + 1]! - this.#sides[column]! - 2 * PADDING;
    const isRight = column > 0 && column < 5;
    const lines: string[] = [];
    for (const paragraph of text === '' ? [] : text.split('\n')) {
      let line = '';
      let width = 0;
      for (const character of paragraph) {
        const own = charWidth(character) * size;
        const mayHang = hangs && /[。；，、]/.test(character) && width <= room;
        if (width + own > room && line !== '' && !isRight && !mayHang) {
          lines.push(line);
          [line, width] = ['', 0];
        }
        line += character;
        width += own;
      }
      lines.push(line);
    }
    return { lines: lines.slice(0, mostLines), isRight };
  }

  #beginPage(): void {
    const { page, size, titleOn, headsOn } = this.#style;
    this.#writer.addPage(...page);
    this.#page++;
    this.#y = MARGIN;
    if (this.#page === 1 || titleOn === 'all') {
      const { title, department, currency } = this.#table;
      const large = Math.min(1.4 * size, (page[0] - 2 * MARGIN) / [...title].length);
      this.#text(page[0] / 2 - widthOf(title, large) / 2, this.#y + 16, large, title);
      this.#text(MARGIN, this.#y + 32, size, department);
      this.#text(page[0] - MARGIN - widthOf(currency, size), this.#y + 32, size, currency);
      this.#y += 38;
    }
    if (this.#page === 1 || headsOn === 'all') {
      const heads = this.#table.heads.map((head, i) => ({ lines: this.#wrapHead(head, i), isRight: false }));
      this.#printBand(heads, Math.max(...heads.map(({ lines }) => lines.length)), 0, false);
    }
    if (this.#style.watermark !== null) this.#writer.turnedText(page[0] / 3, page[1] / 2, 40, this.#style.watermark);
  }

  #wrapHead(head: string, column: number): string[] {
    const room = this.#sides[column + 1]! - this.#sides[column]! - 2 * PADDING;
    const fit = Math.max(1, Math.floor(room / this.#style.size));
    return [...head].reduce<string[]>((lines, character) => {
      const line = lines.at(-1);
      if (line === undefined || [...line].length >= fit) lines.push(character);
      else lines[lines.length - 1] = line + character;
      return lines;
    }, []);
  }

  #endPage(): void {
    const { page, size, pageNumbers } = this.#style;
    const label = { none: '', dashes: `- ${this.#page} -`, words: `第 ${this.#page} 页` }[pageNumbers];
    if (label !== '') this.#text(page[0] / 2 - 15, page[1] - 20, size, label);
  }

  /** Prints a row, on as many pages as it takes. */
  #printRow(cells: readonly CellLines[]): void {
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length));
    let from = 0;
    while (from < height) {
      const fit = Math.floor((this.#bottom - this.#y - 2 * PADDING) / this.#pitch);
      const rest = height - from;
      const isFresh = this.#y < MARGIN + 38 + 6 * this.#pitch;
      if (rest > fit && (fit < 1 || (!isFresh && (!this.#style.breaksRows || fit < 2)))) {
        this.#endPage();
        this.#beginPage();
        continue;
      }
      const now = Math.min(rest, fit);
      this.#printBand(cells, height, from, now < rest || this.#isLastOnPage(now), now);
      from += now;
    }
  }

  #isLastOnPage(lines: number): boolean {
    return this.#y + lines * this.#pitch + 2 * PADDING + 3 * this.#pitch > this.#bottom;
  }

  /** Prints `count` lines of a row of `height` lines, from line `from` on. */
  #printBand(cells: readonly CellLines[], height: number, from: number, isLast: boolean, count = height): void {
    const { size, align, rulings, isOpenBelow, isClipped } = this.#style;
    const [top, bottom] = [this.#y, this.#y + count * this.#pitch + 2 * PADDING];
    for (const [i, { lines, isRight }] of cells.entries()) {
      const [left, right] = [this.#sides[i]!, this.#sides[i + 1]!];
      const skip = align === 'middle' ? Math.floor((height - lines.length) / 2) : 0;
      const draw = (): void => {
        for (const [l, line] of lines.entries()) {
          const at = l + skip - from;
          if (at < 0 || at >= count) continue;
          const width = widthOf(line, size);
          this.#text(
            isRight ? right - PADDING - width : left + PADDING,
            top + PADDING + at * this.#pitch + size,
            size,
            line,
          );
        }
      };
      if (isClipped) this.#writer.clipped(left - size, top, right - left + 2 * size, bottom - top, draw);
      else draw();
      if (rulings === 'frames') this.#writer.rectangle(left, top, right - left, bottom - top);
      else if (rulings !== 'none') {
        this.#rule(left, top, left, bottom);
        if (i === cells.length - 1) this.#rule(right, top, right, bottom);
      }
    }
    if (rulings === 'lines' || rulings === 'fills') {
      this.#rule(this.#sides[0]!, top, this.#sides.at(-1)!, top);
      if (!isLast || !isOpenBelow) this.#rule(this.#sides[0]!, bottom, this.#sides.at(-1)!, bottom);
    }
    this.#y = bottom;
  }

  #rule(x0: number, y0: number, x1: number, y1: number): void {
    if (this.#style.rulings === 'fills')
      this.#writer.rectangle(x0, y0, Math.max(0.5, x1 - x0), Math.max(0.5, y1 - y0), true);
    else this.#writer.line(x0, y0, x1, y1);
  }

  #text(x: number, y: number, size: number, text: string): void {
    const { isSpelled, isBold } = this.#style;
    for (const aside of isBold ? [0, 0.25] : [0]) {
      let at = x + aside;
      for (const piece of isSpelled ? text : [text]) {
        this.#writer.text(at, y, size, piece);
        at += charWidth(piece) * size;
      }
    }
  }
}
