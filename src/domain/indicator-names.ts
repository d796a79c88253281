import { compareQuantities } from './targets/compare-targets.ts';
import { hashKey, toKey } from './ids.ts';
import type { Indicator, Project } from './records.ts';
import {
  parseTarget,
  understoodParts,
  type Quantity,
  type QuantityTarget,
  type Target,
} from './targets/parse-target.ts';

/** One promise of an indicator that several projects make. */
export interface IndicatorRow {
  readonly project: Project;
  readonly indicator: Indicator;
  /** 年度指标值, read; `null` where it is not printed. */
  readonly annual: Target | null;
}

/** Indicators of one name in different projects: everyone who promises 服务对象满意度, and how much. */
export interface IndicatorGroup {
  readonly id: string;
  /** The name as most of them print it, without codes and brackets. */
  readonly name: string;
  readonly rows: readonly IndicatorRow[];
}

/** How the targets of a group differ, for figures of one unit. */
export interface TargetSpread {
  readonly unit: string | null;
  readonly rows: number;
  readonly lowest: Quantity;
  readonly highest: Quantity;
}

/** A name without a code before it (`111063829-`), stray full stops, and the unit in brackets after it. Other brackets stay. */
export function plainIndicatorName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/^\d{6,}-/u, '')
    .replace(/^[.。、]+|[.。:、]+$/gu, '')
    .replace(/\((?:%|单位:[^()]{1,5}|[个条万件次人份元项家]{1,2})\)$/u, '');
}

/** Path segment of an indicator's page. It depends on the name only. */
export function indicatorGroupId(name: string): string {
  return hashKey(toKey([plainIndicatorName(name)]));
}

/** Groups of indicators that at least two projects have, the largest first; rows in source order. */
export function groupIndicators(projects: readonly Project[]): IndicatorGroup[] {
  const groups = new Map<string, IndicatorRow[]>();
  for (const project of projects) {
    for (const indicator of project.indicators) {
      const key = plainIndicatorName(indicator.name);
      const { annualTarget, name } = indicator;
      const row = { project, indicator, annual: annualTarget === null ? null : parseTarget(annualTarget, name) };
      const rows = groups.get(key);
      if (rows) rows.push(row);
      else groups.set(key, [row]);
    }
  }
  return [...groups]
    .filter(([, rows]) => new Set(rows.map(({ project }) => project.id)).size > 1)
    .map(([name, rows]) => ({ id: indicatorGroupId(name), name, rows }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.name < b.name ? -1 : 1));
}

/** Lowest and highest figure for each unit, the commonest unit first. Ranges, dates and text are not counted. */
export function spreadTargets({ rows }: IndicatorGroup): TargetSpread[] {
  const byUnit = new Map<string | null, Quantity[]>();
  for (const { annual } of rows) {
    const parts = annual === null ? [] : understoodParts(annual);
    for (const { quantity } of parts.filter((part): part is QuantityTarget => part.kind === 'quantity')) {
      byUnit.set(quantity.unit, [...(byUnit.get(quantity.unit) ?? []), quantity]);
    }
  }
  return [...byUnit]
    .map(([unit, quantities]) => {
      const sorted = [...quantities].sort((a, b) => compareQuantities(a, b) ?? 0);
      return { unit, rows: sorted.length, lowest: sorted[0]!, highest: sorted.at(-1)! };
    })
    .sort((a, b) => b.rows - a.rows);
}
