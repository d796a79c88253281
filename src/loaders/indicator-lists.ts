import { DERIVED_FILE } from '../collections/collection-files.ts';
import { plainIndicatorName } from '../domain/indicator-names.ts';
import { printLevel } from '../domain/ids.ts';
import type { Indicator } from '../domain/records.ts';
import type { PromiseRow } from '../domain/promise-row.ts';
import { listDocuments, readProjects } from './documents.ts';
import { readLists } from './lists.ts';
import { rememberWhileSame } from './remembered.ts';

/** The indicators of one name, in all projects. */
export interface IndicatorList {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly PromiseRow[];
}

/** Keeps only what the page of a list shows, because a city has hundreds of thousands of rows in memory. */
const toPrinted = ({
  id,
  name,
  level1,
  level2,
  cycleTarget,
  annualTarget,
  cells,
}: Indicator): PromiseRow['indicator'] => ({
  id,
  name,
  level: printLevel(level2 ?? level1),
  cycleTarget,
  annualTarget,
  cells,
});

/** The lists of indicators that have a page, each with its rows, newest year first, in source order within a document. */
export const listIndicators = rememberWhileSame(DERIVED_FILE, async (): Promise<IndicatorList[]> => {
  const { lists, derivedOf } = await readLists();
  const rows = new Map<string, PromiseRow[]>([...lists.indicators.keys()].map((id) => [id, []]));
  for (const { document, entries } of await listDocuments()) {
    for (const { id, year, department, unit, name, indicators } of readProjects(entries)) {
      const project = { id, year, department, unit, name, file: document.source.file };
      const { indicatorLists } = derivedOf(id);
      indicators.forEach((indicator, index) =>
        rows.get(indicatorLists[index] ?? '')?.push({ project, indicator: toPrinted(indicator) }),
      );
    }
  }
  return [...rows].map(([id, ofList]) => ({
    id,
    name: plainIndicatorName(ofList[0]?.indicator.name ?? ''),
    rows: ofList,
  }));
});
