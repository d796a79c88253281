import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { listSources } from './list-sources.ts';

/** Tells the date of some files below a folder of sources, of all where none is named: YYYY-MM-DD. */
export type SourceDates = (files?: readonly string[]) => string;

/**
 * Reads the dates of the sources below `folder`. The date of several files is that of the newest: the day of its last commit, or of its last
 * change on disk where git knows nothing. It depends on the files alone, so that building twice gives the same bytes and a page
 * does not change when another document does.
 * @param epoch seconds since 1970, which stand for all dates (https://reproducible-builds.org/specs/source-date-epoch/)
 */
export function readSourceDates(folder: string, epoch?: string): SourceDates {
  if (epoch !== undefined) return () => day(Number(epoch) * 1000);
  const committed = readCommitDates(folder);
  const dateOf = (file: string): string => {
    const known = committed.get(file) ?? day(statSync(join(folder, file)).mtimeMs);
    committed.set(file, known);
    return known;
  };
  return (files = listSources(folder).sources.map(({ file }) => file)) => files.map(dateOf).toSorted().at(-1) ?? day(0);
}

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Last commit day (UTC) of each file below `folder`, by its path there; empty where there is no git. */
function readCommitDates(folder: string): Map<string, string> {
  const dates = new Map<string, string>();
  const log = git(folder, ['log', '--format=%x00%ct', '--name-only', '-z', '--', '.']);
  const top = git(folder, ['rev-parse', '--show-toplevel']).trim();
  let date = '';
  for (const field of log.split('\0')) {
    const name = field.replace(/^\n/, '');
    if (/^\d{9,}$/.test(name)) date = day(Number(name) * 1000);
    else if (name) {
      const file = relative(folder, resolve(top, name)).replaceAll(sep, '/');
      if (!dates.has(file)) dates.set(file, date);
    }
  }
  return dates;
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
