import { indicatorGroupId, plainIndicatorName } from '../domain/indicator-names.ts';
import { printLevel } from '../domain/ids.ts';
import type { Indicator } from '../domain/records.ts';
import type { PromiseRow } from '../domain/promise-row.ts';
import { listDocuments, readProjects } from './documents.ts';

/** The indicators of one name, in all projects. */
export interface IndicatorList {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly PromiseRow[];
}

/** Keeps only what the page of a list shows, because a city has hundreds of thousands of rows in memory. */
const toPrinted = ({ id, name, level1, level2, cycleTarget, annualTarget }: Indicator): PromiseRow['indicator'] => ({
  id,
  name,
  level: printLevel(level2 ?? level1),
  cycleTarget,
  annualTarget,
});

/** All indicators by their plain name, newest year first, in source order within a document. */
export async function listIndicators(): Promise<IndicatorList[]> {
  const byName = new Map<string, PromiseRow[]>();
  for (const { document, entries } of await listDocuments()) {
    for (const { id, year, department, unit, name, indicators } of readProjects(entries)) {
      const project = { id, year, department, unit, name, file: document.source.file };
      for (const indicator of indicators) {
        const key = plainIndicatorName(indicator.name);
        const row = { project, indicator: toPrinted(indicator) };
        const rows = byName.get(key);
        if (rows) rows.push(row);
        else byName.set(key, [row]);
      }
    }
  }
  return [...byName].map(([name, rows]) => ({ id: indicatorGroupId(name), name, rows }));
}
