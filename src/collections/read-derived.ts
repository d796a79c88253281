import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Derived } from '../domain/derived/derive-projects.ts';
import { DERIVED_FILE } from './collection-files.ts';

/** Reads what follows from the documents for each project, in the order of `projects.ndjson`. `convert` writes both together. */
export async function readDerived(folder: string): Promise<Derived[]> {
  const text = await readFile(join(folder, DERIVED_FILE), 'utf8').catch((cause: unknown) => {
    throw new Error(`${join(folder, DERIVED_FILE)}: cannot be read; run \`npm run convert -- --derived\` first`, {
      cause,
    });
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Derived);
}
