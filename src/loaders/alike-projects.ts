import { hashKey } from '../domain/ids.ts';
import { type AlikeKind, goalKey, indicatorSetKey } from '../domain/notes/repetition.ts';
import type { Repeats } from '../domain/notes/note-rule.ts';
import { projectsVersion, readProject } from './full-records.ts';
import { type ListedProject, listProjects } from './listed-projects.ts';

export interface AlikeProjects {
  readonly kind: AlikeKind;
  readonly id: string;
  /** Two or more. */
  readonly members: readonly ListedProject[];
}

/** Projects of any department and year that print the same; only keys that two projects of one year share. */
type Groups = Record<AlikeKind, ReadonlyMap<string, readonly ListedProject[]>>;

let memo: { readonly version: string; readonly groups: Promise<Groups> } | undefined;

function readGroups(): Promise<Groups> {
  const version = projectsVersion();
  if (memo?.version !== version) memo = { version, groups: groupAll() };
  return memo.groups;
}

async function groupAll(): Promise<Groups> {
  const groups = { goals: new Map<string, ListedProject[]>(), indicators: new Map<string, ListedProject[]>() };
  for (const entry of await listProjects()) {
    const project = readProject(entry);
    for (const [group, key] of [
      [groups.goals, goalKey(project)],
      [groups.indicators, indicatorSetKey(project)],
    ] as const) {
      if (key === null) continue;
      const members = group.get(key);
      if (members) members.push(entry);
      else group.set(key, [entry]);
    }
  }
  const keepRepeated = (group: ReadonlyMap<string, ListedProject[]>) =>
    new Map([...group].filter(([, members]) => new Set(members.map(({ year }) => year)).size < members.length));
  return { goals: keepRepeated(groups.goals), indicators: keepRepeated(groups.indicators) };
}

/** Lists of projects that print the same goal, or the same set of indicators. */
export async function listAlike(): Promise<AlikeProjects[]> {
  const groups = await readGroups();
  return (['goals', 'indicators'] as const).flatMap((kind) =>
    [...groups[kind]].map(([key, members]) => ({ kind, id: hashKey(key), members })),
  );
}

/** What at least two projects of a year print. */
export async function readRepeats(year: number): Promise<Repeats> {
  const { goals, indicators } = await readGroups();
  const inYear = (group: Groups[AlikeKind]): Repeats['goals'] => ({
    has: (key) => (group.get(key) ?? []).filter((member) => member.year === year).length > 1,
  });
  return { goals: inYear(goals), indicatorSets: inYear(indicators) };
}
