import type { FileContent } from '../../files/file-content.ts';
import type { FileFinding, FindingPlace } from '../../files/finding.ts';
import type { GridLine, LinePlace } from '../../files/grid.ts';
import { AMOUNT_COLUMNS, FISCAL_PARTS, type ColumnBasis, type Form, type OutsideTable } from '../../domain/records.ts';
import { COLUMNS, type Column } from './column-heads.ts';
import { findDepartment, listOtherTables, readNames, sortFurniture } from './grid-furniture.ts';
import { readGridRows, type GridRow } from './grid-rows.ts';
import { findTables, type FoundTable } from './grid-table.ts';
import type { Report } from '../findings/report.ts';
import { breakAtPoints } from '../items/goal.ts';
import type { PageFurniture } from './page-furniture.ts';
import { isGrandTotal, type PrintedFigures, type Row } from '../rows/row.ts';
import { tellUnitsFromProjects } from '../rows/row-kinds.ts';
import { Passage } from '../text/passage.ts';
import { squeeze, type SourceText } from '../text/source-text.ts';

/** The sign of a cell that holds nothing. */
const BLANK = /^[-－—–/]+$/;
const AMOUNT = /^[-－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?$/;

/** A table of a file, whose lines stand in the file's transcript. */
export interface GridTable {
  readonly form: Form;
  readonly layout: 'grid';
  readonly columnBasis: ColumnBasis;
  readonly furniture: Omit<PageFurniture, 'content' | 'form'>;
  /** Claims the furniture and returns the rows. */
  readonly read: (source: SourceText, report: Report) => Row[];
}

/** The tables that are read of a file, as a text of their own. */
export interface GridReading {
  /** The transcript, a line for each printed line of a cell: of each table furniture and heads first, then the cells in order. */
  readonly text: string;
  /** The place of each line in the file. */
  readonly places: readonly LinePlace[];
  readonly tables: readonly GridTable[];
  readonly outside: OutsideTable;
}

/** Finds the tables of projects in a file, one of each form, and writes their transcript; `null` if the file holds none. */
export function readGrids({ grids }: FileContent): GridReading | null {
  const found = findTables(grids);
  if (found.length === 0) return null;
  const transcript = new Transcript();
  const tables = found.map((table) => transcript.write(grids, table));
  const all = grids.flatMap(({ before, cells, after }) => [before, ...cells.map(({ lines }) => lines), after].flat());
  return {
    text: transcript.text,
    places: transcript.places,
    tables,
    outside: { tables: listOtherTables(grids, found), characters: countInk(all) - countInk([transcript]) },
  };
}

class Transcript {
  text = '';
  readonly places: LinePlace[] = [];

  /** Writes the lines of a table. */
  write(grids: FileContent['grids'], table: FoundTable): GridTable {
    const { lines } = sortFurniture(table);
    const furniture = lines.map(({ line, kind }) => ({ kind, passage: this.#print(line) }));
    const rows = readGridRows(table).map((row) => this.#printRow(row));
    const own = readFurniture(furniture);
    const elsewhere = own.department ?? findDepartment(grids);
    const hasParts = FISCAL_PARTS.some((part) => table.columns.named.has(part));
    return {
      form: table.form,
      layout: 'grid',
      columnBasis: table.parts[0]!.grid.columnBasis,
      furniture: { ...own, department: own.department ?? elsewhere },
      read: (source, report) => {
        if (own.department === null && elsewhere !== null)
          report.add('department-from-elsewhere', 0, `“${elsewhere.text}”`);
        for (const { kind, passage } of furniture) {
          const names = readNames(passage.text);
          for (const range of [names.department, names.currency])
            if (range && kind !== 'heads' && kind !== 'unknown') source.claimPassage(passage.slice(...range), 'field');
          if (kind !== 'unknown') source.claimPassage(passage, 'boilerplate');
        }
        return tellUnitsFromProjects(toRows(rows, hasParts, source, report));
      },
    };
  }

  #print({ text, place }: GridLine): Passage {
    const start = this.text.length;
    this.text += `${text}\n`;
    this.places.push(place);
    return Passage.of(this.text, start, start + text.length);
  }

  #printRow({ cells, funds, strays, boilerplate, breaks, full }: GridRow): PrintedRow {
    const print = (lines: readonly GridLine[]): Passage[] => lines.map((line) => this.#print(line));
    const printed = Object.fromEntries(COLUMNS.map((column) => [column, print(cells[column])])) as Record<
      Column,
      Passage[]
    >;
    const own = new Map([...funds].map(([label, lines]) => [label, print(lines)]));
    print(strays);
    return { cells: printed, funds: own, boilerplate: print(boilerplate), breaks, full };
  }
}

/** Reports what is wrong with a file where lines of its transcript stand. */
export function reportFileFindings(
  findings: readonly FileFinding[],
  places: readonly LinePlace[],
  source: SourceText,
  report: Report,
): void {
  for (const { code, detail, where } of findings) {
    const near = where === null ? 0 : places.findIndex((place) => isNear(place, where));
    const line = near >= 0 || where === null ? near : places.findIndex((place) => isOnSame(place, where));
    if (line >= 0) report.add(code, source.lines[line]?.start ?? 0, detail);
  }
}

/** Whether a line stands on the page of a finding, or in its cell; where it is about a whole sheet, in that sheet. */
function isOnSame(place: LinePlace, where: FindingPlace): boolean {
  if ('page' in where) return 'page' in place && place.page === where.page;
  return 'sheet' in place && place.sheet === where.sheet && (where.cell === null || place.cell === where.cell);
}

/** Whether a line on the page of a finding stands at its height or below. */
const isNear = (place: LinePlace, where: FindingPlace): boolean =>
  isOnSame(place, where) && !('page' in where && 'page' in place && where.y !== null && place.box[3] < where.y);

interface PrintedRow {
  readonly cells: Record<Column, Passage[]>;
  readonly funds: ReadonlyMap<string, readonly Passage[]>;
  readonly boilerplate: readonly Passage[];
  readonly breaks: GridRow['breaks'];
  readonly full: ReadonlySet<Column>;
}

export const countInk = (lines: readonly { readonly text: string }[]): number =>
  lines.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0);

function readFurniture(lines: readonly { readonly kind: string; readonly passage: Passage }[]): GridTable['furniture'] {
  const found = lines.map(({ kind, passage }) => ({ kind, passage, ...readNames(passage.text) }));
  const names = (key: 'department' | 'currency'): Passage[] =>
    found.flatMap((one) => (one[key] && one.kind !== 'heads' ? [one.passage.slice(...one[key]).trim()] : []));
  const differ = (all: readonly Passage[]): Passage[] =>
    all.filter(({ text }) => squeeze(text) !== squeeze(all[0]?.text ?? ''));
  const [departments, currencies] = [names('department'), names('currency')];
  return {
    title: found.find(({ kind }) => kind === 'title')?.passage.text ?? null,
    department: departments[0] ?? null,
    otherDepartments: differ(departments),
    currency: currencies[0] ?? null,
    otherCurrencies: differ(currencies),
    headColumns: null,
    hasColumnHeads: true,
  };
}

function toRows(rows: readonly PrintedRow[], hasParts: boolean, source: SourceText, report: Report): Row[] {
  let hasTotal = false;
  for (const line of rows.flatMap(({ boilerplate }) => boilerplate)) source.claimPassage(line, 'boilerplate');
  const cutGoals: Passage[] = [];
  const cutItems: Passage[] = [];
  const read = rows
    .filter(({ cells }) => COLUMNS.some((column) => cells[column].length > 0))
    .map(({ cells, funds, breaks, full }): Row => {
      const join = (lines: readonly Passage[], gap: 'none' | 'break'): Passage => {
        const parts = lines.map((line) => line.trim());
        const joined = Passage.join(
          parts.flatMap((part, i) => (i > 0 && gap === 'break' ? [Passage.lineBreak(), part] : [part])),
        );
        if (!BLANK.test(joined.text)) return joined;
        source.claimPassage(joined, 'boilerplate');
        return joined.slice(0, 0);
      };
      const readFigures = <C extends Column>(columns: readonly C[]): PrintedFigures<C> => {
        const figures: PrintedFigures<C> = {};
        for (const column of columns) {
          const figure = join(cells[column], 'none');
          if (figure.isEmpty) continue;
          figures[column] = figure;
          reportAmount(figure, cells[column], report);
        }
        return figures;
      };
      const figures = readFigures(AMOUNT_COLUMNS);
      const parts = hasParts ? readFigures(FISCAL_PARTS) : null;
      const otherFunds = [...funds].flatMap(([label, lines]) => {
        const amount = join(lines, 'none');
        if (!amount.isEmpty) reportAmount(amount, lines, report);
        return amount.isEmpty ? [] : [{ label, amount }];
      });
      const name = join(cells.name, 'none');
      const gap = breaks === 'written' ? 'break' : 'none';
      const goal = join(cells.goal, gap);
      const body = {
        kind: 'cells',
        goal: breaks === 'written' ? goal : breakAtPoints(goal, lineStarts(cells.goal)),
        indicators: join(cells.indicators, gap),
      } as const;
      if (full.has('goal') && isUnended(goal.text)) cutGoals.push(goal);
      if (full.has('indicators') && isUnended(body.indicators.text)) cutItems.push(body.indicators);
      const isTotal = !hasTotal && isGrandTotal(name.text);
      hasTotal ||= isTotal;
      return { kind: isTotal ? 'total' : 'project', name, figures, parts, funds: otherFunds, basis: 'column', body };
    });
  // A goal without a full stop may end at the end of its cell by chance; where rows are too low, items are cut too, or many goals.
  const cut = cutItems.length > 0 || cutGoals.length > 1 ? [...cutGoals, ...cutItems] : [];
  for (const cell of cut) report.add('cell-may-be-cut', cell.last ?? 0, `“${cell.text.slice(-30)}”`);
  return read;
}

/** Whether a text does not end as a sentence or a value does. */
const isUnended = (text: string): boolean => !/[。；;！!？?.．）)”\d%％]$/.test(text);

/** Reports an amount that was not printed, and several in one cell. */
function reportAmount(figure: Passage, lines: readonly Passage[], report: Report): void {
  const at = figure.start ?? 0;
  const amounts = lines
    .flatMap(({ text }) => text.trim().split(/\s+/))
    .filter((text) => AMOUNT.test(text) && /[.．]\d\d$/.test(text));
  if (/^#+$/.test(figure.text)) report.add('amount-not-shown', at, `“${figure.text}”`);
  else if (amounts.length > 1) report.add('several-amounts-in-a-cell', at, `“${amounts.join(' ')}”`);
}

function lineStarts(lines: readonly Passage[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const line of lines) {
    starts.add(at);
    at += line.trim().text.length;
  }
  return starts;
}
