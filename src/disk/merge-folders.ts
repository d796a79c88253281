import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { linkFile } from './link-file.ts';

/** Moves all files of a folder into another. Throws where both have different files of one name; the same file may be in both. */
export function moveInto(from: string, to: string): void {
  if (!existsSync(from)) return;
  if (!existsSync(to)) return renameSync(from, to);
  if (!isFolder(from)) return assertSame(from, to);
  for (const name of readdirSync(from)) moveInto(join(from, name), join(to, name));
}

/** Links all files of a folder into another. Throws as `moveInto` does. */
export function linkInto(from: string, to: string): void {
  if (isFolder(from)) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) linkInto(join(from, name), join(to, name));
  } else if (existsSync(to)) assertSame(from, to);
  else linkFile(from, to);
}

const isFolder = (path: string): boolean => statSync(path).isDirectory();

function assertSame(from: string, to: string): void {
  if (isFolder(to) || !readFileSync(from).equals(readFileSync(to)))
    throw new Error(`${from} and ${to} should be the same file and differ`);
}
