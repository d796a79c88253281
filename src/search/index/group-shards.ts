import { figureUnit } from '../../domain/money.ts';
import { CROCKFORD, departmentIdOf } from '../../domain/ids.ts';
import { showRegion, showRegionOf } from '../../domain/name-in-region.ts';
import { notesOf, readDocumentTargets } from '../../domain/notes/find-notes.ts';
import type { Repeats } from '../../domain/notes/note-rule.ts';
import type { BudgetDocument, Project } from '../../domain/records.ts';
import type { Facets, Order } from '../shared/columns.ts';
import { packRows, type Figure } from '../shared/row-columns.ts';
import type { SearchRecord } from '../shared/search-record.ts';
import { listFigures } from './list-figures.ts';
import { packAmounts, totalFen, toTraits } from './to-columns.ts';
import { toDepartmentRecord, toProjectRecord, toUnitRecord } from './to-record.ts';

/** Roughly the most projects in one shard. A change in one project indexes its whole shard again. */
const PROJECTS_PER_SHARD = 10_000;

/**
 * A part of the search index that is built and loaded by itself. A document belongs to one shard, by its year and department, and a change
 * in the document changes the index of that shard only. Facets depend on all projects of a year, because a note can be about a repetition.
 */
export interface Shard {
  readonly name: string;
  readonly year: number | null;
  readonly order: Order;
  readonly facets: Facets;
  /** For each project, the sum of its `TRAITS`. */
  readonly traits: readonly number[];
  /** The parts of the figures of the projects' indicators. */
  readonly figures: readonly Uint8Array[];
  /** The records in the order of their pages (see {@link Order}). */
  readonly records: readonly SearchRecord[];
}

/**
 * Names the shard of each document, `{year}-{bucket}`. The department's id decides the bucket; the number of the year's projects decides
 * how many buckets there are.
 */
export function nameShards(documents: readonly BudgetDocument[]): Map<BudgetDocument, string> {
  const names = new Map<BudgetDocument, string>();
  for (const [year, ofYear] of Map.groupBy(documents, (document) => document.year)) {
    const projects = ofYear.reduce(
      (sum, { units }) => sum + units.reduce((count, unit) => count + unit.projects.length, 0),
      0,
    );
    const buckets = 2 ** Math.max(0, Math.ceil(Math.log2(projects / PROJECTS_PER_SHARD)));
    for (const document of ofYear) names.set(document, `${year}-${toBucket(departmentIdOf(document.id), buckets)}`);
  }
  return names;
}

/**
 * Returns the bucket of a department's id. The id is an evenly spread number in Crockford base32, so its first two letters are ten random
 * bits.
 */
function toBucket(id: string, buckets: number): number {
  return (CROCKFORD.indexOf(id.charAt(0)) * 32 + CROCKFORD.indexOf(id.charAt(1))) % buckets;
}

/** Builds the shard of some documents of one year. `repeats` are the repetitions in the whole year. */
export function buildShard(
  name: string,
  printed: readonly BudgetDocument[],
  projects: readonly Project[],
  repeats: Repeats,
): Shard {
  const documents = printed.map(showRegion);
  const departments = documents.map(({ department }) => department);
  const units = documents.flatMap((document, department) =>
    document.units.map((unit) => ({ unit, document, department })),
  );
  const unitOf = new Map(units.flatMap(({ unit }, index) => unit.projects.map((id): [string, number] => [id, index])));
  const ranked = projects
    .map((project) => {
      const unit = unitOf.get(project.id);
      if (unit === undefined) throw new Error(`project ${project.id} is in no unit of its document`);
      const { currencyUnit, region } = units[unit]!.document;
      const currency = figureUnit(currencyUnit);
      return { project: showRegionOf(project, region), unit, currency, fen: totalFen(project, currency) };
    })
    .sort((a, b) => (b.fen ?? -Infinity) - (a.fen ?? -Infinity) || (a.project.id < b.project.id ? -1 : 1));
  const read = readColumns(documents, projects, repeats);
  return {
    name,
    year: documents[0]?.year ?? null,
    order: {
      departments: departments.length,
      units: units.length,
      prose: 0,
      ...packAmounts(ranked.flatMap(({ fen }) => fen ?? [])),
    },
    facets: {
      departments,
      units: units.map(({ unit, department }) => [unit.name, department]),
      unitOf: ranked.map(({ unit }) => unit),
    },
    traits: ranked.map(({ project }) => read.get(project.id)!.traits),
    figures: packRows(ranked.map(({ project }) => read.get(project.id)!.figures)),
    records: [
      ...documents.map(toDepartmentRecord),
      ...units.map(({ unit, document }) => toUnitRecord(unit, document)),
      ...ranked.map(({ project, currency }) => toProjectRecord(project, currency)),
    ],
  };
}

/** Returns the traits of each project, and the figures of each of its indicators, by its id. Like the pages, it reads targets and finds notes document by document. */
function readColumns(
  documents: readonly BudgetDocument[],
  projects: readonly Project[],
  repeats: Repeats,
): Map<string, { traits: number; figures: Figure[][] }> {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const columns = new Map<string, { traits: number; figures: Figure[][] }>();
  for (const document of documents) {
    const read = readDocumentTargets(
      document,
      document.units.flatMap((unit) => unit.projects.map((id) => byId.get(id)!)),
      repeats,
    );
    for (const project of read.projects) {
      const figures = project.indicators.map(listFigures);
      columns.set(project.project.id, { traits: toTraits(project, notesOf(project, read)), figures });
    }
  }
  return columns;
}

/** Builds the shard of the prose pages. */
export function buildProseShard(records: readonly SearchRecord[]): Shard {
  const order = { departments: 0, units: 0, prose: records.length, step: 1, amounts: [] };
  return {
    name: 'prose',
    year: null,
    order,
    facets: { departments: [], units: [], unitOf: [] },
    traits: [],
    figures: packRows([]),
    records,
  };
}
