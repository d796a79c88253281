import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Paths below `folder` of all files in it, in code-point order; none if there is no such folder. Much faster than `readdirSync` with
 * `recursive`, which a city's hundred thousand files keep busy for seconds.
 */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files: string[] = [];
  const folders = [''];
  for (const below of folders) {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = join(below, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else files.push(path);
    }
  }
  return files.sort();
}
