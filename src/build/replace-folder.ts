import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Failure } from './command.ts';
import { SLICE_LABEL } from './slice-label.ts';

/** The files one of which tells a folder written by this build from any other. */
const MARKS = [join('data', 'SHA256SUMS'), SLICE_LABEL];

/** Throws a `Failure` if `target` holds something else than an earlier build: it would be lost. */
export async function assertReplaceable(target: string): Promise<void> {
  const inside = relative(target, process.cwd());
  const above = inside === '' || !inside.startsWith('..');
  const ours = MARKS.some((mark) => existsSync(join(target, mark)));
  const occupied = existsSync(target) && !ours && (await readdir(target)).length > 0;
  if (above || occupied) {
    throw new Failure(`${target} is not an earlier build and is left as it is; remove it or choose another --out`);
  }
}

/** Puts the folder `fresh` in the place of `target`. If anything fails, `target` is as it was. */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const arriving = `${target}.new-${process.pid}`;
  const leaving = `${target}.old-${process.pid}`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await move(fresh, arriving);
    const replaced = existsSync(target);
    if (replaced) await rename(target, leaving);
    try {
      await rename(arriving, target);
    } catch (error) {
      if (replaced) await rename(leaving, target);
      throw error;
    }
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
  await rm(leaving, { recursive: true, force: true });
}

/** Renames, or copies where the two paths are on different file systems. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
