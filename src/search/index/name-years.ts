import { createHash } from 'node:crypto';
import { bucketOf, hashName, type NameYears, type NameYearsEntry } from '../shared/name-hash.ts';
import type { IndexFile } from './write-shard.ts';

/** Roughly the number of names in one file. A search loads one file. */
const NAMES_PER_FILE = 512;

/** Makes the files that say in which years a name occurs, by the name's hash. `names` are the normalised names of each year. */
export function writeNameYears(names: ReadonlyMap<number, ReadonlySet<string>>): {
  entry: NameYearsEntry;
  files: IndexFile[];
} {
  const count = [...names.values()].reduce((sum, { size }) => sum + size, 0);
  const bits = Math.max(0, Math.ceil(Math.log2(count / NAMES_PER_FILE)));
  const buckets = Array.from({ length: 2 ** bits }, (): Record<string, number[]> => ({}));
  for (const [year, ofYear] of names) {
    for (const hash of [...new Set([...ofYear].map(hashName))].sort((a, b) => a - b)) {
      (buckets[bucketOf(hash, bits)]![year] ??= []).push(hash);
    }
  }
  const texts = buckets.map((bucket) => JSON.stringify(bucket satisfies NameYears));
  const digest = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 10);
  return {
    entry: { folder: `names-${digest}`, bits },
    files: texts.map((text, bucket) => ({ path: `${bucket}.json`, bytes: Buffer.from(text) })),
  };
}
