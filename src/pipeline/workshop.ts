import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The beginning of the paths of builds' folders. They are inside the project because Astro moves files from its own folders to them. */
const WORKSHOPS = join('.cache', 'build-');

/** The file that marks the folder of a build. While the build runs, the date of the file is that of the last minute. */
const MARK = 'build-in-progress';

const BEAT_MS = 60_000;

/** A build that has not touched its mark for so long is no longer running. Its process is not looked for: it may be in another container. */
const GONE_MS = 10 * BEAT_MS;

/** Makes a folder for this build alone, which is removed when the process ends, and removes the folders of builds that were killed. */
export function openWorkshop(): string {
  for (const folder of globSync(`${WORKSHOPS}*`)) if (isLeft(folder)) removeFolder(folder);
  mkdirSync(dirname(WORKSHOPS), { recursive: true });
  const dir = mkdtempSync(WORKSHOPS);
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

/** Whether a killed build has left a folder. A stage that outlives its build by a moment may make the folder again, without the mark. */
function isLeft(folder: string): boolean {
  const dated = [join(folder, MARK), folder].map((path) => statSync(path, { throwIfNoEntry: false })).find(Boolean);
  return dated !== undefined && Date.now() - dated.mtimeMs > GONE_MS;
}
