import { toKey } from '../../domain/ids.ts';
import { plainIndicatorName } from '../../domain/indicator-names.ts';
import type { Indicator } from '../../domain/records.ts';

/** An indicator of two projects with different targets, as printed. */
export interface TargetChange {
  readonly name: string;
  readonly there: string | null;
  readonly here: string | null;
  /** Whether the targets are those of the cycle, because those of the year are the same. */
  readonly ofCycle: boolean;
}

/** How the indicators of two projects differ. The four parts hold each indicator of both once. */
export interface TargetChanges {
  /** How many print the same targets in both. */
  readonly same: number;
  readonly changed: readonly TargetChange[];
  /** Names of the indicators that one of them lacks. */
  readonly onlyThere: readonly string[];
  readonly onlyHere: readonly string[];
}

/**
 * Compares the indicators of two projects. Those that print levels and name alike belong together, then those of one plain name, in their
 * order. White space and width are no difference.
 */
export function compareIndicators(here: readonly Indicator[], there: readonly Indicator[]): TargetChanges {
  const left = new Set(there);
  const partners = new Map<Indicator, Indicator>();
  for (const keyOf of [({ id }: Indicator) => id, ({ name }: Indicator) => plainIndicatorName(name)]) {
    const byKey = Map.groupBy(left, keyOf);
    for (const indicator of here) {
      const partner = partners.has(indicator) ? undefined : byKey.get(keyOf(indicator))?.shift();
      if (!partner) continue;
      partners.set(indicator, partner);
      left.delete(partner);
    }
  }
  const changed = [...partners].flatMap(([one, other]) => findChange(one, other) ?? []);
  return {
    same: partners.size - changed.length,
    changed,
    onlyThere: [...left].map(({ name }) => name),
    onlyHere: here.filter((indicator) => !partners.has(indicator)).map(({ name }) => name),
  };
}

function findChange(here: Indicator, there: Indicator): TargetChange | null {
  for (const column of ['annualTarget', 'cycleTarget'] as const) {
    if (fold(here[column]) !== fold(there[column]))
      return { name: here.name, there: there[column], here: here[column], ofCycle: column === 'cycleTarget' };
  }
  return null;
}

const fold = (text: string | null): string | null => (text === null ? null : toKey([text]));
