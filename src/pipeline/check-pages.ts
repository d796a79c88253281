import { sep } from 'node:path';
import { departmentId } from '../domain/ids.ts';
import { indicatorGroupId } from '../domain/indicator-names.ts';
import { nameId } from '../domain/ids.ts';
import { seriesId } from '../domain/series.ts';
import { readRecords } from '../collections/read-records.ts';
import { Failure } from './console/command.ts';
import { listFiles } from '../disk/list-files.ts';

/** The folders of the site that hold one page for each record, or one list for each name. */
const KINDS = ['departments', 'units', 'projects', 'sources', 'names', 'series', 'indicators', 'notes'] as const;

type Kind = (typeof KINDS)[number];

/**
 * Compares the pages of a site with the records: one page for each department, document, unit, project and source, one list for each
 * name, series and indicator, one page of notes for each document, one for each of the `former` paths, and none besides.
 * Returns how many HTML pages there are in all. Throws a `Failure` that names what is missing or extra
 * (Astro only logs a collection that failed to load, and then builds fewer pages).
 */
export function checkPages(collectionsDir: string, site: string, former: readonly string[] = []): number {
  const expected = expectedPages(collectionsDir);
  for (const path of former) {
    const [kind, id = ''] = path.split('/');
    expected[kind as Kind]?.add(id);
  }
  const built = new Map<Kind, Set<string>>(KINDS.map((kind) => [kind, new Set()]));
  let pages = 0;
  for (const file of listFiles(site)) {
    if (!file.endsWith('.html')) continue;
    pages += 1;
    const [kind, id, index, ...rest] = file.split(sep);
    // The first page of a list counts, further ones do not: `names/<id>/2/` is deeper, and `notes/2/` has a number for an id.
    if (index === 'index.html' && rest.length === 0 && !/^\d{1,3}$/.test(id ?? ''))
      built.get(kind as Kind)?.add(id ?? '');
  }
  const faults = KINDS.flatMap((kind) => compare(kind, expected[kind], built.get(kind) ?? new Set()));
  if (faults.length > 0) throw new Failure(`pages and records differ: ${faults.join('; ')}`);
  return pages;
}

function expectedPages(collectionsDir: string): Record<Kind, Set<string>> {
  const documents = readRecords(collectionsDir, 'documents');
  const projects = readRecords(collectionsDir, 'projects');
  const indicatorNames = new Set(projects.flatMap(({ indicators }) => indicators.map(({ name }) => name)));
  return {
    departments: new Set(documents.flatMap(({ id, department }) => [id, departmentId(department)])),
    units: new Set(documents.flatMap(({ units }) => units.map(({ id }) => id))),
    projects: new Set(projects.map(({ id }) => id)),
    sources: new Set(documents.map(({ id }) => id)),
    names: new Set(projects.map(({ name }) => nameId(name))),
    series: new Set(projects.map(seriesId)),
    indicators: new Set([...indicatorNames].map(indicatorGroupId)),
    notes: new Set(documents.map(({ id }) => id)),
  };
}

function compare(kind: Kind, expected: ReadonlySet<string>, built: ReadonlySet<string>): string[] {
  const list = (ids: ReadonlySet<string>): string => [...ids].slice(0, 3).join(', ');
  const missing = expected.difference(built);
  const extra = built.difference(expected);
  return [
    ...(missing.size > 0 ? [`${missing.size} of ${expected.size} missing in /${kind}/ (${list(missing)})`] : []),
    ...(extra.size > 0 ? [`${extra.size} without a record in /${kind}/ (${list(extra)})`] : []),
  ];
}
