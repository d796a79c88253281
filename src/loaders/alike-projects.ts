import { ALIKE_KINDS, type AlikeKind } from '../domain/notes/repetition.ts';
import type { ListedProject } from './listed-projects.ts';
import { readLists } from './lists.ts';

export interface AlikeProjects {
  readonly kind: AlikeKind;
  readonly id: string;
  readonly members: readonly ListedProject[];
}

/** Lists of projects that print the same goal, or the same set of indicators. */
export async function listAlike(): Promise<AlikeProjects[]> {
  const { lists, membersOf } = await readLists();
  return ALIKE_KINDS.flatMap((kind) => membersOf(lists.alike[kind]).map((list) => ({ kind, ...list })));
}
