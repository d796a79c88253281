import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromPageId, PAGE_LIMIT, toPageId } from '../../../../src/search/shared/page-id.ts';

test('ids of pages come back as prefix and number', () => {
  fc.assert(
    fc.property(fc.nat(PAGE_LIMIT - 1), (page) => {
      expect(fromPageId(toPageId('2025-3.', page))).toEqual({ prefix: '2025-3.', page });
    }),
  );
});
