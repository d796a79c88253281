import type { Note } from '../notes/note-rule.ts';
import { ALIKE_KINDS, toRepetitionNote } from '../notes/repetition.ts';
import type { Derived } from './derive-projects.ts';
import { isRepeated, type Lists } from './group-lists.ts';

/** The 数据提示 of a project of so many indicators: those that follow from its own document, then those about what other projects repeat. */
export const projectNotes = (derived: Derived, indicators: number, lists: Pick<Lists, 'alike'>): Note[] => [
  ...derived.notes,
  ...ALIKE_KINDS.filter((kind) => isRepeated(kind, derived, lists)).map((kind) =>
    toRepetitionNote(kind, derived.id, indicators),
  ),
];
