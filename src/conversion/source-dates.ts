import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { listSources } from './read-sources.ts';
import { sourcesFolder } from '../loaders/folders.ts';

let committed: ReadonlyMap<string, string> | undefined;

/**
 * The date that a page says it was converted from, YYYY-MM-DD: that of the newest of its source files (all files if none
 * is named). It depends on the files alone, so that building twice gives the same bytes and a page does not change when
 * another document does: the day of the file's last commit, or of its last change on disk where git knows nothing.
 * `SOURCE_DATE_EPOCH` (https://reproducible-builds.org/specs/source-date-epoch/) overrides both.
 */
export function sourceDate(files?: readonly string[]): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch) return day(Number(epoch) * 1000);
  const folder = sourcesFolder();
  committed ??= readCommitDates(folder);
  const dates = (files ?? listSources(folder)).map((file) => dateOf(folder, file));
  return dates.toSorted().at(-1) ?? day(0);
}

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

const changed = new Map<string, string>();

/** Every list asks for the dates of its files. */
function dateOf(folder: string, file: string): string {
  const known = committed?.get(file) ?? changed.get(file);
  if (known !== undefined) return known;
  const date = day(statSync(join(folder, file)).mtimeMs);
  changed.set(file, date);
  return date;
}

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
