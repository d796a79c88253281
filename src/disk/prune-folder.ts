import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the files and folders in `folder` that are last dated before `before` (milliseconds since 1970) and not `used`, a set of their names. */
export function pruneFolder(folder: string, before: number, used: ReadonlySet<string> = new Set()): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name);
    if (used.has(name)) continue;
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && found.mtimeMs < before) rmSync(path, { recursive: true, force: true });
  }
}
