import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRegistry } from '../../../src/publishing/permalinks/registry-files.ts';
import type { Answer } from '../../../src/publishing/permalinks/update-registry.ts';
import { recordPermalinks } from '../../../src/pipeline/record-permalinks.ts';
import { TWO_UNITS } from '../../support/sample-texts.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();
const record = (answers: readonly (readonly [string, Answer])[] = [], yes = false): Promise<void> =>
  recordPermalinks({ sources: at('sources'), yes, answers: new Map(answers), ask: null });
const put = (text: string): unknown => writeFiles(at(), { 'sources/2025/某局.txt': text });
const idOf = (name: string): string =>
  readRegistry(at('permalinks')).find(({ names }) => names.at(-1) === name)?.id ?? '';

describe('recordPermalinks', () => {
  beforeEach(async () => {
    vi.spyOn(console, 'log').mockReturnValue(undefined);
    put(TWO_UNITS);
    await record();
  });

  it('records a document, its units and its projects', () => {
    expect(readRegistry(at('permalinks')).map(({ kind }) => kind)).toEqual([
      'document',
      'unit',
      'unit',
      'project',
      'project',
      'project',
    ]);
  });

  it('fails with exit code 3 and the list where a project has gone, and leaves the answer open', async () => {
    put(TWO_UNITS.replace('甲项目', '甲项目（续）'));
    const failure = {
      exitCode: 3,
      message: expect.stringMatching(/1 个.*\n.*甲项目.*\n.*可能是.*甲项目（续）/) as string,
    };
    await expect(record()).rejects.toMatchObject(failure);
    expect(idOf('甲项目（续）')).toBe('');
    await expect(record()).rejects.toMatchObject(failure);
  });

  it('keeps an answer that is given as a flag, and asks no more', async () => {
    const old = idOf('甲项目');
    put(TWO_UNITS.replace('甲项目', '园林设施维护'));
    await record([[old, { is: 'gone', reason: '项目取消' }]]);
    expect(readRegistry(at('permalinks')).find(({ id }) => id === old)?.gone?.reason).toBe('项目取消');
    await record();
  });

  it('takes an answer only for an address that is lost', async () => {
    await expect(record([[idOf('甲项目'), { is: 'gone', reason: null }]])).rejects.toMatchObject({ exitCode: 2 });
  });

  it('leads a project only to a project: what another id is of has no page there', async () => {
    const old = idOf('甲项目');
    const unit = readRegistry(at('permalinks')).find(({ kind }) => kind === 'unit')!;
    put(TWO_UNITS.replace('甲项目', '园林设施维护'));
    await expect(record([[old, { is: 'same', as: unit.id }]])).rejects.toMatchObject({ exitCode: 2 });
    expect(readRegistry(at('permalinks')).find(({ id }) => id === old)?.moved).toBeNull();
  });

  it('writes nothing where a document cannot be read', async () => {
    const before = readFileSync(at('permalinks/2025/某局.ndjson'), 'utf8');
    put('项目支出绩效目标表\n');
    await expect(record()).rejects.toThrow('2025/某局.txt');
    expect(readFileSync(at('permalinks/2025/某局.ndjson'), 'utf8')).toBe(before);
  });
});
