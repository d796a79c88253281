import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collections } from '../domain/records.ts';

export const COLLECTION_NAMES = ['documents', 'projects', 'diagnostics'] as const satisfies (keyof Collections)[];

/** File name of a collection, in the collections folder and under `/data/`. */
export const collectionFile = (name: keyof Collections): string => `${name}.ndjson`;

/** Reads the records of one collection, as `convert` wrote them. */
export async function readCollection<Name extends keyof Collections>(
  collectionsDir: string,
  name: Name,
): Promise<Collections[Name][number][]> {
  const text = await readFile(join(collectionsDir, collectionFile(name)), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Collections[Name][number]);
}
