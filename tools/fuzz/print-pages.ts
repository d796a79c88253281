import { AMOUNT_COLUMNS } from '../../src/domain/records.ts';
import type { Random } from '../synthesis/random.ts';
import { charWidth } from '../synthesis/sheet.ts';
import type { TableRow } from './draft-table.ts';

/** A line of a cell at its place on a page. Rows and columns count from 0. */
export interface PrintedLine {
  readonly row: number;
  readonly column: number;
  /** The line of the page, from 0. */
  readonly y: number;
  readonly text: string;
}

type Alignment = 'top' | 'middle' | 'bottom';

/** How a table stands on its pages. */
export interface PageSetup {
  /** Widths of the columns of name, goal and indicators, in full-width characters. */
  readonly widths: { readonly name: number; readonly goal: number; readonly items: number };
  readonly align: { readonly name: Alignment; readonly goal: Alignment; readonly items: Alignment };
  readonly height: number;
  /** Whether pages cut rows. Else a row that has no room begins the next page. */
  readonly cutsRows: boolean;
  readonly indent: string;
}

/** Columns: 0 is the name, 1 to 4 are the sources, 5 is the goal, 6 the indicators. */
export const GOAL_COLUMN = 1 + AMOUNT_COLUMNS.length;

const ALIGNMENTS: readonly Alignment[] = ['top', 'middle', 'bottom'];

export function drawPageSetup(random: Random): PageSetup {
  const align = random.pick(ALIGNMENTS);
  const drawAlignment = (): Alignment => (random.chance(0.6) ? align : random.pick(ALIGNMENTS));
  return {
    widths: { name: random.int(7, 14), goal: random.int(9, 20), items: random.int(16, 40) },
    align: { name: drawAlignment(), goal: drawAlignment(), items: drawAlignment() },
    height: random.int(12, 45),
    cutsRows: random.chance(0.6),
    indent: random.pick(['', '', '    ', '  ']),
  };
}

/** Prints rows on pages, each a list of lines in the order of rows and columns. */
export function printPages(rows: readonly TableRow[], setup: PageSetup): PrintedLine[][] {
  const pages: PrintedLine[][] = [[]];
  let used = 0;
  for (const [row, cells] of rows.entries()) {
    const lines = printRow(cells, row, setup);
    const height = Math.max(...lines.map(({ y }) => y)) + 1;
    if (!setup.cutsRows && used > 0 && used + height > setup.height) [used] = [0, pages.push([])];
    const first = pages.length - 1;
    for (const line of lines) {
      const at = used + line.y;
      const page = first + (setup.cutsRows ? Math.floor(at / setup.height) : 0);
      const target = (pages[page] ??= []);
      target.push({ ...line, y: setup.cutsRows ? at % setup.height : at });
    }
    used = setup.cutsRows ? (used + height) % setup.height : used + height;
    if (setup.cutsRows && used === 0) pages.push([]);
  }
  return Array.from(pages, (page) => page ?? []).filter((page) => page.length > 0);
}

function printRow({ kind, name, figures, goal, items }: TableRow, row: number, setup: PageSetup): PrintedLine[] {
  const { widths, align, indent } = setup;
  const named = (kind === 'project' ? indent : '') + name;
  const cells = [
    { column: 0, lines: wrap(named, widths.name), align: align.name },
    ...AMOUNT_COLUMNS.map((column, i) => ({
      column: 1 + i,
      lines: wrap(figures[column] ?? '', 20),
      align: align.name,
    })),
    { column: GOAL_COLUMN, lines: wrap(goal, widths.goal), align: align.goal },
    { column: GOAL_COLUMN + 1, lines: wrap(items, widths.items), align: align.items },
  ];
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return cells.flatMap(({ column, lines, align: own }) => {
    const room = height - lines.length;
    const from = own === 'top' ? 0 : own === 'middle' ? room >> 1 : room;
    return lines.map((text, i) => ({ row, column, y: from + i, text }));
  });
}

/** Breaks a text into lines of a width. No line begins with a sign that closes or ends a clause. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const character of text) {
    const used = line.reduce((sum, other) => sum + charWidth(other), 0);
    if (used + charWidth(character) > width && line.length > 0) {
      const moved = /[，。；：、）》”！？]/.test(character) && line.length > 1 ? line.splice(-1) : [];
      lines.push(line.join(''));
      line = moved;
    }
    line.push(character);
  }
  return line.length > 0 ? [...lines, line.join('')] : lines;
}
