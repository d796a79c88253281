import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Makes a new, empty folder for temporary files of the system, whose name begins with `mingzhang-` and `purpose`. Returns its absolute path. */
export const makeTemporaryFolder = (purpose: string): string => makeIn(tmpdir(), `mingzhang-${purpose}`);

/**
 * Makes a new, empty folder in the project's `.cache` and returns its absolute path. A build has to be in here: Astro finds its packages
 * from its folders, and renames files from one to another, which only works on one file system.
 */
export const makeFolderInCache = (purpose: string): string => makeIn('.cache', purpose);

/** Removes a folder with all that is in it, if it is there. */
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

function makeIn(parent: string, prefix: string): string {
  mkdirSync(parent, { recursive: true });
  return resolve(mkdtempSync(join(parent, `${prefix}-`)));
}
