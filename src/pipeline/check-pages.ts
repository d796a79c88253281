import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { departmentIdOf } from '../domain/ids.ts';
import type { BudgetDocument, Project } from '../domain/records.ts';
import { type Derived, deriveProjects } from '../domain/derived/derive-projects.ts';
import { listIds } from '../domain/derived/group-lists.ts';
import { DERIVED_FILE } from '../collections/collection-files.ts';
import { readDerived } from '../collections/read-derived.ts';
import { readRecords } from '../collections/read-records.ts';
import { Failure } from './console/command.ts';
import { listFiles } from '../disk/list-files.ts';

/** The folders of the site that hold one page for each record, or one list for each name. */
const KINDS = ['departments', 'units', 'projects', 'sources', 'names', 'series', 'indicators', 'notes'] as const;

type Kind = (typeof KINDS)[number];

/**
 * Compares the pages of a site with the records: one page for each department, document, unit, project and source, one list for each
 * name, series and indicator that two projects share, one page of notes for each document, one for each of the `former` paths, and none besides.
 * Returns how many HTML pages there are in all. Throws a `Failure` that names what is missing or extra
 * (Astro only logs a collection that failed to load, and then builds fewer pages).
 */
export async function checkPages(
  collectionsDir: string,
  site: string,
  former: readonly string[] = [],
): Promise<number> {
  const expected = await expectedPages(collectionsDir);
  const built = new Map<Kind, Set<string>>(KINDS.map((kind) => [kind, new Set()]));
  let pages = 0;
  for (const file of listFiles(site)) {
    if (!file.endsWith('.html')) continue;
    pages += 1;
    const [kind, id, index, ...rest] = file.split(sep);
    // The first page of a list counts, further ones do not: `names/<id>/2/` is deeper, `notes/2/` has a number for an id, and `notes/rules/` is a list itself.
    if (index === 'index.html' && rest.length === 0 && !/^(?:\d{1,3}|years|rules)$/.test(id ?? ''))
      built.get(kind as Kind)?.add(id ?? '');
  }
  const formerOf = Map.groupBy(former, (path) => path.split('/')[0]);
  const faults = KINDS.flatMap((kind) => {
    const ids = (formerOf.get(kind) ?? []).map((path) => path.slice(kind.length + 1));
    return compare(kind, expected[kind].union(new Set(ids)), built.get(kind) ?? new Set());
  });
  if (faults.length > 0) throw new Failure(`pages and records differ: ${faults.join('; ')}`);
  return pages;
}

async function expectedPages(collectionsDir: string): Promise<Record<Kind, ReadonlySet<string>>> {
  const documents = readRecords(collectionsDir, 'documents');
  const derived = existsSync(join(collectionsDir, DERIVED_FILE))
    ? await readDerived(collectionsDir)
    : deriveAll(documents, readRecords(collectionsDir, 'projects'));
  return {
    departments: new Set(documents.flatMap(({ id }) => [id, departmentIdOf(id)])),
    units: new Set(documents.flatMap(({ units }) => units.map(({ id }) => id))),
    projects: new Set(derived.map(({ id }) => id)),
    sources: new Set(documents.map(({ id }) => id)),
    ...listIds(derived),
    notes: new Set(documents.map(({ id }) => id)),
  };
}

/** What follows from the records, for a folder that has the records alone. */
function deriveAll(documents: readonly BudgetDocument[], projects: readonly Project[]): Derived[] {
  const documentOf = new Map(
    documents.flatMap((document) =>
      document.units.flatMap((unit) => unit.projects.map((id) => [id, document] as const)),
    ),
  );
  return [...Map.groupBy(projects, ({ id }) => documentOf.get(id))].flatMap(([document, own]) =>
    deriveProjects(document ?? { currencyUnit: '万元', region: null }, own),
  );
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
