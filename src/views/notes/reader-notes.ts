import type { AlikeLinks } from '../../domain/derived/link-project.ts';
import { NOTE_RULES } from '../../domain/notes/find-notes.ts';
import type { Note } from '../../domain/notes/note-rule.ts';
import { ALIKE_KINDS, ALIKE_RULES } from '../../domain/notes/repetition.ts';
import type { Project } from '../../domain/records.ts';
import { roughCountText } from '../../domain/rough-count.ts';
import { alikePath, noteRulePath, projectPath } from '../parts/paths.ts';

/** One 数据提示 in a list, with its subject and its reason. */
export interface NoteItem {
  readonly code: string;
  readonly project: { readonly name: string; readonly href: string };
  /** The indicator that the note is about; `null` for a note about the whole project. */
  readonly row: { readonly name: string; readonly href: string } | null;
  readonly reason: string;
  /** Link to the list of projects that the note calls alike. */
  readonly alike: { readonly href: string; readonly text: string } | null;
}

/** The notes of one rule. */
export interface NoteGroup {
  readonly code: string;
  readonly title: string;
  /** Address of the page that explains the rule and lists all its notes. */
  readonly href: string;
  readonly items: readonly NoteItem[];
}

/**
 * @param project the project that the note is about
 * @param alike the lists of projects that print the same
 */
export function toNoteItem(
  { code, indicator, indicatorName, reason }: Note,
  project: Pick<Project, 'id' | 'name'>,
  alike: AlikeLinks,
): NoteItem {
  const kind = ALIKE_KINDS.find((candidate) => ALIKE_RULES[candidate].code === code);
  const list = kind ? alike[kind] : null;
  const href = projectPath(project.id);
  return {
    code,
    project: { name: project.name, href },
    row: indicator === null ? null : { name: indicatorName ?? '', href: `${href}#${indicator}` },
    reason,
    alike:
      kind && list ? { href: alikePath(kind, list.id), text: `另有 ${roughCountText(list.others)}相同的项目` } : null,
  };
}

/** Groups notes by rule, in the order of the rules. */
export function groupNotes(items: readonly NoteItem[]): NoteGroup[] {
  const byCode = Map.groupBy(items, ({ code }) => code);
  return NOTE_RULES.flatMap(({ code, title }) => {
    const alike = byCode.get(code);
    return alike ? [{ code, title, href: noteRulePath(code), items: alike }] : [];
  });
}
