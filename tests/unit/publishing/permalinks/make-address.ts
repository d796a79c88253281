import { hashKey, toKey } from '../../../../src/domain/ids.ts';
import { NO_AMOUNTS } from '../../../../src/domain/records.ts';
import type { Address } from '../../../../src/publishing/permalinks/address.ts';

const KINDS = ['document', 'unit', 'project'] as const;

/** Makes the address of what these names are of. What `given` does not say is inconspicuous. */
export const makeAddress = (names: string[], given: Partial<Address> = {}): Address => ({
  kind: KINDS[names.length - 1] ?? 'project',
  id: `2025-${hashKey(toKey(names))}`,
  year: 2025,
  names,
  first: '2025-02-01',
  last: '2025-02-01',
  hash: hashKey(names.join()),
  amounts: { ...NO_AMOUNTS, total: 100 },
  currencyUnit: '万元',
  source: { version: '0a1b2c3d', startLine: 12, endLine: 30 },
  indicators: [],
  moved: null,
  gone: null,
  notSame: [],
  ...given,
});
