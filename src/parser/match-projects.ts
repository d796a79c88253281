import { toKey } from '../domain/ids.ts';
import { AMOUNT_COLUMNS, type Project } from '../domain/records.ts';

/** A project in two files. */
export interface ProjectPair {
  readonly here: Project;
  readonly there: Project;
}

/** A text for comparison: NFKC, without white space, all dashes alike. */
export const toComparable = (text: string): string => toKey([text]).replace(/[\p{Pd}−]+/gu, '-');

export const sameText = (a: string, b: string): boolean => toComparable(a) === toComparable(b);

/** Whether two cells print the same amount; a blank one and 0 are equal. */
export const sameAmount = (a: number | null, b: number | null): boolean => (a ?? 0) === (b ?? 0);

const sameAmounts = (a: Project, b: Project): boolean =>
  AMOUNT_COLUMNS.every((column) => sameAmount(a.amounts[column], b.amounts[column]));

type Key = (project: Project) => string | null;

const byName: Key = ({ unit, name }) => JSON.stringify([unit, name].map(toComparable));
/** A name that stands once in each file, with its 总计: only the unit may differ. */
const byNameAlone: Key = ({ name, amounts: { total } }) => (total ? JSON.stringify([toComparable(name), total]) : null);
/** A unit, 总计 and goal that stand once in each file: the name may differ, if the names are alike. */
const byGoal: Key = ({ unit, goal, amounts: { total } }) =>
  total && goal ? JSON.stringify([toComparable(unit), total, toComparable(goal)]) : null;

/** A unit and 总计 that stand once in each file: the goal may differ too. */
const byTotal: Key = ({ unit, amounts: { total } }) => (total ? JSON.stringify([toComparable(unit), total]) : null);

/** The least part of the pairs of neighbouring characters that alike names share. */
const ALIKE = 0.6;

/** Whether two names share most of their pairs of neighbouring characters. */
function areAlike(a: Project, b: Project): boolean {
  const [own, others] = [a, b].map(({ name }) => pairsOf(toComparable(name)));
  const shared = own!.intersection(others!).size;
  return 2 * shared >= ALIKE * (own!.size + others!.size);
}

function pairsOf(text: string): Set<string> {
  const signs = [...text];
  return new Set(signs.slice(1).map((sign, i) => `${signs[i]}${sign}`));
}

/**
 * Finds the projects that stand in both files, in the order of the first: those of one unit and name, then those of which one alone in each file
 * has this name with this 总计, or this 总计 with an alike name, and the same goal or any. Of several of one name, those with equal amounts belong together.
 */
export function matchProjects(here: readonly Project[], there: readonly Project[]): ProjectPair[] {
  const partners = new Map<string, Project>();
  const taken = new Set<string>();
  const pair = (own: Project, other: Project): void => {
    partners.set(own.id, other);
    taken.add(other.id);
  };
  const group = (
    projects: readonly Project[],
    isOpen: (id: string) => boolean,
    key: Key,
  ): Map<string | null, Project[]> =>
    Map.groupBy(
      projects.filter(({ id }) => isOpen(id)),
      key,
    );
  const openHere = (key: Key) => group(here, (id) => !partners.has(id), key);
  const openThere = (key: Key) => group(there, (id) => !taken.has(id), key);

  for (const isWanted of [sameAmounts, () => true]) {
    const others = openThere(byName);
    for (const [key, own] of openHere(byName)) {
      for (const project of own) {
        const other = others.get(key)?.find((one) => !taken.has(one.id) && isWanted(project, one));
        if (other) pair(project, other);
      }
    }
  }
  for (const key of [byNameAlone, byGoal, byTotal]) {
    const others = openThere(key);
    for (const [value, [own, second]] of openHere(key)) {
      const [other, another] = others.get(value) ?? [];
      const isSure = key === byNameAlone || (own && other && areAlike(own, other));
      if (value !== null && own && other && !second && !another && isSure) pair(own, other);
    }
  }
  return here.flatMap((project) => {
    const other = partners.get(project.id);
    return other ? [{ here: project, there: other }] : [];
  });
}
