import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';

/** Puts a file at a second place, in the place of what is there, without a copy where the file system can share the bytes. */
export function linkFile(from: string, to: string): void {
  const aside = `${to}.${process.pid}`;
  try {
    linkSync(from, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(from, aside);
  }
  renameSync(aside, to);
  // Renaming does nothing where both names are of the same file already.
  rmSync(aside, { force: true });
}
