import type {
  AmountColumn,
  BudgetDocument,
  CurrencyUnit,
  Indicator,
  Level,
  Project,
  Unit,
} from '../../src/domain/records.ts';

/** Printed figures (`2,476.54`) by column; a column that is not there is a blank cell. */
export type Figures = Partial<Record<AmountColumn, string>>;

/** One indicator before it is printed. */
export interface DraftItem {
  readonly seq: number | null;
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly name: string;
  readonly cycle: string | null;
  /** `null`: the item has no 年度指标值. Empty: it has the label and nothing after it. */
  readonly annual: string | null;
  /** 年度指标值 is printed twice. */
  readonly repeated: boolean;
}

/**
 * A goal before it is printed. `points` begin with their numbers (`1. …`); a layout prints each on a line or in a paragraph of
 * its own, or all of them in a row. `lead` is the text before them, or the whole goal.
 */
export interface DraftGoal {
  readonly lead: string;
  readonly points: readonly string[];
}

export interface DraftProject {
  readonly name: string;
  readonly figures: Figures;
  readonly goal: DraftGoal | null;
  readonly items: readonly DraftItem[];
}

export interface DraftUnit {
  readonly name: string;
  readonly figures: Figures;
  readonly projects: readonly DraftProject[];
}

/** A department's table before it is printed. */
export interface DraftDocument {
  readonly year: number;
  readonly department: string;
  readonly currencyUnit: CurrencyUnit;
  /** What is printed before 项目支出绩效目标表 in the title. */
  readonly titlePrefix: string;
  /** A goal speaks of the year by itself (`2025年内`), which supports it. */
  readonly yearInText: boolean;
  readonly figures: Figures;
  readonly units: readonly DraftUnit[];
}

type ExpectedIndicator = Omit<Indicator, 'source'> & { readonly source: LineSpan };
type ExpectedProject = Omit<Project, 'source' | 'indicators'> & {
  readonly source: LineSpan;
  readonly indicators: readonly ExpectedIndicator[];
};

/** Lines and the column of the first character. */
export interface LineSpan {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
}

/** The records that a reader must find in a rendered document, from the record contract and what was printed. */
export interface Expected {
  readonly document: Omit<BudgetDocument, 'source' | 'coverage' | 'units'> & { readonly units: readonly Unit[] };
  readonly projects: readonly ExpectedProject[];
  /** How often a reader must report each irregularity, by its code. */
  readonly findings: Readonly<Record<string, number>>;
  /** Non-whitespace characters of the text. */
  readonly characters: number;
  /** Some characters are printed as entities. */
  readonly hasEntities: boolean;
  /** Non-whitespace characters that went into the records. */
  readonly inFields: number;
  /** Non-whitespace characters of the repeated clauses and the separators about them. */
  readonly repeatedCharacters: number;
}

export interface Rendered {
  readonly text: string;
  readonly expected: Expected;
}
