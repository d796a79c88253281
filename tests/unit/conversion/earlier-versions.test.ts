import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { readEarlierVersions } from '../../../src/conversion/earlier-versions.ts';
import { ONE_PROJECT, TWO_UNITS } from '../../support/sample-texts.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder('test');
const OTHERS = TWO_UNITS.replaceAll('某局', '别的局');

function read(files: Record<string, string>) {
  writeFiles(at(), Object.fromEntries(Object.entries(files).map(([name, text]) => [`sources/${name}`, text])));
  const current = convertSources(at('sources'));
  return { current, ...readEarlierVersions(at('sources'), current) };
}

test('a replaced file is history and no source of today', () => {
  const { current, versions, diagnostics } = read({
    '2025/某局.txt': TWO_UNITS.replace('乙项目', '花坛更新'),
    '2025/某局.yaml': 'replaces: 2025/earlier/某局.txt\nreason: 改正名称\n',
    '2025/earlier/某局.txt': TWO_UNITS,
    '2025/earlier/某局.yaml': 'publishedAt: 2025-02-01\n',
  });
  expect(current.documents.map(({ source }) => source.file)).toEqual(['2025/某局.txt']);
  expect(current.failed).toEqual([]);
  expect(diagnostics).toEqual([]);
  expect(versions).toMatchObject([
    {
      reason: '改正名称',
      replacedBy: current.documents[0]?.source.sha256,
      document: { id: current.documents[0]?.id, source: { file: '2025/earlier/某局.txt', publishedAt: '2025-02-01' } },
    },
  ]);
});

test.each([
  ['is not there', {}, '没有这份文件'],
  ['is of another department', { '2025/earlier/某局.txt': OTHERS }, '另一个部门'],
  ['is the same', { '2025/earlier/某局.txt': TWO_UNITS }, '逐字节相同'],
  ['cannot be read', { '2025/earlier/某局.txt': '无表' }, '读不出来'],
])('a file that %s is refused at the sidecar that names it', (_, files, reason) => {
  const { versions, diagnostics } = read({
    '2025/某局.txt': TWO_UNITS,
    '2025/某局.yaml': 'replaces: 2025/earlier/某局.txt\n',
    ...files,
  });
  expect(versions).toEqual([]);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'replaces-invalid',
      file: '2025/某局.yaml',
      message: expect.stringContaining(reason) as string,
    }),
  );
});

test('readings of earlier files are kept too, and give the same', () => {
  const { current } = read({
    '2025/某局.txt': TWO_UNITS.replace('乙项目', '花坛更新'),
    '2025/某局.yaml': 'replaces: 2025/earlier/某局.txt\n',
    '2025/earlier/某局.txt': TWO_UNITS,
  });
  const afresh = readEarlierVersions(at('sources'), current);
  expect(readEarlierVersions(at('sources'), current, at('cache'))).toEqual(afresh);
  expect(readdirSync(at('cache'))).toHaveLength(1);
  expect(readEarlierVersions(at('sources'), current, at('cache'))).toEqual(afresh);
});

test('an earlier file that nobody names is said', () => {
  const { diagnostics } = read({ '2025/某局.txt': ONE_PROJECT, '2025/earlier/某局.txt': TWO_UNITS });
  expect(diagnostics).toMatchObject([{ code: 'not-a-source', file: '2025/earlier/某局.txt' }]);
});
