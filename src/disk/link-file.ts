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
  // `rename` does nothing, and leaves `aside`, where both names already are links to one file.
  rmSync(aside, { force: true });
}
