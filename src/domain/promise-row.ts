import type { Indicator, Project } from './records.ts';

/** An indicator in one project. */
export interface PromiseRow {
  readonly project: Pick<Project, 'id' | 'year' | 'department' | 'unit' | 'name'> & { readonly file: string };
  readonly indicator: Pick<Indicator, 'id' | 'name' | 'cycleTarget' | 'annualTarget'> & {
    /** 二级指标 as printed, or 一级指标 where there is none. */
    readonly level: string;
  };
}
