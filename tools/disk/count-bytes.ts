import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/disk/list-files.ts';

/** Bytes of all files below a folder; 0 if there is none. */
export const countBytes = (folder: string): number =>
  listFiles(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
