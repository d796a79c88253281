import type { AlikeLinks } from '../../domain/derived/link-project.ts';
import type { Note, NoteRule } from '../../domain/notes/note-rule.ts';
import type { BudgetDocument, Project } from '../../domain/records.ts';
import { type Crumb, homeCrumb } from '../parts/crumbs.ts';
import { notesPath } from '../parts/paths.ts';
import { listNotes } from './document-notes-page.ts';
import type { NoteItem } from './reader-notes.ts';

/** A note with its document. */
export interface OwnedNote extends NoteItem {
  readonly document: Pick<BudgetDocument, 'id' | 'year' | 'department'> & { readonly file: string };
}

/** Makes the rows of a document's notes for a list with those of other documents. The rest is as for {@link listNotes}. */
export function toOwnedNotes(
  { id, year, department, source: { file } }: BudgetDocument,
  notes: readonly Note[],
  projects: readonly Pick<Project, 'id' | 'name'>[],
  alikeOf: (id: string) => AlikeLinks,
): OwnedNote[] {
  return listNotes(notes, projects, alikeOf).map((note) => ({ ...note, document: { id, year, department, file } }));
}

export interface NoteRuleView {
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly lead: string;
  readonly rows: readonly (NoteItem & { readonly owner: string })[];
}

/** Makes the page of a rule. `page` holds the notes of one page of its list. */
export function toNoteRulePage(
  { title, explain }: Pick<NoteRule, 'title' | 'explain'>,
  page: readonly OwnedNote[],
): NoteRuleView {
  return {
    title: `数据提示：${title}`,
    description: `数据提示“${title}”怎样判断，以及已收录文件里的全部提示，逐条链接到所在的行。`,
    crumbs: [homeCrumb, { label: '数据核对', href: notesPath }, { label: title }],
    lead: explain,
    rows: page.map(({ document, ...note }) => ({ ...note, owner: `${document.year}年 · ${document.department}` })),
  };
}
