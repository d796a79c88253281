import { reconcile } from '../domain/reconcile.ts';
import type { BudgetDocument, Diagnostic, Project } from '../domain/records.ts';
import { type DifferenceNote, toDifferenceNotes } from './differences.ts';
import { type FindingGroup, groupFindings } from './findings.ts';
import { departmentPath, sourcePath } from './paths.ts';

export interface DocumentNotes {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly source: string;
  readonly differences: readonly DifferenceNote[];
  readonly findings: readonly FindingGroup[];
}

/** A file that is not on the site, and what is wrong with it. */
export interface MissingFile {
  readonly file: string;
  readonly errors: readonly Diagnostic[];
}

export interface NotesPageView {
  readonly documents: readonly DocumentNotes[];
  readonly missing: readonly MissingFile[];
}

/** Sums are listed as differences; the reader's findings about them would say the same again. */
const SUM_CODES = new Set(['sum-mismatch', 'sum-rounding']);

export function toNotesPage(
  documents: readonly { readonly document: BudgetDocument; readonly projects: readonly Project[] }[],
  diagnostics: readonly Diagnostic[],
): NotesPageView {
  const byFile = Map.groupBy(diagnostics, ({ file }) => file);
  const published = new Set(documents.map(({ document }) => document.source.file));
  return {
    documents: documents.map(({ document, projects }) => ({
      id: document.id,
      title: `${document.department} ${document.year}年`,
      href: departmentPath(document.id),
      source: sourcePath(document.id),
      differences: toDifferenceNotes(reconcile(document, projects), document.currencyUnit),
      findings: groupFindings(
        (byFile.get(document.source.file) ?? []).filter(({ code }) => !SUM_CODES.has(code)),
        document.id,
      ),
    })),
    missing: toMissingFiles(diagnostics, published),
  };
}

/** Files with errors that are not among the published ones (`convert --keep-going` leaves them out). */
export function toMissingFiles(diagnostics: readonly Diagnostic[], published: ReadonlySet<string>): MissingFile[] {
  const errors = diagnostics.filter(({ severity, file }) => severity === 'error' && !published.has(file));
  return [...Map.groupBy(errors, ({ file }) => file)].map(([file, group]) => ({ file, errors: group }));
}
