import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from './command.ts';

/** Moves everything in `from`, if there is such a folder, into `to`. A file that both have must be the same in both. */
export const moveInto = (from: string, to: string): Promise<void> => joinFolders(from, to, rename);

/** Puts everything in `from` into `to` too, without a copy where the file system can share the bytes. */
export const linkInto = (from: string, to: string): Promise<void> => joinFolders(from, to, linkOrCopy);

async function joinFolders(from: string, to: string, put: (from: string, to: string) => Promise<void>): Promise<void> {
  if (!existsSync(from)) return;
  const isNew = !existsSync(to);
  if (isNew) await mkdir(put === rename ? dirname(to) : to, { recursive: true });
  if (isNew && put === rename) return rename(from, to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await joinFolders(source, target, put);
    else if (!existsSync(target)) await put(source, target);
    else if (!(await readFile(source)).equals(await readFile(target))) {
      throw new Failure(`${source} and ${target} should be the same file and differ`);
    }
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await copyFile(from, to);
  }
}
