import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes `folder` unless it is there. `fill` writes into a folder beside it, which is renamed when it is complete: a run that is cut off
 * leaves no half of it, and two runs at a time do not disturb each other. What `fill` throws is passed on.
 */
export async function makeOnce(folder: string, fill: (aside: string) => Promise<void> | void): Promise<void> {
  if (existsSync(folder)) return;
  const aside = `${folder}.${process.pid}`;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    await fill(aside);
    renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
