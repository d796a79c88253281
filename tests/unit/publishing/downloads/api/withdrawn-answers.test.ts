import { expect, test } from 'vitest';
import { NO_AMOUNTS } from '../../../../../src/domain/records.ts';
import { AnswerMaker } from '../../../../../src/publishing/downloads/api/answers.ts';
import { ANSWERS } from '../../../../../src/publishing/downloads/api/answer-schemas.ts';
import { toWithdrawnAnswers } from '../../../../../src/publishing/downloads/api/withdrawn-answers.ts';
import type { FormerPage } from '../../../../../src/publishing/permalinks/former-pages.ts';
import { makeProject } from '../../../../support/make-project.ts';
import { makeDocument, makeRows } from '../../../../support/make-rows.ts';

const project = makeProject([], { amounts: { ...NO_AMOUNTS, total: 1 } });
const document = makeDocument([project]);
const all = [{ document, rows: makeRows(document, [project]) }];
const former = (path: string, to: FormerPage['to'] = null): FormerPage => ({
  path,
  to,
  address: {
    names: ['某局', '某中心', '旧项目'],
    year: 2025,
    amounts: { ...NO_AMOUNTS, total: 3 },
    currencyUnit: '万元',
    last: '2025-03-01',
    gone: { on: '2026-01-01', reason: '并入' },
  } as never,
});

test.each([
  ['projects', `../projects/${project.id}.json`],
  ['departments', `../documents/${document.id}.json#/data/projects/0`],
] as const)('what has moved leads to where its successor is answered, by %s', (granularity, successor) => {
  const answers = new AnswerMaker({ name: 'CC BY 4.0' }, granularity);
  const to = { path: `projects/${project.id}`, names: [project.name] };
  const [answer] = toWithdrawnAnswers(answers, [former('projects/2025-0000000000', to)], all);
  expect(ANSWERS.project.withdrawn.parse(answer)).toMatchObject({ status: 'moved', links: { successor } });
});

test('each kind of page has one answer, and the page of a source none of its own', () => {
  const pages = ['projects/2025-0', 'units/2025-0', 'departments/2025-0', 'departments/0', 'sources/2025-0'];
  const answers = toWithdrawnAnswers(
    new AnswerMaker({ name: 'CC BY 4.0' }, 'departments'),
    pages.map((path) => former(path)),
    all,
  );
  expect(answers.map(({ kind }) => kind)).toEqual(['project', 'unit', 'document', 'department']);
  expect(answers.map(({ last }) => last.year)).toEqual([2025, 2025, 2025, null]);
  expect(answers[0]?.last).toMatchObject({ amounts: { total: 3 }, date: '2025-03-01', goneOn: '2026-01-01' });
});
