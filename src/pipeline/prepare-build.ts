import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { READINGS_CACHE } from './caches.ts';
import { removeForeignBase, setVariables } from './environment.ts';
import { Failure } from './console/command.ts';
import type { SiteOptions } from './options.ts';
import { assertReplaceable } from './publish.ts';

export interface Workshop {
  /** A folder for this build alone. It is inside the project because Astro moves files between its folders, and is removed when the process ends. */
  readonly dir: string;
  readonly collectionsDir: string;
}

const WORKSHOPS = '.cache';

/** Removes the folders that interrupted builds have left. */
function removeLeft(): void {
  for (const name of existsSync(WORKSHOPS) ? readdirSync(WORKSHOPS) : []) {
    const id = /^build-(\d+)$/.exec(name)?.[1];
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(WORKSHOPS, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Converts the sources into a folder of this build's own, so that another build at the same time does not change its records, and tells
 * the pages through the environment what is built. Throws a `Failure`, with everything as it was, if a document cannot be read.
 */
export async function prepareBuild({ sources, out, base, site, keepGoing, fresh }: SiteOptions): Promise<Workshop> {
  assertReplaceable(out);
  removeLeft();
  const dir = join(WORKSHOPS, `build-${process.pid}`);
  const remove = (): void => rmSync(dir, { recursive: true, force: true });
  process.once('exit', remove);
  // Ctrl-C skips the clean-up so that it returns at once; the next build removes the folder.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.off('exit', remove).exit(1));

  const collectionsDir = join(dir, 'collections');
  const convert = ['scripts/convert.ts', '--sources', sources, '--out', collectionsDir, '--derived'];
  if (!fresh) convert.push('--cache', READINGS_CACHE);
  if (keepGoing) convert.push('--keep-going');
  if (spawnSync(process.execPath, convert, { stdio: 'inherit' }).status !== 0) {
    throw new Failure(`the documents could not be read; ${relative('', out) || out} is as it was`);
  }
  removeForeignBase();
  setVariables({ collectionsDir, sourcesDir: sources, base, site: site ?? '', shareCards: 'drawn beside the pages' });
  return { dir, collectionsDir };
}
