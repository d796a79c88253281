import { existsSync, readdirSync, readFileSync, realpathSync, statSync, utimesSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { exchangeFolder, isMountPoint, restoreFolder } from '../disk/exchange-folder.ts';
import { listFiles } from '../disk/list-files.ts';
import { Failure } from './console/command.ts';
import { SLICE_LABEL } from './slices/slice-label.ts';

/** Files of which every folder that a build wrote has one, and no other folder. */
const MARKS = [join('data', 'SHA256SUMS'), SLICE_LABEL];

/**
 * Returns where `out` really is, and puts back what a killed build has left of it. Throws a `Failure` if it cannot be replaced, or holds
 * something else than an earlier build.
 */
export function prepareTarget(out: string): string {
  const parent = existsSync(dirname(out)) ? realpathSync(dirname(out)) : dirname(out);
  const target = existsSync(out) ? realpathSync(out) : join(parent, basename(out));
  restoreFolder(target);
  const inside = relative(target, process.cwd());
  const above = inside === '' || !inside.startsWith('..');
  const isFile = existsSync(target) && !statSync(target).isDirectory();
  const ours = MARKS.some((mark) => existsSync(join(target, mark)));
  const occupied = isFile || (existsSync(target) && !ours && readdirSync(target).length > 0);
  if (above || occupied) {
    throw new Failure(`${target} is not an earlier build and is left as it is; remove it or choose another --out`);
  }
  if (isMountPoint(target))
    throw new Failure(
      `${target} 是挂载点，不能整个换成新的网站；请用 --out 指定挂载点里面的一个文件夹，例如 ${join(target, 'site')}`,
    );
  return target;
}

/** Puts a finished site, or a slice, in the place of `target`. A file that has not changed keeps its date, which servers and `rsync` go by. */
export function replaceSite(finished: string, target: string): void {
  for (const file of listFiles(finished)) {
    const [path, earlier] = [join(finished, file), join(target, file)];
    const [now, before] = [statSync(path), statSync(earlier, { throwIfNoEntry: false })];
    if (before === undefined || before.ino === now.ino || before.size !== now.size) continue;
    if (readFileSync(path).equals(readFileSync(earlier))) utimesSync(path, before.atime, before.mtime);
  }
  exchangeFolder(finished, target);
}
