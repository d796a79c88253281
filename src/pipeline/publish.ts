import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Failure } from './console/command.ts';
import { listFiles } from '../disk/list-files.ts';
import type { PlacedFolder } from '../disk/placed-folder.ts';
import { writeAside } from '../disk/write-aside.ts';
import { SLICE_LABEL } from './slices/slice-label.ts';

/** Files of which every folder that a build wrote has one, and no other folder. */
const MARKS = [join('data', 'SHA256SUMS'), SLICE_LABEL];

/** Throws a `Failure` if `target` holds something else than an earlier build, which publishing would destroy. */
export function assertReplaceable(target: string): void {
  const inside = relative(target, process.cwd());
  const above = inside === '' || !inside.startsWith('..');
  const ours = MARKS.some((mark) => existsSync(join(target, mark)));
  const occupied = existsSync(target) && !ours && readdirSync(target).length > 0;
  if (above || occupied) {
    throw new Failure(`${target} is not an earlier build and is left as it is; remove it or choose another --out`);
  }
}

/**
 * Makes `target` hold the files of all `folders`, and nothing else. A file of the same size and date stays in place. The others are first
 * copied beside `target`, so that a copy that fails leaves `target` unchanged. Then new files are moved in before the pages that refer to
 * them, and old files are removed last, so that a server that serves `target` meanwhile finds all that its pages need.
 * Throws a `Failure` where two folders have different files of one name.
 */
export function publish(folders: readonly (string | PlacedFolder)[], target: string): void {
  const wanted = listTogether(folders);
  writeAside(dirname(target), basename(target), (arriving) => {
    const moves: [from: string, to: string][] = [];
    for (const [path, source] of wanted) {
      const to = join(target, path);
      if (isSame(source, to)) continue;
      const from = join(arriving, String(moves.length));
      copyFileSync(source, from);
      const { mtimeMs } = statSync(source);
      utimesSync(from, mtimeMs / 1_000, mtimeMs / 1_000);
      moves.push([from, to]);
    }
    for (const [from, to] of moves.toSorted(([, a], [, b]) => rank(a) - rank(b))) {
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    }
  });
  removeOthers(target, '', wanted);
}

/** The order of moving in: the mark of a build first, because `publish` never replaces a folder without it; pages after all that they load. */
const rank = (file: string): number => (MARKS.some((mark) => file.endsWith(mark)) ? 0 : file.endsWith('.html') ? 2 : 1);

/** Files of all folders by their path below. */
function listTogether(folders: readonly (string | PlacedFolder)[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const placed of folders) {
    const { folder, at } = typeof placed === 'string' ? { folder: placed, at: '' } : placed;
    for (const file of listFiles(folder)) {
      const path = join(at, file);
      const [source, other] = [join(folder, file), files.get(path)];
      if (other !== undefined && !readFileSync(source).equals(readFileSync(other)))
        throw new Failure(`${source} and ${other} should be the same file and differ`);
      files.set(path, source);
    }
  }
  return files;
}

/** Dates are copied with the files, as the nearest number of seconds that there is: a copy's may be off by some tenths of a microsecond. */
function isSame(source: string, target: string): boolean {
  const [a, b] = [statSync(source), statSync(target, { throwIfNoEntry: false })];
  return b !== undefined && b.isFile() && a.size === b.size && Math.abs(a.mtimeMs - b.mtimeMs) < 0.002;
}

/** Removes what is not wanted, and the folders that it leaves empty. Tells whether `below` is left. */
function removeOthers(target: string, below: string, wanted: ReadonlyMap<string, string>): boolean {
  let isLeft = below === '';
  for (const entry of readdirSync(join(target, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory() ? removeOthers(target, path, wanted) : wanted.has(path)) isLeft = true;
    else if (!entry.isDirectory()) unlinkSync(join(target, path));
  }
  if (!isLeft) rmdirSync(join(target, below));
  return isLeft;
}
