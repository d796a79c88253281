import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder in which builds have their folders. It is inside the project because Astro moves files between folders of both. */
const WORKSHOPS = '.cache';

/** The file that marks the folder of a build. While the build runs, the date of the file is that of the last minute. */
const MARK = 'build-in-progress';

const BEAT_MS = 60_000;

/** A build that has not touched its mark for so long is no longer running. Its process is not looked for: it may be in another container. */
const GONE_MS = 10 * BEAT_MS;

/** Makes a folder for this build alone, which is removed when the process ends, and removes the folders of builds that were killed. */
export function openWorkshop(): string {
  mkdirSync(WORKSHOPS, { recursive: true });
  for (const name of readdirSync(WORKSHOPS)) if (isLeft(join(WORKSHOPS, name))) removeFolder(join(WORKSHOPS, name));
  const dir = mkdtempSync(join(WORKSHOPS, 'build-'));
  const mark = join(dir, MARK);
  writeFileSync(mark, '');
  const beat = setInterval(() => {
    const now = new Date();
    if (existsSync(mark)) utimesSync(mark, now, now);
  }, BEAT_MS);
  beat.unref();
  process.once('exit', () => removeFolder(dir));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return dir;
}

const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

function isLeft(folder: string): boolean {
  const mark = statSync(join(folder, MARK), { throwIfNoEntry: false });
  return mark !== undefined && Date.now() - mark.mtimeMs > GONE_MS;
}
