import type { BudgetDocument, CurrencyUnit, Indicator, Project } from '../records.ts';
import type { Target } from '../targets/parse-target.ts';

/** 数据提示: something that a reader of the table may want to know. A note describes, it does not judge; nothing is corrected. */
export interface Note {
  readonly code: string;
  /** Id of the project. */
  readonly project: string;
  /** Id of the indicator that it is about, or `null` for the whole project. */
  readonly indicator: string | null;
  /** What was found in this place, in one or two sentences. */
  readonly reason: string;
}

/** An indicator with both of its targets read. `null`: not printed. */
export interface IndicatorWithTargets {
  readonly indicator: Indicator;
  readonly cycle: Target | null;
  readonly annual: Target | null;
}

export interface ProjectWithTargets {
  readonly project: Project;
  readonly currency: CurrencyUnit;
  readonly indicators: readonly IndicatorWithTargets[];
}

/** The goals and the indicator sets that at least two projects of a year have, by key (`./repetition.ts`). */
export interface Repeats {
  readonly goals: Pick<ReadonlySet<string>, 'has'>;
  readonly indicatorSets: Pick<ReadonlySet<string>, 'has'>;
}

/** The projects of one document. All that a note depends on besides is which goals and indicator sets the year repeats. */
export interface DocumentWithTargets {
  readonly document: Pick<BudgetDocument, 'currencyUnit'>;
  readonly projects: readonly ProjectWithTargets[];
  readonly repeats: Repeats;
  /** Projects that have an indicator of a name, by that name. */
  readonly byIndicatorName: ReadonlyMap<string, readonly Project[]>;
}

export interface Finding {
  readonly indicator: Indicator | null;
  readonly reason: string;
}

/** A rule. `code` is permanent; `explain` says how the rule decides and what it does not see. */
export interface NoteRule {
  readonly code: string;
  readonly title: string;
  readonly explain: string;
  readonly find: (read: ProjectWithTargets, document: DocumentWithTargets) => readonly Finding[];
}

/** A rule that looks at one indicator at a time; `reasonFor` gives the reason, or `null` if there is nothing to note. */
export function eachIndicator(
  reasonFor: (read: IndicatorWithTargets, project: ProjectWithTargets) => string | null,
): NoteRule['find'] {
  return (project) =>
    project.indicators.flatMap((read) => {
      const reason = reasonFor(read, project);
      return reason === null ? [] : [{ indicator: read.indicator, reason }];
    });
}
