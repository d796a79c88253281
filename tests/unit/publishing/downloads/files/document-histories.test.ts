import { expect, test } from 'vitest';
import { ANSWERS } from '../../../../../src/publishing/downloads/api/answer-schemas.ts';
import { AnswerMaker } from '../../../../../src/publishing/downloads/api/answers.ts';
import { DocumentHistories } from '../../../../../src/publishing/downloads/files/document-histories.ts';
import { LAST, makeRows } from '../../../../support/make-rows.ts';
import { readSample, type SampleDocument, TWO_UNITS } from '../../../../support/sample-texts.ts';

function readVersion(digit: string, text: string): SampleDocument {
  const { document, projects } = readSample(text);
  return { document: { ...document, source: { ...document.source, sha256: digit.repeat(64) } }, projects };
}

const before = readVersion('1', TWO_UNITS);
const now = readVersion('2', TWO_UNITS.replace('乙项目', '花坛更新').replace('目标。', '新的目标。'));
const rows = makeRows(now.document, now.projects);
const [changed] = now.projects;
const added = now.projects.find(({ name }) => name === '花坛更新')!;
const removed = before.projects.find(({ name }) => name === '乙项目')!;
const earlier = [{ ...before, replacedBy: '2'.repeat(64), reason: '重新公布' }];
const histories = (moves: ReadonlyMap<string, string> = new Map()) =>
  new DocumentHistories([{ document: now.document, rows }], earlier, moves, () => '2025-06-01');

test('an answer lists all versions of its document, with what each changed', () => {
  const answers = new AnswerMaker({ name: 'CC BY 4.0' }, 'projects', histories().tell);
  const { versions } = ANSWERS.document.current.parse(answers.document({ document: now.document, rows }));
  expect(
    versions?.map(({ version, current, reason, changes, page }) => [version, current, reason, changes, page]),
  ).toEqual([
    [
      '22222222',
      true,
      '重新公布',
      { added: [added.id], changed: [changed?.id], removed: [removed.id] },
      `../../../sources/${now.document.id}/`,
    ],
    ['11111111', false, null, null, `../../../sources/${now.document.id}/11111111/`],
  ]);
});

test('an answer about a project lists the versions that have it, also where it is gone or has another id now', () => {
  const versionsOf = (id: string, moves?: ReadonlyMap<string, string>) =>
    histories(moves)
      .tell('project', id)
      ?.map(({ version, changes }) => [version, changes]);
  expect(versionsOf(added.id)).toEqual([['22222222', { added: [added.id], changed: [], removed: [] }]]);
  expect(versionsOf(removed.id)).toEqual([['11111111', null]]);
  expect(versionsOf(added.id, new Map([[removed.id, added.id]]))).toEqual([
    ['22222222', { added: [], changed: [added.id], removed: [] }],
    ['11111111', null],
  ]);
  expect(versionsOf('2020-0000000000')).toBeUndefined();
  const answers = new AnswerMaker({ name: 'CC BY 4.0' }, 'projects', histories().tell);
  const gone = answers.withdrawn('project', removed.id, 'projects/x/', LAST);
  expect(ANSWERS.project.withdrawn.parse(gone).versions).toHaveLength(1);
});
