import type { BudgetDocument, CurrencyUnit, Indicator, Project } from '../records.ts';
import type { Target } from '../targets/parse-target.ts';

/** 数据提示: something that readers of the table may want to know. A note describes; it neither judges nor corrects. */
export interface Note {
  readonly code: string;
  /** Id of the project. */
  readonly project: string;
  /** Id of the indicator that the note is about; `null` for a note about the whole project. */
  readonly indicator: string | null;
  /** Name of that indicator. */
  readonly indicatorName: string | null;
  /** One or two Chinese sentences that say what was found here. */
  readonly reason: string;
}

/** An indicator with both targets read. A target that is not printed is `null`. */
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

/** The keys (`./repetition.ts`) of the goals and of the indicator sets that at least two projects of a year have. */
export interface Repeats {
  readonly goals: Pick<ReadonlySet<string>, 'has'>;
  readonly indicatorSets: Pick<ReadonlySet<string>, 'has'>;
}

/** A document with the targets of its projects read. Its notes depend on this and on what the year repeats, and on nothing else. */
export interface DocumentWithTargets {
  readonly document: Pick<BudgetDocument, 'currencyUnit'>;
  readonly projects: readonly ProjectWithTargets[];
  readonly repeats: Repeats;
  /** The projects that have an indicator of a name, by that name. */
  readonly byIndicatorName: ReadonlyMap<string, readonly Project[]>;
}

export interface Finding {
  readonly indicator: Indicator | null;
  readonly reason: string;
}

/** A rule of notes. `code` is permanent. `explain` tells readers how the rule decides and what it does not see. */
export interface NoteRule {
  readonly code: string;
  readonly title: string;
  readonly explain: string;
  readonly find: (read: ProjectWithTargets, document: DocumentWithTargets) => readonly Finding[];
}

/** Makes the `find` of a rule that looks at one indicator at a time. `reasonFor` returns the reason of a note, or `null` for no note. */
export function eachIndicator(
  reasonFor: (read: IndicatorWithTargets, project: ProjectWithTargets) => string | null,
): NoteRule['find'] {
  return (project) =>
    project.indicators.flatMap((read) => {
      const reason = reasonFor(read, project);
      return reason === null ? [] : [{ indicator: read.indicator, reason }];
    });
}
