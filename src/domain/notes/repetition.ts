import { printLevel, toKey } from '../ids.ts';
import { isPlaceholder } from '../placeholders.ts';
import type { Project } from '../records.ts';
import type { Note, NoteRule, Repeats } from './note-rule.ts';

/** What projects that are alike print the same of: the goal, or the whole set of indicators. */
export const ALIKE_KINDS = ['goals', 'indicators'] as const;
export type AlikeKind = (typeof ALIKE_KINDS)[number];

/** Goals of fewer characters say too little to be compared. */
const SHORTEST_GOAL = 12;
const FEWEST_INDICATORS = 3;

/**
 * Returns the key of a project's goal. Goals of one key are identical but for white space and width. A goal that is blank, a placeholder or
 * too short to be compared has none (`null`).
 */
export function goalKey({ goal }: Pick<Project, 'goal'>): string | null {
  if (goal === null || isPlaceholder(goal)) return null;
  const key = toKey([goal]);
  return [...key].length < SHORTEST_GOAL ? null : key;
}

/**
 * Returns the key of a project's indicators. Sets of one key are identical in levels, names and both targets, in any order. A set of fewer
 * than three has none (`null`).
 */
export function indicatorSetKey({ indicators }: Pick<Project, 'indicators'>): string | null {
  if (indicators.length < FEWEST_INDICATORS) return null;
  const keys = indicators.map(({ level1, level2, name, cycleTarget, annualTarget }) =>
    toKey([printLevel(level1), printLevel(level2), name, cycleTarget ?? '', annualTarget ?? '']),
  );
  return keys.sort().join('\n');
}

/** As if no other project of the year printed the same. */
export const NOTHING_REPEATED: Repeats = { goals: new Set(), indicatorSets: new Set() };

/** Finds what projects of one year repeat. */
export function findRepeats(projects: Iterable<Project>): Repeats {
  const once = { goals: new Set<string>(), indicatorSets: new Set<string>() };
  const again = { goals: new Set<string>(), indicatorSets: new Set<string>() };
  for (const project of projects) {
    for (const [kind, keyOf] of [['goals', goalKey] as const, ['indicatorSets', indicatorSetKey] as const]) {
      const key = keyOf(project);
      if (key !== null) (once[kind].has(key) ? again : once)[kind].add(key);
    }
  }
  return again;
}

/** The reasons of the notes about what another project of the year prints too, for a project of so many indicators. */
const REASONS = {
  goals: () => '本年度另有项目的绩效目标与此完全相同。',
  indicators: (count: number) => `全部 ${count} 项指标与本年度另一项目完全相同。`,
} as const satisfies Record<AlikeKind, (count: number) => string>;

const SCOPE = '只与同一年度的项目比较，不论部门；其他年度的见列表页。';

export const IDENTICAL_GOAL: NoteRule = {
  code: 'identical-goal',
  title: '绩效目标与其他项目相同',
  explain: `绩效目标的文字（忽略空白和全角半角）与另一项目完全相同。分年度立项的延续项目常有此情况。${SCOPE}`,
  find: ({ project }, { repeats }) => {
    const key = goalKey(project);
    return key !== null && repeats.goals.has(key) ? [{ indicator: null, reason: REASONS.goals() }] : [];
  },
};

export const IDENTICAL_INDICATORS: NoteRule = {
  code: 'identical-indicators',
  title: '全部指标与其他项目相同',
  explain: `三项以上的指标，级别、名称和两个指标值都与另一项目完全相同，不论顺序。${SCOPE}`,
  find: ({ project }, { repeats }) => {
    const key = indicatorSetKey(project);
    return key !== null && repeats.indicatorSets.has(key)
      ? [{ indicator: null, reason: REASONS.indicators(project.indicators.length) }]
      : [];
  },
};

/** The rule that notes what is alike. */
export const ALIKE_RULES = { goals: IDENTICAL_GOAL, indicators: IDENTICAL_INDICATORS } as const satisfies Record<
  AlikeKind,
  NoteRule
>;

/** The note at a project of so many indicators that another one of its year prints the same. */
export const toRepetitionNote = (kind: AlikeKind, project: string, indicators: number): Note => ({
  code: ALIKE_RULES[kind].code,
  project,
  indicator: null,
  indicatorName: null,
  reason: REASONS[kind](indicators),
});
