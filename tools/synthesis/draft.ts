import type {
  AmountColumn,
  BudgetDocument,
  CurrencyUnit,
  Indicator,
  Level,
  Project,
  Unit,
} from '../../src/domain/records.ts';

/** Printed figures such as `2,476.54` by column. The cell of a column that is not in it is blank. */
export type Figures = Partial<Record<AmountColumn, string>>;

/** An indicator before it is printed. */
export interface DraftItem {
  readonly seq: number | null;
  readonly level1: Level | null;
  readonly level2: Level | null;
  readonly name: string;
  readonly cycle: string | null;
  /** `null` if the item has no 年度指标值; empty if nothing follows the label. */
  readonly annual: string | null;
  /** Whether 年度指标值 is printed twice. */
  readonly repeated: boolean;
}

/**
 * A goal before it is printed. `lead` is the text before the points, or the whole goal if there are none. Points begin with their
 * numbers, as in `1. …`. A layout prints each in a line or a paragraph of its own, or all of them in a row.
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
  /** The text before 项目支出绩效目标表 in the title. */
  readonly titlePrefix: string;
  /** Whether a goal names the budget year, as in `2025年内`, so that the year has a basis in the text. */
  readonly yearInText: boolean;
  readonly figures: Figures;
  readonly units: readonly DraftUnit[];
}

type ExpectedIndicator = Omit<Indicator, 'source'> & { readonly source: LineSpan };
type ExpectedProject = Omit<Project, 'source' | 'indicators'> & {
  readonly source: LineSpan;
  readonly indicators: readonly ExpectedIndicator[];
};

/** The lines of a printed record, and the column of its first character. All count from 1. */
export interface LineSpan {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
}

/** The records that a printed document must be read as. */
export interface Expected {
  readonly document: Omit<BudgetDocument, 'source' | 'coverage' | 'units'> & { readonly units: readonly Unit[] };
  readonly projects: readonly ExpectedProject[];
  /** How often each irregularity must be reported, by its code. */
  readonly findings: Readonly<Record<string, number>>;
  /** Non-whitespace characters of the text. */
  readonly characters: number;
  /** Whether some characters are printed as entities. */
  readonly hasEntities: boolean;
  /** Non-whitespace characters that went into the records. */
  readonly inFields: number;
  /** Non-whitespace characters of the repeated clauses with the separators that they bring. */
  readonly repeatedCharacters: number;
}

/** A printed document. */
export interface Rendered {
  readonly text: string;
  readonly expected: Expected;
}
