import { randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync, rmSync } from 'node:fs';

/**
 * Faults after which a copy may still succeed: the file system has no links or allows no more of them to this file, or the two places are on
 * different file systems.
 */
const UNLINKABLE = new Set(['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS']);

/** Puts a file at a second place, in the place of what is there, without a copy where the file system can share the bytes. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code !== 'EEXIST' && !UNLINKABLE.has(code)) throw error;
    const aside = `${to}.${randomUUID()}`;
    if (code === 'EEXIST') linkFile(from, aside);
    else copyFileSync(from, aside);
    renameSync(aside, to);
    // `rename` does nothing, and leaves `aside`, where both names already are links to one file.
    rmSync(aside, { force: true });
  }
}
