import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests need and npm does not bring. */
export interface Program {
  readonly names: readonly string[];
  /** Where it may be beside the folders of `PATH`. */
  readonly places: readonly string[];
  /** Debian's packages that have it. */
  readonly packages: readonly string[];
  /** What is said where it is missing. */
  readonly needed: string;
}

/**
 * Returns the path of a program: an installed one, or else that of Debian's packages, which are installed if this process may do so. Throws
 * if there is none, so that no test is ever skipped.
 */
export function findProgram(program: Program): string {
  const found = findInstalled(program);
  if (found !== undefined) return found;
  installFromDebian(program);
  const installed = findInstalled(program);
  if (installed === undefined) throw new Error(program.needed);
  return installed;
}

function findInstalled({ names, places }: Program): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...places].find(existsSync);
}

function installFromDebian({ packages, needed }: Program): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(needed);
  console.log(`Installing ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: ExecFileSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-qq', '-y', '--no-install-recommends', ...packages], options);
  } catch (error) {
    throw new Error(needed, { cause: error });
  }
}
