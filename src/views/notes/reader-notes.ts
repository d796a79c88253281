import { hashKey } from '../../domain/ids.ts';
import { NOTE_RULES } from '../../domain/notes/find-notes.ts';
import { goalKey, indicatorSetKey } from '../../domain/notes/repetition.ts';
import type { Note } from '../../domain/notes/note-rule.ts';
import type { Project } from '../../domain/records.ts';
import type { AlikeKind } from '../../domain/notes/repetition.ts';
import { alikePath, noteRulePath, projectPath } from '../parts/paths.ts';

/** One 数据提示 in a list, with its subject and its reason. */
export interface NoteItem {
  readonly code: string;
  readonly project: { readonly name: string; readonly href: string };
  /** The indicator that the note is about; `null` for a note about the whole project. */
  readonly row: { readonly name: string; readonly href: string } | null;
  readonly reason: string;
  /** Address of the list of projects that the note calls alike. */
  readonly alike: string | null;
}

/** The notes of one rule. */
export interface NoteGroup {
  readonly code: string;
  readonly title: string;
  /** Address of the page that explains the rule and lists all its notes. */
  readonly href: string;
  readonly items: readonly NoteItem[];
}

const ALIKE: Record<string, { kind: AlikeKind; keyOf: (project: Project) => string | null }> = {
  'identical-goal': { kind: 'goals', keyOf: goalKey },
  'identical-indicators': { kind: 'indicators', keyOf: indicatorSetKey },
};

/** @param project the project that the note is about */
export function toNoteItem({ code, indicator, reason }: Note, project: Project): NoteItem {
  const row = indicator === null ? undefined : project.indicators.find(({ id }) => id === indicator);
  const alike = ALIKE[code];
  const key = alike?.keyOf(project) ?? null;
  const href = projectPath(project.id);
  return {
    code,
    project: { name: project.name, href },
    row: row ? { name: row.name, href: `${href}#${row.id}` } : null,
    reason,
    alike: alike && key !== null ? alikePath(alike.kind, hashKey(key)) : null,
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
