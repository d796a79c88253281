import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COLLECTION_FILES } from '../collections/collection-files.ts';
import { collectionsFolder } from './folders.ts';

export interface DataFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Size and digest of the three files that `convert` wrote, as they stand under `/data/`. */
export function readDataFiles(): Promise<DataFile[]> {
  return Promise.all(
    COLLECTION_FILES.map(async (name) => {
      const bytes = await readFile(join(collectionsFolder(), name));
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}
