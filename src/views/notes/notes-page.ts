import { NOTE_RULES } from '../../domain/notes/find-notes.ts';
import type { Note } from '../../domain/notes/note-rule.ts';
import { reconcile } from '../../domain/reconcile.ts';
import type { BudgetDocument, Diagnostic, Project } from '../../domain/records.ts';
import { toDifferenceNotes } from '../tables/differences.ts';
import { withoutSums } from './document-notes-page.ts';
import { documentNotesPath, noteRulePath } from '../parts/paths.ts';

/** How much there is to note about a document; the rows of the notes page, and of the file that its filter reads. */
export interface NoteCounts {
  readonly department: string;
  readonly year: number;
  readonly href: string;
  readonly projects: number;
  /** 数据提示 */
  readonly notes: number;
  /** 数据提示 by rule, rules without a note left out. */
  readonly byRule: Readonly<Record<string, number>>;
  /** The reader's findings, without those about sums. */
  readonly findings: number;
  /** Printed totals that differ from their sums. */
  readonly differences: number;
}

interface Input {
  readonly document: BudgetDocument;
  readonly entries: readonly Pick<Project, 'id' | 'name' | 'amounts'>[];
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
    findings: withoutSums(findings).length,
    differences: toDifferenceNotes(reconcile(document, entries), document.currencyUnit).length,
  };
}

export interface RuleCount {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  readonly count: number;
}

/** All rules with the notes that they found in these documents. */
export function countRules(documents: readonly NoteCounts[]): RuleCount[] {
  return NOTE_RULES.map(({ code, title }) => ({
    code,
    title,
    href: noteRulePath(code),
    count: documents.reduce((sum, { byRule }) => sum + (byRule[code] ?? 0), 0),
  }));
}

/** What there is to note about each document: departments in the order of pinyin, newest year first. */
export function countAllNotes(documents: readonly Input[]): NoteCounts[] {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  return documents.map(countNotes).toSorted((a, b) => compare(a.department, b.department) || b.year - a.year);
}

/** A file that is not on the site, and what is wrong with it. */
export interface MissingFile {
  readonly file: string;
  readonly errors: readonly Diagnostic[];
}

/** So many files with so many errors each are listed; the data file has the others. */
export const MOST_MISSING = 50;
export const MOST_ERRORS = 10;

/** Files with errors that are not among the published ones (`convert --keep-going` leaves them out). */
export function toMissingFiles(diagnostics: readonly Diagnostic[], published: ReadonlySet<string>): MissingFile[] {
  const errors = diagnostics.filter(({ severity, file }) => severity === 'error' && !published.has(file));
  return [...Map.groupBy(errors, ({ file }) => file)].map(([file, group]) => ({ file, errors: group }));
}
