import type { Answer } from '../../publishing/downloads/api/answer-schemas.ts';
import { answerPath } from '../../publishing/downloads/api/api-addresses.ts';
import { AnswerMaker } from '../../publishing/downloads/api/answers.ts';
import type { Origin } from '../../publishing/downloads/tables/addresses.ts';
import type { ProjectRow } from '../../publishing/downloads/tables/rows.ts';
import { toProjectCsv } from '../../publishing/downloads/tables/tables.ts';
import type { TextFormat } from '../tables/offer-file.ts';

/** Makes the CSV or JSON of a project from the answer of the API about its document. The CSV has the columns of the packages. */
export function makeProjectFile(document: Answer<'document'>, id: string, origin: Origin, format: TextFormat): string {
  const row = findRow(document, id, origin);
  return format === 'csv' ? toProjectCsv(row) : toProjectJson(row);
}

function findRow({ data, licence }: Answer<'document'>, id: string, origin: Origin): ProjectRow {
  const found = data.projects.find((project) => project.id === id);
  if (!found) throw new Error(`${data.id} has no project ${id}`);
  const { documentId: _document, unitId, currencyUnit: _unit, amountsFen: _fen, notes, ...project } = found;
  const indicators = project.indicators.map(({ cycle: _cycle, annual: _annual, direction: _direction, ...row }) => row);
  const read = { origin, licence, document: data, unitId, project: { ...project, indicators }, notes };
  return read as unknown as ProjectRow;
}

/** The answer about the project, with links that also hold outside the API. */
function toProjectJson(row: ProjectRow): string {
  const { links, ...answer } = new AnswerMaker(row.licence, 'departments').project(row);
  const { site, base } = row.origin;
  const at = new URL(base + answerPath('project', row.project.id), site);
  const outside = Object.entries(links).filter(([name]) => name !== 'self' && name !== 'index');
  const full = Object.fromEntries(outside.map(([name, href]) => [name, new URL(href, at).href]));
  return `${JSON.stringify({ ...answer, links: full })}\n`;
}
