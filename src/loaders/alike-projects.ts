import { hashKey } from '../domain/ids.ts';
import { goalKey, indicatorSetKey } from '../domain/notes/repetition.ts';
import type { AlikeKind } from '../views/paths.ts';
import { readProject } from './full-records.ts';
import { type ListedProject, listProjects } from './listed-projects.ts';

export interface AlikeProjects {
  readonly kind: AlikeKind;
  readonly id: string;
  /** Two or more. */
  readonly members: readonly ListedProject[];
}

const KEYS = { goals: goalKey, indicators: indicatorSetKey } as const;

/** Projects of any department and year that print the same goal, or the same set of indicators. */
export async function listAlike(): Promise<AlikeProjects[]> {
  const groups = { goals: new Map<string, ListedProject[]>(), indicators: new Map<string, ListedProject[]>() };
  for (const entry of await listProjects()) {
    const project = readProject(entry);
    for (const kind of ['goals', 'indicators'] as const) {
      const key = KEYS[kind](project);
      if (key === null) continue;
      const id = hashKey(key);
      const members = groups[kind].get(id);
      if (members) members.push(entry);
      else groups[kind].set(id, [entry]);
    }
  }
  return (['goals', 'indicators'] as const).flatMap((kind) =>
    [...groups[kind]].filter(([, members]) => members.length > 1).map(([id, members]) => ({ kind, id, members })),
  );
}
