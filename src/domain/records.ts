/**
 * The records that `convert` writes and every page reads. `docs/records.md` describes them field by field.
 * Text stays as printed (未作改动). What is not printed is `null`.
 */

import type { Diagnostic } from './diagnostic.ts';
import type { RecordSpan } from './source-places.ts';

/** The printed names of the columns of money, in printed order. The first is 总计; the others are the 资金来源, which add up to it. */
export const AMOUNT_LABELS = {
  total: '总计',
  fiscal: '财政拨款',
  special: '财政专户拨款',
  other: '其他资金',
} as const;

export type AmountColumn = keyof typeof AMOUNT_LABELS;
/** 资金来源 */
export type FundingSource = Exclude<AmountColumn, 'total'>;

export const AMOUNT_COLUMNS = Object.keys(AMOUNT_LABELS) as readonly AmountColumn[];
export const FUNDING_SOURCES = AMOUNT_COLUMNS.filter((column): column is FundingSource => column !== 'total');

/** 金额: JSON numbers equal to the printed figures, in the document's `currencyUnit`; `null` where the cell is blank. */
export type Amounts = Readonly<Record<AmountColumn, number | null>>;

/** Makes an object with a value for each column of money, in printed order. */
export function mapColumns<T>(valueOf: (column: AmountColumn) => T): Record<AmountColumn, T> {
  return Object.fromEntries(AMOUNT_COLUMNS.map((column) => [column, valueOf(column)])) as Record<AmountColumn, T>;
}

/** A row whose cells are all blank. */
export const NO_AMOUNTS: Amounts = mapColumns(() => null);

/**
 * How a figure came to its column. `column`: the layout shows the column. `order`: blank cells left no trace, so the column follows from the
 * order of the figures.
 */
export type AmountsBasis = 'column' | 'order';

/** What supports the year of a document: its title, its running text, or only the folder that the publisher put it in. */
export type YearBasis = 'title' | 'text' | 'declared';

/** 货币单位, as printed in 单位：… */
export type CurrencyUnit = '万元' | '元';

/** The layouts of a table in a text. Each has its reader. */
export const TEXT_LAYOUTS = ['wrapped', 'tabular'] as const;
/** The layouts of a table: that of a text, or cells of a file. */
export const LAYOUTS = [...TEXT_LAYOUTS, 'grid'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What showed the columns of a table: cells of the file, rulings, or white lanes. */
export const COLUMN_BASES = ['cells', 'lines', 'lanes'] as const;
export type ColumnBasis = (typeof COLUMN_BASES)[number];

/** The kinds of source files, told by their content. Text whose cells tabs part is `text`. */
export const SOURCE_KINDS = ['text', 'csv', 'html', 'xlsx', 'xls', 'docx', 'pdf'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The forms that are read. `table` is 项目支出绩效目标表 with 项目名称, 总计, 绩效目标 and 绩效指标; `spending-table` is 项目支出及其他支出预算表. */
export const FORMS = ['table', 'spending-table', 'project-form', 'indicator-rows'] as const;
export type Form = (typeof FORMS)[number];

/** What the forms are called. Their printed titles differ. */
export const FORM_NAMES: Readonly<Record<Form, string>> = {
  table: '项目支出绩效目标表',
  'spending-table': '项目支出及其他支出预算表',
  'project-form': '项目支出绩效目标表（一项目一表）',
  'indicator-rows': '项目绩效目标表（一行一项指标）',
};

/** The printed names of the parts of 财政拨款, in printed order. */
export const FISCAL_LABELS = {
  general: '一般公共预算',
  fund: '政府性基金预算',
  capital: '国有资本经营预算',
} as const;
export type FiscalPart = keyof typeof FISCAL_LABELS;
/** Every column of money that has a key, with its printed name. */
export const MONEY_LABELS = { ...AMOUNT_LABELS, ...FISCAL_LABELS } as const;
export type MoneyColumn = keyof typeof MONEY_LABELS;
export const MONEY_COLUMNS = Object.keys(MONEY_LABELS) as readonly MoneyColumn[];
export const FISCAL_PARTS = Object.keys(FISCAL_LABELS) as readonly FiscalPart[];
/** The parts of 财政拨款, where a form prints them; `null` where the cell is blank. */
export type FiscalDetail = Readonly<Record<FiscalPart, number | null>>;

/** Makes an object with a value for each part of 财政拨款, in printed order. */
export function mapParts<T>(valueOf: (part: FiscalPart) => T): Record<FiscalPart, T> {
  return Object.fromEntries(FISCAL_PARTS.map((part) => [part, valueOf(part)])) as Record<FiscalPart, T>;
}

/** Money in a column or row of a form that has no key, as printed: 上年结转资金. */
export interface OtherFund {
  readonly label: string;
  readonly amount: number;
  /** Whether it is part of 总计. */
  readonly inSum: boolean;
}

/** What stands in a file beside the table that was read. */
export interface OutsideTable {
  /** Titles of the other tables. */
  readonly tables: readonly string[];
  /** How many characters stand outside, without white space. */
  readonly characters: number;
}

/** 指标级别 as printed: `24-` with no name is `{code: "24", name: null}`. */
export interface Level {
  /** `null` where a form prints names without codes. */
  readonly code: string | null;
  readonly name: string | null;
}

/** The printed cells that a target was joined from. */
export interface TargetCells {
  /** 指标性质: ≥, ≤, =, 定性 */
  readonly sign: string | null;
  readonly value: string | null;
  /** 度量单位 */
  readonly measure: string | null;
  /** 权重 */
  readonly weight: string | null;
}

/** 绩效指标 */
export interface Indicator {
  readonly id: string;
  /** 序号 */
  readonly seq: number | null;
  /** 一级指标 */
  readonly level1: Level | null;
  /** 二级指标 */
  readonly level2: Level | null;
  /** 三级指标 */
  readonly name: string;
  /** 实施周期指标值 */
  readonly cycleTarget: string | null;
  /** 年度指标值 */
  readonly annualTarget: string | null;
  readonly source: RecordSpan;
  /** Whether a level is merged downwards in print, and so taken over from a row above. */
  readonly levelsTakenOver: boolean;
  /** The cells that `annualTarget` was joined from; `null` where it is printed in one. */
  readonly cells: TargetCells | null;
}

/** 项目 */
export interface Project {
  readonly id: string;
  readonly year: number;
  /** 部门名称 */
  readonly department: string;
  /** 资金使用单位 */
  readonly unit: string;
  /** 项目名称 */
  readonly name: string;
  readonly amounts: Amounts;
  /** `null` where the form prints no money at all. */
  readonly amountsBasis: AmountsBasis | null;
  /** 绩效目标 */
  readonly goal: string | null;
  readonly indicators: readonly Indicator[];
  readonly source: RecordSpan & { readonly file: string };
  /** The parts of 财政拨款; `null` where the form has no columns for them. */
  readonly fiscalDetail: FiscalDetail | null;
  readonly otherFunds: readonly OtherFund[];
  readonly form: Form;
  /** A code before the printed name, such as `310001-`, which is no part of `name`. */
  readonly code: string | null;
  /** 主管部门 of a project form, without its code. */
  readonly authority: string | null;
  /** Ids under which the same project stands in another form. */
  readonly aliases: readonly string[];
}

/** 资金使用单位 within one document, with the figures of its own row. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly declared: Amounts;
  /** `null` where the form prints no money at all. */
  readonly amountsBasis: AmountsBasis | null;
  /** Ids of its projects in source order. */
  readonly projects: readonly string[];
  /** The parts of 财政拨款; `null` where the form has no columns for them. */
  readonly fiscalDetail: FiscalDetail | null;
  readonly otherFunds: readonly OtherFund[];
}

/** Counts of the non-whitespace characters of a source; `characters` is the sum of the other three. */
export interface Coverage {
  readonly characters: number;
  readonly inFields: number;
  readonly inBoilerplate: number;
  readonly unclaimed: number;
}

/** A finding that a publisher has confirmed: the print is so. */
export interface Confirmation {
  /** The code of the finding. */
  readonly code: string;
  /** The line of the source at which it stands. */
  readonly line: number;
}

/** 源文件 */
export interface SourceFile {
  /** Path relative to the sources folder, with `/`. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  readonly url: string | null;
  /** YYYY-MM-DD */
  readonly publishedAt: string | null;
  readonly note: string | null;
  readonly kind: SourceKind;
  /** The pages of a PDF; `null` for other kinds. */
  readonly pages: number | null;
  /** What stands beside the table; `null` where the whole file is the table. */
  readonly outside: OutsideTable | null;
  /** The findings that the publisher has confirmed, in the order of the sidecar. */
  readonly confirmed: readonly Confirmation[];
}

/** A field in which two files of one department and year differ. `id` is that of a project, a unit or the document. */
export interface WitnessDifference {
  readonly id: string;
  readonly field: 'unit' | 'name' | 'goal' | AmountColumn;
  readonly here: string | number | null;
  readonly there: string | number | null;
}

/** Another file of the same department and year that prints the same projects in another form, and how far it bears the record out. */
export interface Witness {
  readonly source: SourceFile;
  readonly form: Form;
  readonly coverage: Coverage;
  /** Its 合计 row. */
  readonly declared: Amounts;
  /** How many projects stand in both. */
  readonly matched: number;
  readonly differ: readonly WitnessDifference[];
  /** Ids of the projects that stand in the record's own file only. */
  readonly onlyHere: readonly string[];
  /** Ids of the projects that stand in the witness only, and are published from it. */
  readonly onlyThere: readonly string[];
  /** Where the projects that stand in both stand in the witness. */
  readonly places: readonly { readonly id: string; readonly source: RecordSpan }[];
}

/** One department's table of projects for one budget year. */
export interface BudgetDocument {
  readonly id: string;
  readonly year: number;
  readonly yearBasis: YearBasis;
  readonly department: string;
  /** First title line, un-wrapped. */
  readonly title: string | null;
  /** `null` where the form prints no money at all. */
  readonly currencyUnit: CurrencyUnit | null;
  readonly layout: Layout;
  /** The 合计 row. */
  readonly declared: Amounts;
  readonly units: readonly Unit[];
  readonly source: SourceFile;
  readonly coverage: Coverage;
  /** The form of its first table. */
  readonly form: Form;
  /** How the figures of the 合计 row came to their columns; `null` without a 合计 row. */
  readonly declaredBasis: AmountsBasis | null;
  /** What showed the columns; `null` for wrapped text. */
  readonly columnBasis: ColumnBasis | null;
  /** What the sidecar says to tell departments of one name apart, such as the city. Where it is set, it is part of every id. */
  readonly region: string | null;
  /** The parts of 财政拨款 of the 合计 row; `null` where the form has no columns for them. */
  readonly fiscalDetail: FiscalDetail | null;
  readonly otherFunds: readonly OtherFund[];
  readonly witness: Witness | null;
}

/** The files that a document was read from: its own, and that of its witness if that is another. */
export const filesOf = ({ source, witness }: Pick<BudgetDocument, 'source' | 'witness'>): SourceFile[] =>
  witness === null || witness.source.file === source.file ? [source] : [source, witness.source];

/** The records of the three files that `convert` writes. */
export interface Collections {
  readonly documents: readonly BudgetDocument[];
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
}
