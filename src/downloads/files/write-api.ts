import type { BudgetDocument } from '../../domain/records.ts';
import { departmentId } from '../../domain/ids.ts';
import { answerHref, answerPath, API_FOLDER, indexPath } from '../api/addresses.ts';
import type { AnswerMaker, DocumentRows, Granularity } from '../api/answers.ts';
import { toIndexPages } from '../api/index-pages.ts';
import { kindsWithFiles, toOpenApi } from '../api/open-api.ts';
import { type Kind, KINDS, type Licence, type Summary } from '../api/schemas.ts';
import type { WrittenFile } from '../packages/description.ts';
import type { Publication } from '../tables/rows.ts';
import { writeContent } from './write-content.ts';

/** Up to so many projects, each has a file of its own unless the configuration says otherwise. */
const MOST_PROJECT_FILES = 3_000;

export const chooseGranularity = (configured: Granularity | undefined, projects: number): Granularity =>
  configured ?? (projects <= MOST_PROJECT_FILES ? 'projects' : 'departments');

const toJson = (answer: object): string => `${JSON.stringify(answer)}\n`;

/** Writes the answers about a document: its own, and where they have files those about its units and projects. */
export function writeDocumentAnswers(
  folder: string,
  of: DocumentRows,
  answers: AnswerMaker,
  granularity: Granularity,
): WrittenFile[] {
  const own = granularity === 'projects';
  return [
    answers.document(of),
    ...(own ? of.rows.map((row) => answers.project(row)) : []),
    ...(own ? of.document.units.map((unit) => answers.unit(of, unit)) : []),
  ].map((answer) => writeContent(folder, answerPath(answer.kind, answer.id), toJson(answer)));
}

/** Writes the indexes of all kinds, the list of the indexes, and the OpenAPI file. */
export function writeIndexes(
  folder: string,
  all: readonly DocumentRows[],
  answers: AnswerMaker,
  { siteName, publication, granularity }: { siteName: string; publication: Publication; granularity: Granularity },
): WrittenFile[] {
  const documents = all.map(({ document }) => document);
  const pages = [
    ...toFiles(
      'project',
      all.flatMap(({ rows }) => rows.map((row, place) => answers.projectSummary(row, place))),
    ),
    ...toFiles(
      'unit',
      documents.flatMap((document) => document.units.map((unit, place) => answers.unitSummary(unit, place, document))),
    ),
    ...toFiles(
      'document',
      documents.map((document) => answers.documentSummary(document)),
    ),
    ...toFiles('department', listDepartments(documents)),
    ...toFiles('year', listYears(documents)),
  ];
  const { licence } = publication;
  const root = {
    kind: 'root',
    openapi: 'openapi.json',
    licence,
    indexes: Object.fromEntries(KINDS.map((kind) => [kind, indexPath(kind, 1).slice(API_FOLDER.length)])),
    files: kindsWithFiles(granularity),
  };
  pages.push(
    [`${API_FOLDER}index.json`, root],
    [`${API_FOLDER}openapi.json`, toOpenApi(siteName, publication, granularity)],
  );
  return pages.map(([path, answer]) => writeContent(folder, path, toJson(answer)));

  function toFiles<K extends Kind>(kind: K, items: readonly Summary<K>[]): [path: string, answer: object][] {
    return toIndexPages(kind, items, publication.licence as Licence).map((page, index) => [
      indexPath(kind, index + 1),
      page,
    ]);
  }
}

function listDepartments(documents: readonly BudgetDocument[]): Summary<'department'>[] {
  return [...Map.groupBy(documents, ({ department }) => departmentId(department))].map(([id, group]) => {
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
