import type { Indicator, Project } from './records.ts';

/** An indicator with the project that promises it. */
export interface PromiseRow {
  readonly project: Pick<Project, 'id' | 'year' | 'department' | 'unit' | 'name'> & { readonly file: string };
  readonly indicator: Pick<Indicator, 'id' | 'name' | 'cycleTarget' | 'annualTarget' | 'cells'> & {
    /** 二级指标 as printed; 一级指标 where no second level is printed. */
    readonly level: string;
  };
}
