import { expect, test } from 'vitest';
import { makeProjectFile } from '../../../../src/browser/downloads/make-project-file.ts';
import { AnswerMaker } from '../../../../src/publishing/downloads/api/answers.ts';
import type { Answer } from '../../../../src/publishing/downloads/api/answer-schemas.ts';
import { toProjectCsv } from '../../../../src/publishing/downloads/tables/tables.ts';
import { NO_AMOUNTS } from '../../../../src/domain/records.ts';
import { makeProject } from '../../../support/make-project.ts';
import { makeDocument, makeRows } from '../../../support/make-rows.ts';

const LICENCE = { name: 'CC BY 4.0' };
const ORIGIN = { site: 'https://portal.test', base: '/b/' };
const project = makeProject([['31', '群众满意度', '≥95%', '良好']], { amounts: { ...NO_AMOUNTS, total: 12.5 } });
const document = makeDocument([project]);
const rows = makeRows(document, [project]).map((row) => ({ ...row, origin: ORIGIN, licence: LICENCE }));
const answers = new AnswerMaker(LICENCE, 'departments');
const answer = JSON.parse(JSON.stringify(answers.document({ document, rows }))) as Answer<'document'>;

test('the CSV of a project is the one that the packages would have', () => {
  expect(makeProjectFile(answer, project.id, ORIGIN, 'csv')).toBe(toProjectCsv(rows[0]!));
});

test('the JSON of a project is the answer of the API, with links that hold outside it', () => {
  const made = JSON.parse(makeProjectFile(answer, project.id, ORIGIN, 'json')) as Answer<'project'>;
  expect(made.data).toEqual(answers.project(rows[0]!).data);
  expect(made.links.page).toBe(`https://portal.test/b/projects/${project.id}/`);
});

test('a project that the document does not have is refused', () => {
  expect(() => makeProjectFile(answer, '2025-0000000000', ORIGIN, 'csv')).toThrow('2025-0000000000');
});
