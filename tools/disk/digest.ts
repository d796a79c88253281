import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/disk/list-files.ts';

/** Ten hexadecimal digits that change when a value or the content of a file does. */
export function digest(value: unknown, files: readonly string[] = []): string {
  const hash = createHash('sha256').update(JSON.stringify(value));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 10);
}

/** The files of several folders whose paths match `pattern`, in a fixed order. */
export const listFilesOf = (folders: readonly string[], pattern: RegExp): string[] =>
  folders.flatMap((folder) => listFiles(folder).map((file) => join(folder, file))).filter((file) => pattern.test(file));
