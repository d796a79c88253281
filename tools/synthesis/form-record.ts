import type { AmountColumn, CurrencyUnit, FiscalPart, Form } from '../../src/domain/records.ts';

/** A cell: its text, and the rows and columns that it takes. */
export interface SpanCell {
  readonly text: string;
  readonly down: number;
  readonly across: number;
}

/** A table of merged cells, with the lines above it. */
export interface SpanTable {
  readonly before: readonly string[];
  readonly columns: number;
  /** The shares of the columns in the width of a page. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly SpanCell[])[];
}

/** The cells that a target is printed in; `null` where the form has one cell for it. */
export interface TargetCells {
  readonly sign: string | null;
  readonly value: string;
  readonly measure: string | null;
  readonly weight: string | null;
}

/** An indicator as a form must be read. */
export interface FormIndicator {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly target: string;
  readonly cells: TargetCells | null;
  readonly takenOver: boolean;
}

export type FormFigures = Partial<Record<AmountColumn | FiscalPart, string>>;

/** A project as a form must be read. */
export interface FormRecord {
  readonly unit: string;
  readonly name: string;
  readonly figures: FormFigures;
  /** 上年结转资金, which has no key of its own. */
  readonly carried: string | null;
  readonly goal: string;
  readonly items: readonly FormIndicator[];
}

/** What stands in the head of a form, and how it is laid out. */
export interface FormHead {
  readonly department: string;
  readonly year: number;
  readonly currencyUnit: CurrencyUnit;
  /** Whether levels are merged downwards or printed in each row; `absent` where the form has none. */
  readonly levels: 'merged' | 'repeated' | 'absent';
  /** Whether sign, value, measure and weight have cells of their own. */
  readonly hasCells: boolean;
}

/** The forms of a department: what is printed, and what must be read. */
export interface InventedForms extends FormHead {
  readonly form: Form;
  readonly tables: readonly SpanTable[];
  readonly records: readonly FormRecord[];
  /** Names and telephone numbers of persons, which no record may hold. */
  readonly persons: readonly string[];
}

export const cell = (text: string, across = 1, down = 1): SpanCell => ({ text, across, down });
