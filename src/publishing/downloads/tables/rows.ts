import type { Note } from '../../../domain/notes/note-rule.ts';
import type { PortalConfig } from '../../../domain/portal-config.ts';
import type { BudgetDocument, Indicator, Project } from '../../../domain/records.ts';
import { type Direction, directionOf } from '../../../domain/targets/direction.ts';
import { readIndicatorTargets } from '../../../domain/targets/indicator-targets.ts';
import type { Origin } from './addresses.ts';
import { type FlatTarget, flattenTarget } from './flat-target.ts';

/** Under which address and licence the rows are published. */
export interface Publication {
  readonly origin: Origin;
  readonly licence: PortalConfig['licence'];
}

export interface ProjectRow extends Publication {
  readonly document: Pick<BudgetDocument, 'id' | 'currencyUnit' | 'source'>;
  readonly unitId: string;
  readonly project: Project;
  /** The 数据提示 of the project and of its indicators. */
  readonly notes: readonly Note[];
}

export interface IndicatorRow {
  readonly of: ProjectRow;
  readonly indicator: Indicator;
  readonly cycle: FlatTarget | null;
  readonly annual: FlatTarget | null;
  /** `null` where neither target is printed. */
  readonly direction: Direction | null;
}

/** The rows of the indicators of a project, in printed order. */
export const toIndicatorRows = (of: ProjectRow): IndicatorRow[] =>
  of.project.indicators.map((indicator) => {
    const { cycle, annual, main } = readIndicatorTargets(indicator);
    return {
      of,
      indicator,
      cycle: flattenTarget(cycle, of.project.year),
      annual: flattenTarget(annual, of.project.year),
      direction: main && directionOf(main, indicator.name).direction,
    };
  });
