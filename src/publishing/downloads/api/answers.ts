import { figureUnit, toFen } from '../../../domain/money.ts';
import { type BudgetDocument, mapColumns, type Project, type Unit } from '../../../domain/records.ts';
import { directionOf } from '../../../domain/targets/direction.ts';
import { readIndicatorTargets } from '../../../domain/targets/indicator-targets.ts';
import { departmentOf, departmentPage, projectPage, sourceFile, unitPage, yearPage } from '../tables/addresses.ts';
import type { PortalConfig } from '../../../domain/portal-config.ts';
import type { ProjectRow } from '../tables/rows.ts';
import type { Granularity } from './granularity.ts';
import { answerHref, siteHref } from './api-addresses.ts';
import type { Answer, AnswerVersion, ApiData, Kind, Licence, Summary, Withdrawn } from './answer-schemas.ts';

/** A document with the rows of its projects in source order. */
export interface DocumentRows {
  readonly document: BudgetDocument;
  readonly rows: readonly ProjectRow[];
}

/** Tells the versions of a document or a project; `undefined` where they are not known, as in a browser. */
type TellVersions = (kind: 'document' | 'project', id: string) => AnswerVersion[] | undefined;

/** Makes the answers of the API. They tell no time of a build, and all their links are relative, so that any host can serve them. */
export class AnswerMaker {
  readonly granularity: Granularity;
  readonly #licence: Licence;
  readonly #versionsOf: TellVersions;

  constructor(licence: PortalConfig['licence'], granularity: Granularity, versionsOf: TellVersions = () => undefined) {
    this.#versionsOf = versionsOf;
    this.#licence = licence as Licence;
    this.granularity = granularity;
  }

  /** The answers that have files of their own: about the document, and where projects and units have files, about those. */
  ofDocument(of: DocumentRows): Answer<Kind>[] {
    const own = this.granularity === 'projects';
    return [
      this.document(of),
      ...(own ? of.rows.map((row) => this.project(row)) : []),
      ...(own ? of.document.units.map((unit) => this.unit(of, unit)) : []),
    ];
  }

  project(row: ProjectRow): Answer<'project'> {
    const { id, source } = row.project;
    const links = {
      page: siteHref(projectPage(id)),
      document: answerHref('document', row.document.id),
      department: answerHref('department', departmentOf(row.document.id)),
      source: siteHref(sourceFile(source.file)),
    };
    return this.#answer('project', id, links, toProjectData(row));
  }

  unit({ document, rows }: DocumentRows, unit: Unit): Answer<'unit'> {
    const { id: documentId, year, department, currencyUnit } = document;
    const links = { page: siteHref(unitPage(unit.id)), document: answerHref('document', documentId) };
    const data = {
      ...unit,
      year,
      department,
      documentId,
      currencyUnit,
      projects: rows.flatMap((row, place) => (row.unitId === unit.id ? [this.projectSummary(row, place)] : [])),
    };
    return this.#answer('unit', unit.id, links, data as ApiData<'unit'>);
  }

  document({ document, rows }: DocumentRows): Answer<'document'> {
    const { id, year, source } = document;
    const links = {
      page: siteHref(departmentPage(id)),
      department: answerHref('department', departmentOf(id)),
      year: answerHref('year', String(year)),
      source: siteHref(sourceFile(source.file)),
      tables: siteHref(`data/departments/${id}/datapackage.json`),
    };
    const data = { ...document, projects: rows.map(toProjectData) };
    return this.#answer('document', id, links, data as unknown as ApiData<'document'>);
  }

  department(id: string, documents: readonly BudgetDocument[]): Answer<'department'> {
    const links = {
      page: siteHref(departmentPage(id)),
      feed: siteHref(`${departmentPage(id)}feed.json`),
      tables: siteHref(`data/departments/${id}/datapackage.json`),
    };
    const newest = documents.reduce((a, b) => (b.year > a.year ? b : a));
    const data = {
      id,
      name: newest.department,
      documents: documents.map((document) => this.documentSummary(document)),
    };
    return this.#answer('department', id, links, data);
  }

  year(year: number, documents: readonly BudgetDocument[]): Answer<'year'> {
    const id = String(year);
    const links = {
      page: siteHref(yearPage(year)),
      feed: siteHref(`${yearPage(year)}feed.json`),
      tables: siteHref(`data/years/${id}/datapackage.json`),
    };
    return this.#answer('year', id, links, {
      id,
      documents: documents.map((document) => this.documentSummary(document)),
    });
  }

  /** What stands at the address of a record that was published and is not any more. `page` is its page below the site. */
  withdrawn(
    kind: Kind,
    id: string,
    page: string,
    last: Withdrawn['last'],
    /** Address of the answer about the record that it has become, as an answer of its kind says it. */
    successor?: string,
  ): Withdrawn {
    const links = { self: `${id}.json`, page: siteHref(page), index: 'index.json' };
    const versions = kind === 'project' ? this.#versionsOf(kind, id) : undefined;
    const head = { kind, id, licence: this.#licence, last, versions };
    return successor === undefined
      ? { ...head, status: 'gone', links }
      : { ...head, status: 'moved', links: { ...links, successor } };
  }

  /** @param place of the project in its document, from 0 */
  projectSummary({ project, document }: ProjectRow, place: number): Summary<'project'> {
    const { id, year, department, unit, name } = project;
    const href = this.#hrefOf('project', id, document.id, `projects/${place}`);
    return { id, year, department, unit, name, totalFen: fenOf(project.amounts.total, document), href };
  }

  /** @param place of the unit in its document, from 0 */
  unitSummary({ id, name, declared }: Unit, place: number, document: BudgetDocument): Summary<'unit'> {
    const { year, department } = document;
    const href = this.#hrefOf('unit', id, document.id, `units/${place}`);
    return { id, year, department, name, totalFen: fenOf(declared.total, document), href };
  }

  documentSummary(document: BudgetDocument): Summary<'document'> {
    const { id, year, department, units, declared } = document;
    const projects = units.reduce((sum, unit) => sum + unit.projects.length, 0);
    return {
      id,
      year,
      department,
      projects,
      totalFen: fenOf(declared.total, document),
      href: answerHref('document', id),
    };
  }

  #hrefOf(kind: Kind, id: string, documentId: string, pointer: string): string {
    return this.granularity === 'projects'
      ? answerHref(kind, id)
      : `${answerHref('document', documentId)}#/data/${pointer}`;
  }

  #answer<K extends Kind>(
    kind: K,
    id: string,
    links: Readonly<Record<string, string>> & { readonly page: string },
    data: ApiData<K>,
  ): Answer<K> {
    const all = { self: `${id}.json`, index: 'index.json', ...links };
    const versions = kind === 'project' || kind === 'document' ? this.#versionsOf(kind, id) : undefined;
    return { kind, id, status: 'current', links: all, licence: this.#licence, data, versions };
  }
}

const fenOf = (amount: number | null, { currencyUnit }: Pick<BudgetDocument, 'currencyUnit'>): number | null =>
  amount === null ? null : toFen(amount, figureUnit(currencyUnit));

/** The record of a project with what the site reads from it: typed targets, directions, 分 and 数据提示. */
function toProjectData({ project, document, unitId, notes }: ProjectRow): ApiData<'project'> {
  return {
    ...project,
    indicators: project.indicators.map(toIndicatorData),
    documentId: document.id,
    unitId,
    currencyUnit: document.currencyUnit,
    amountsFen: mapColumns((name) => fenOf(project.amounts[name], document)),
    notes: notes.map(({ code, indicator, reason }) => ({ code, indicator, reason })),
  } as ApiData<'project'>;
}

function toIndicatorData(indicator: Project['indicators'][number]) {
  const { cycle, annual, main } = readIndicatorTargets(indicator);
  return { ...indicator, cycle, annual, direction: main ? directionOf(main, indicator.name).direction : null };
}
