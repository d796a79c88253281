import { expect, test } from 'vitest';
import type { Address } from '../../../../src/publishing/permalinks/address.ts';
import { listRecordedRows } from '../../../../src/publishing/permalinks/recorded-rows.ts';

const toAddress = (id: string, indicators: string[], to: string | null = null): Address =>
  ({ kind: 'project', id, indicators, moved: to && { to, on: '2026-01-01' } }) as Address;

test('a project keeps the rows of the addresses that lead to it, however many steps they take', () => {
  const rows = listRecordedRows([toAddress('a', ['i-1'], 'b'), toAddress('b', ['i-2'], 'c'), toAddress('c', ['i-3'])]);
  expect(new Set(rows.get('c'))).toEqual(new Set(['i-1', 'i-2', 'i-3']));
});

test('addresses that lead to each other end', () => {
  const rows = listRecordedRows([toAddress('a', ['i-1'], 'b'), toAddress('b', ['i-2'], 'a')]);
  expect(rows.get('a')).toContain('i-2');
});
