import { AMOUNT_COLUMNS, type AmountColumn, type AmountsBasis, type FiscalPart } from '../../domain/records.ts';
import type { Passage } from '../text/passage.ts';

/** The name of the row that sums up the whole table, as the source of a regular expression. */
export const GRAND_TOTAL = '(?:(?:总\\s*)?合\\s*计|总\\s*计)\\s*[:：]?';

const IS_GRAND_TOTAL = new RegExp(`^${GRAND_TOTAL}$`);

/** Tells whether the name of a row is that of the 合计 row. */
export const isGrandTotal = (name: string): boolean => IS_GRAND_TOTAL.test(name);

/** The printed figures of a row by column. Blank cells are left out. */
export type PrintedFigures<C extends string> = Partial<Record<C, Passage>>;

/** A printed row as the reader of its layout found it: 合计, a spending unit, or a project. */
export interface Row {
  readonly kind: 'total' | 'unit' | 'project';
  readonly name: Passage;
  readonly figures: PrintedFigures<AmountColumn>;
  /** The parts of 财政拨款; `null` where the heads name none. */
  readonly parts?: PrintedFigures<FiscalPart> | null;
  /** The figures of columns that have no key, by their heads. */
  readonly funds?: readonly { readonly label: string; readonly amount: Passage }[];
  readonly basis: AmountsBasis;
  /** The goal and the indicators, in one passage or in a cell each. */
  readonly body: RowBody;
}

export type RowBody = { readonly kind: 'cells'; readonly goal: Passage; readonly indicators: Passage } | FlowBody;

/** The sign that ends items in most documents, at the end of a text. */
export const FULL_STOP = /。$/;

/** Goal and indicators that follow one another in lines. */
export interface FlowBody {
  readonly kind: 'flow';
  readonly text: Passage;
  /** The indexes in the text at which printed lines begin. */
  readonly lineStarts: ReadonlySet<number>;
  /** The lines of each later page that the text goes on on, in order. */
  readonly pages: readonly (readonly FlowLine[])[];
  /** The widths of lines in the document: of goals, and of indicators. */
  readonly widths: { readonly goal: Widths; readonly items: Widths };
  /** Whether a page ends where the row ends, and the row that begins the next one may be a project. */
  readonly endsPage: boolean;
  /** Whether that row has no items, which may stand in this one with the beginning of its goal. */
  readonly mayHoldNext: boolean;
  /** Whether indents show where the names of the document's projects begin. */
  readonly keepsIndents: boolean;
  /** The signs that end the document's items, at the end of a text. */
  readonly itemEnd: RegExp;
}

/** How wide the lines of a column are: most of the full ones, and the narrowest and the widest that a wrap ended. */
export interface Widths {
  readonly full: number;
  readonly least: number;
  readonly most: number;
}

/** A printed line of a flow. */
export interface FlowLine {
  /** The index of its first character in the text. */
  readonly start: number;
  /** In full-width characters. */
  readonly width: number;
}

export const bodyIsEmpty = (body: RowBody): boolean =>
  body.kind === 'cells' ? body.goal.isEmpty && body.indicators.isEmpty : body.text.isEmpty;

/**
 * Assigns figures to columns where blank cells left no trace: `4.00 3.00 1.00` are 总计 and the first two sources. Only where every
 * column has a figure do the figures show their columns.
 */
export function figuresByOrder(figures: readonly Passage[]): Pick<Row, 'figures' | 'basis'> {
  const pairs = AMOUNT_COLUMNS.map((column, i) => [column, figures[i]] as const);
  return {
    figures: Object.fromEntries(pairs.filter(([, figure]) => figure !== undefined)),
    basis: figures.length === AMOUNT_COLUMNS.length ? 'column' : 'order',
  };
}
