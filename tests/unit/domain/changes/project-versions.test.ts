import { expect, test } from 'vitest';
import { listEarlierProjects } from '../../../../src/domain/changes/project-versions.ts';
import { toHistory } from '../../../../src/domain/changes/history.ts';
import { readSample, type SampleDocument, TWO_UNITS } from '../../../support/sample-texts.ts';

function readVersion(sha256: string, text: string): SampleDocument {
  const { document, projects } = readSample(text);
  return { document: { ...document, source: { ...document.source, sha256 } }, projects };
}

const RENAMED = TWO_UNITS.replace('乙项目', '花坛更新');
const first = readVersion('1', TWO_UNITS);
const second = readVersion('2', RENAMED);
const third = readVersion('3', RENAMED.replace('目标。', '新的目标。'));

test('each earlier version of a project says whether a later one has changed it', () => {
  const replacedBy = (sha256: string, { document, projects }: typeof first) => ({
    document,
    projects,
    replacedBy: sha256,
    reason: null,
  });
  const history = toHistory(
    { ...third, date: '2025-09-01' },
    [replacedBy(second.document.source.sha256, first), replacedBy(third.document.source.sha256, second)],
    new Map(),
  );
  const gone = first.projects.find(({ name }) => name.includes('乙项目'))!;
  const versions = listEarlierProjects([history], new Map());
  expect(versions.get(gone.id)?.map(({ hasChanged }) => hasChanged)).toEqual([true]);
  for (const { id, name } of second.projects) {
    const told = versions.get(id)?.map(({ document, hasChanged }) => [document.source.sha256, hasChanged]);
    const isFirst = name === '工作经费';
    const older = name.includes('花坛更新') ? [] : [['1', isFirst]];
    expect(told).toEqual([['2', isFirst], ...older]);
  }
  const moved = listEarlierProjects([history], new Map([[gone.id, 'new']]));
  expect(moved.get('new')?.[0]?.project.name).toContain('乙项目');
});
