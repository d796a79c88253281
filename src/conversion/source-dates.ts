import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { KeptFiles } from '../disk/kept-files.ts';
import { listSources } from './list-sources.ts';

/** The date of each source, YYYY-MM-DD, by its path below the folder of sources. */
export type SourceDates = Readonly<Record<string, string>>;

interface Options {
  /** The date of every source where it is set, in seconds since 1970 (https://reproducible-builds.org/specs/source-date-epoch/). */
  readonly epoch?: string | undefined;
  /** Keeps what git said of a commit. */
  readonly kept?: KeptFiles;
}

/**
 * Reads the dates of sources below `folder`: the day of the last commit of a file, or of its last change on disk where git knows nothing. They
 * depend on the files alone, so that building twice gives the same bytes and a page does not change when another document does.
 */
export function readSourceDates(
  folder: string,
  files: readonly string[] = listSources(folder).sources.map(({ file }) => file),
  { epoch, kept }: Options = {},
): SourceDates {
  if (epoch !== undefined) return Object.fromEntries(files.map((file) => [file, day(Number(epoch) * 1000)]));
  const committed = readCommitDates(folder, kept);
  return Object.fromEntries(
    files.map((file) => [file, committed[file] ?? day(statSync(join(folder, file)).mtimeMs)] as const),
  );
}

/** Returns the date of several files, which is that of the newest; of all files where none is named. */
export const newestDate = (dates: SourceDates, files: readonly string[] = Object.keys(dates)): string =>
  files.flatMap((file) => dates[file] ?? []).reduce((newest, date) => (date > newest ? date : newest), day(0));

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Returns the last commit day (UTC) of each file below `folder`; none where there is no git. */
function readCommitDates(folder: string, kept?: KeptFiles): SourceDates {
  const commit = git(folder, ['rev-parse', 'HEAD', '--show-toplevel', '--show-prefix']);
  if (commit === '') return {};
  const key = hash('sha256', commit);
  const known = kept?.read(key);
  if (known) return JSON.parse(known.toString()) as SourceDates;
  const [, top = ''] = commit.split('\n');
  const dates = new Map<string, string>();
  let date = '';
  for (const field of git(folder, ['log', '--format=%x00%ct', '--name-only', '-z', '--', '.']).split('\0')) {
    const name = field.replace(/^\n/, '');
    if (/^\d{9,}$/.test(name)) date = day(Number(name) * 1000);
    else if (name) {
      const file = relative(folder, resolve(top, name)).replaceAll(sep, '/');
      if (!dates.has(file)) dates.set(file, date);
    }
  }
  const found = Object.fromEntries(dates);
  kept?.write(key, Buffer.from(JSON.stringify(found)));
  kept?.prune();
  return found;
}

function git(folder: string, args: readonly string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 2 ** 28,
    });
  } catch {
    return '';
  }
}
