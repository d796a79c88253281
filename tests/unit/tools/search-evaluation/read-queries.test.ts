import { expect, test } from 'vitest';
import { readQueries } from '../../../../tools/search-evaluation/read-queries.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const at = useFolder();

const read = (text: string) => {
  writeFiles(at(), { queries: text });
  return readQueries(at('queries'));
};

test('a line is a query, as text or as JSON with its kind', () => {
  expect(read('热线\n\n{"query": "满意度"}\n{"kind": "names", "query": "驻京"}\n{大括号}\n')).toEqual([
    { kind: 'queries', query: '热线' },
    { kind: 'queries', query: '满意度' },
    { kind: 'names', query: '驻京' },
    { kind: 'queries', query: '{大括号}' },
  ]);
});

test('a file that is not there and a line without a query are refused', () => {
  expect(() => readQueries(at('nowhere'))).toThrow(/^there is no .*nowhere$/);
  expect(() => read('{"kind": "names"}\n')).toThrow(/expected {"query": "…"}, found {"kind": "names"}$/);
});
