import { figureUnit } from '../../domain/money.ts';
import { NOTE_RULES } from '../../domain/notes/find-notes.ts';
import type { Note } from '../../domain/notes/note-rule.ts';
import { reconcile, type ReconciledProject } from '../../domain/reconcile.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BudgetDocument } from '../../domain/records.ts';
import { toDifferenceNotes } from './differences.ts';
import { withoutSums } from './document-notes-page.ts';
import { documentNotesPath, noteRulePath } from '../parts/paths.ts';

/** The counts of a document. They are a row of the notes page and of the file that its filter loads. */
export interface NoteCounts {
  readonly department: string;
  readonly year: number;
  readonly href: string;
  readonly projects: number;
  /** 数据提示 */
  readonly notes: number;
  /** 数据提示 by rule, rules without a note left out. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Findings of the reader, without those about sums. */
  readonly findings: number;
  /** Printed figures that differ from the sums of their parts. */
  readonly differences: number;
}

interface Input {
  readonly document: BudgetDocument;
  readonly entries: readonly ReconciledProject[];
  readonly notes: readonly Note[];
  readonly findings: readonly Diagnostic[];
}

export function countNotes({ document, entries, notes, findings }: Input): NoteCounts {
  return {
    department: document.department,
    year: document.year,
    href: documentNotesPath(document.id),
    projects: entries.length,
    notes: notes.length,
    byRule: Object.fromEntries(
      [...Map.groupBy(notes, ({ code }) => code)].map(([code, alike]) => [code, alike.length]),
    ),
    findings: withoutSums(findings, document.source.confirmed).length,
    differences: toDifferenceNotes(reconcile(document, entries), figureUnit(document.currencyUnit)).length,
  };
}

export interface RuleCount {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  readonly count: number;
}

/** Counts the notes of each rule in these documents. Rules without notes count 0. */
export function countRules(documents: readonly NoteCounts[]): RuleCount[] {
  return NOTE_RULES.map(({ code, title }) => ({
    code,
    title,
    href: noteRulePath(code),
    count: documents.reduce((sum, { byRule }) => sum + (byRule[code] ?? 0), 0),
  }));
}

/** The rules with what they say, for the page that lists them. */
export const toRuleRows = (documents: readonly NoteCounts[]) =>
  countRules(documents).map(({ title, href, count }, index) => ({
    name: title,
    href,
    detail: NOTE_RULES[index]?.explain ?? '',
    count,
  }));

/** Counts the notes of each document, sorted by department in pinyin order, then newest year first. */
export function countAllNotes(documents: readonly Input[]): NoteCounts[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  return documents.map(countNotes).toSorted((a, b) => compare(a.department, b.department) || b.year - a.year);
}

/** A file that is not on the site because of its errors. */
export interface MissingFile {
  readonly file: string;
  readonly errors: readonly Diagnostic[];
}

/** The page lists at most so many files with so many errors each; the data file has all of them. */
export const MOST_MISSING = 50;
export const MOST_ERRORS = 10;

/** Finds the files with errors that are not published (`convert --keep-going` leaves them out). */
export function toMissingFiles(diagnostics: readonly Diagnostic[], published: ReadonlySet<string>): MissingFile[] {
  const errors = diagnostics.filter(({ severity, file }) => severity === 'error' && !published.has(file));
  return [...Map.groupBy(errors, ({ file }) => file)].map(([file, group]) => ({ file, errors: group }));
}
