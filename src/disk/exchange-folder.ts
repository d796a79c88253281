import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A process that left something beside a folder so long ago was killed. */
const GONE_MS = 600_000;

/**
 * Puts a folder in the place of another, whole, and removes the other. Node cannot exchange two folders in one step: the old one is renamed,
 * then the new one. A process that is killed between the two leaves no folder at `to`, and the old one beside it, which
 * {@link restoreFolder} puts back.
 */
export function exchangeFolder(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const aside = mkdtempSync(`${to}.old-`);
  try {
    // On another file system the new folder is copied first, so that what follows is a rename all the same.
    const arrived = isOnSameSystem(from, aside) ? from : copyFolder(from, join(aside, 'new'));
    const old = join(aside, 'folder');
    if (existsSync(to)) renameSync(to, old);
    try {
      renameSync(arrived, to);
    } catch (error) {
      if (existsSync(old) && !existsSync(to)) renameSync(old, to);
      throw error;
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Puts back what a process that was killed in {@link exchangeFolder} has renamed, and removes what such processes have left beside `to`. */
export function restoreFolder(to: string): void {
  const parent = dirname(to);
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    if (!name.startsWith(`${basename(to)}.old-`)) continue;
    const aside = join(parent, name);
    const old = join(aside, 'folder');
    const isRestored = !existsSync(to) && existsSync(old);
    if (isRestored) renameSync(old, to);
    if (isRestored || Date.now() - statSync(aside).mtimeMs > GONE_MS) rmSync(aside, { recursive: true, force: true });
  }
}

/** Whether a folder is a mount point, which cannot be renamed. Only Linux tells it. */
export const isMountPoint = (folder: string): boolean =>
  existsSync('/proc/self/mountinfo') &&
  readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .some((line) => line.split(' ')[4]?.replaceAll('\\040', ' ') === folder);

/** Whether a rename brings a folder to another place; it does not between file systems. */
function isOnSameSystem(from: string, aside: string): boolean {
  const probe = mkdtempSync(`${from}.probe-`);
  try {
    renameSync(probe, join(aside, 'probe'));
    return true;
  } catch (error) {
    rmSync(probe, { recursive: true });
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

function copyFolder(from: string, to: string): string {
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
  return to;
}
