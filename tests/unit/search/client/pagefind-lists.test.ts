import { expect, test } from 'vitest';
import { writeLists } from '../../../../src/search/client/pagefind-lists.ts';
import { SIGNATURE } from '../../../../src/search/shared/pagefind-layout.ts';
import { readCbor } from '../../../support/read-pagefind.ts';

test('filters and sorts stand where Pagefind reads them', () => {
  const files = writeLists(
    { prefix: '2025-0.', pages: 3, chunks: 0 },
    {
      filters: new Map([
        ['dept', new Map([['A', [0, 2]]])],
        ['kind', new Map()],
      ]),
      sorts: new Map([['name', [2, 0, 1]]]),
    },
  );
  const read = (file: string) => readCbor((files.get(file) as Uint8Array).subarray(SIGNATURE.length));
  expect(read('filter/dept.pf_filter')).toEqual(['dept', [['A', [0, 2]]]]);
  expect(read('filter/kind.pf_filter')).toEqual(['kind', []]);
  const [, pages, , filters, sorts] = read('pagefind.index.pf_meta') as unknown[];
  expect(pages).toHaveLength(3);
  expect(filters).toEqual([
    ['dept', 'dept'],
    ['kind', 'kind'],
  ]);
  expect(sorts).toEqual([['name', [2, 0, 1]]]);
});
