import type { BudgetDocument } from '../../../domain/records.ts';
import { answerHref, answerPath, API_FOLDER, indexPath } from '../api/api-addresses.ts';
import type { AnswerMaker, DocumentRows } from '../api/answers.ts';
import { toIndexPages } from '../api/index-pages.ts';
import { kindsWithFiles, toOpenApi } from '../api/open-api.ts';
import { type Kind, KINDS, type Licence, type Summary } from '../api/answer-schemas.ts';
import type { WrittenFile } from '../packages/description.ts';
import type { Scope } from '../packages/scope.ts';
import { departmentOf } from '../tables/addresses.ts';
import type { Publication } from '../tables/rows.ts';
import { writeContent } from './write-content.ts';

/** What all answers are made with. */
interface Api {
  readonly answers: AnswerMaker;
  readonly publication: Publication;
}

/**
 * Writes the answers about a scope: of a document its own, and where they have files those about its units and projects; of a department or
 * a year its own.
 */
export function writeScopeAnswers(
  folder: string,
  { kind, documents }: Scope,
  members: readonly DocumentRows[],
  { answers }: Api,
): WrittenFile[] {
  const [first] = members;
  if (first === undefined || kind === 'site') return [];
  const { id, year } = first.document;
  const all =
    kind === 'document'
      ? answers.ofDocument(first)
      : [kind === 'year' ? answers.year(year, documents) : answers.department(departmentOf(id), documents)];
  return all.map((answer) => writeContent(folder, answerPath(answer.kind, answer.id), toJson(answer)));
}

/** The pages of the indexes of all kinds, with their paths below the site. */
export function listIndexes(
  all: readonly DocumentRows[],
  { answers, publication }: Api,
): [path: string, page: object][] {
  const documents = all.map(({ document }) => document);
  const toPages = <K extends Kind>(kind: K, items: readonly Summary<K>[]): [path: string, page: object][] =>
    toIndexPages(kind, items, publication.licence as Licence).map((page, index) => [indexPath(kind, index + 1), page]);
  return [
    ...toPages(
      'project',
      all.flatMap(({ rows }) => rows.map((row, place) => answers.projectSummary(row, place))),
    ),
    ...toPages(
      'unit',
      documents.flatMap((document) => document.units.map((unit, place) => answers.unitSummary(unit, place, document))),
    ),
    ...toPages(
      'document',
      documents.map((document) => answers.documentSummary(document)),
    ),
    ...toPages('department', listDepartments(documents)),
    ...toPages('year', listYears(documents)),
  ];
}

/** Writes the list of the indexes and the OpenAPI file. */
export function writeApiHead(folder: string, siteName: string, { answers, publication }: Api): WrittenFile[] {
  const indexes = KINDS.map((kind) => [kind, indexPath(kind, 1).slice(API_FOLDER.length)]);
  const root = {
    kind: 'root',
    openapi: 'openapi.json',
    licence: publication.licence,
    indexes: Object.fromEntries(indexes) as object,
    files: kindsWithFiles(answers.granularity),
  };
  return [
    writeContent(folder, `${API_FOLDER}index.json`, toJson(root)),
    writeContent(folder, `${API_FOLDER}openapi.json`, toJson(toOpenApi(siteName, publication, answers.granularity))),
  ];
}

export const toJson = (answer: object): string => `${JSON.stringify(answer)}\n`;

function listDepartments(documents: readonly BudgetDocument[]): Summary<'department'>[] {
  return [...Map.groupBy(documents, ({ id }) => departmentOf(id))].map(([id, group]) => {
    const newest = group.reduce((a, b) => (b.year > a.year ? b : a));
    const years = group.map(({ year }) => year).toSorted((a, b) => a - b);
    return { id, name: newest.department, years, href: answerHref('department', id) };
  });
}

function listYears(documents: readonly BudgetDocument[]): Summary<'year'>[] {
  return [...Map.groupBy(documents, ({ year }) => year)]
    .toSorted(([a], [b]) => a - b)
    .map(([year, group]) => ({
      id: String(year),
      documents: group.length,
      projects: group.flatMap(({ units }) => units).reduce((sum, { projects }) => sum + projects.length, 0),
      href: answerHref('year', String(year)),
    }));
}
