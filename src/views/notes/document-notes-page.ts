import { figureUnit } from '../../domain/money.ts';
import type { AlikeLinks } from '../../domain/derived/link-project.ts';
import type { Note } from '../../domain/notes/note-rule.ts';
import { reconcile, type ReconciledProject } from '../../domain/reconcile.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { BudgetDocument, Confirmation, Project } from '../../domain/records.ts';
import { type Crumb, homeCrumb } from '../parts/crumbs.ts';
import { type DifferenceNote, toDifferenceNotes } from './differences.ts';
import { type FindingGroup, groupFindings, isConfirmed } from './findings.ts';
import { departmentPath, documentNotesPath, notesPath, sourcePath } from '../parts/paths.ts';
import { groupNotes, type NoteGroup, type NoteItem, toNoteItem } from './reader-notes.ts';
import { type ListPage, ROWS_PER_PAGE } from '../../domain/list-pages.ts';

export interface DocumentNotesView {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly heading: string;
  readonly href: string;
  readonly source: string;
  readonly differences: readonly DifferenceNote[];
  readonly findings: readonly FindingGroup[];
  /** The rules with notes in this document, each with its count and the address of its first note. */
  readonly rules: readonly { readonly title: string; readonly count: number; readonly href: string }[];
  readonly groups: readonly NoteGroup[];
  readonly count: number;
}

/** Codes of findings about sums. The page leaves them out because it lists the same sums as differences. */
const SUM_CODES = new Set(['sum-mismatch', 'sum-rounding']);

/** Drops the findings about sums, but for those that the publisher has confirmed. */
export const withoutSums = (findings: readonly Diagnostic[], confirmed: readonly Confirmation[]): Diagnostic[] =>
  findings.filter((finding) => !SUM_CODES.has(finding.code) || isConfirmed(finding, confirmed));

/**
 * Lists the notes of a document rule by rule. The pages of the document's notes are parts of this list.
 * @param projects the projects of the document
 * @param alikeOf tells the lists of projects that print the same as one
 */
export function listNotes(
  notes: readonly Note[],
  projects: readonly Pick<Project, 'id' | 'name'>[],
  alikeOf: (id: string) => AlikeLinks,
): NoteItem[] {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const items = notes.flatMap((note) => {
    const project = byId.get(note.project);
    return project ? [toNoteItem(note, project, alikeOf(project.id))] : [];
  });
  return groupNotes(items).flatMap((group) => group.items);
}

interface Input {
  readonly document: BudgetDocument;
  readonly projects: readonly ReconciledProject[];
  readonly findings: readonly Diagnostic[];
  /** All notes of the document; `page` is the part of them on this page. */
  readonly notes: readonly NoteItem[];
  readonly page: ListPage<NoteItem>;
}

/** Makes a page of a document's notes. Only the first page has the sums and the findings of the reader. */
export function toDocumentNotesPage({ document, projects, findings, notes, page }: Input): DocumentNotesView {
  const name = `${document.department} ${document.year}年`;
  const path = documentNotesPath(document.id);
  const hrefOf = (code: string): string => {
    const number = Math.floor(notes.findIndex((note) => note.code === code) / ROWS_PER_PAGE) + 1;
    return `${number === 1 ? path : `${path}${number}/`}#note-${code}`;
  };
  return {
    title: `数据核对：${name}`,
    description: `${name}项目支出绩效目标表的核对结果、读取提示和数据提示，逐条注明规则、理由和所在的行。`,
    crumbs: [homeCrumb, { label: '数据核对', href: notesPath }, { label: name }],
    heading: name,
    href: departmentPath(document.id),
    source: sourcePath(document.id),
    differences:
      page.number === 1 ? toDifferenceNotes(reconcile(document, projects), figureUnit(document.currencyUnit)) : [],
    findings: page.number === 1 ? groupFindings(withoutSums(findings, document.source.confirmed), document) : [],
    rules: groupNotes(notes).map(({ code, title, items }) => ({ title, count: items.length, href: hrefOf(code) })),
    groups: groupNotes(page.items),
    count: notes.length,
  };
}
