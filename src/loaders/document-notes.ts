import { isRepeated } from '../domain/derived/group-lists.ts';
import type { Note } from '../domain/notes/note-rule.ts';
import { ALIKE_KINDS, toRepetitionNote } from '../domain/notes/repetition.ts';
import type { DocumentWithEntries } from './documents.ts';
import { readLists } from './lists.ts';

/** Tells the 数据提示 of a document, project by project in source order. */
export async function noteReader(): Promise<(listed: DocumentWithEntries) => Note[]> {
  const { lists, derivedOf } = await readLists();
  return ({ entries }) =>
    entries.flatMap(({ id, indicators }) => {
      const derived = derivedOf(id);
      const repeated = ALIKE_KINDS.filter((kind) => isRepeated(kind, derived, lists));
      return [...derived.notes, ...repeated.map((kind) => toRepetitionNote(kind, id, indicators))];
    });
}
