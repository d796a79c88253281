import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles } from '../../src/disk/list-files.ts';
import { Failure } from '../../src/pipeline/console/command.ts';
import { makeTemporaryFolder, removeFolder } from '../disk/temporary-folder.ts';
import { runNginx, runPlainNginx } from '../hosts/run-server.ts';
import { findProgram } from '../programs/find-program.ts';
import { median } from '../statistics/summaries.ts';
import { printMarkdownTable } from '../tables/print-table.ts';

/** How a server does under load with one file of a site. */
interface FileLoad {
  readonly path: string;
  readonly bytes: number;
  /** Answers a second with the configuration of `deploy/`. */
  readonly own: number;
  /** Answers a second with a plain file of as many bytes, and a configuration of nothing but a folder. */
  readonly plain: number;
}

const WRK = {
  names: ['wrk'],
  places: ['/usr/bin/wrk'],
  packages: ['wrk'],
  needed: "Measuring load needs wrk: install it, or Debian's package wrk.",
};
const CONNECTIONS = 32;
const ROUNDS = 5;

/**
 * Measures nginx with the built site in `dir`, for `seconds` a round: a project page, the start of a search and a download, each beside a plain file
 * of the same size. The two take turns, so that other work of the machine falls on both.
 */
export async function measureLoad(dir: string, seconds: number): Promise<FileLoad[]> {
  const files = listSamples(dir);
  const folder = makeTemporaryFolder('load');
  for (const [number, path] of files.entries())
    writeFileSync(join(folder, `${number}.bin`), readFileSync(join(dir, path)));
  const [own, plain] = [await runNginx({ dir, base: '/' }), await runPlainNginx(folder)];
  try {
    const loads: FileLoad[] = [];
    for (const [number, path] of files.entries()) {
      const rounds: [number, number][] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const address = own.url + path.replace(/index\.html$/, '');
        rounds.push([await countAnswers(address, seconds), await countAnswers(`${plain.url}${number}.bin`, seconds)]);
      }
      const [owns, plains] = [rounds.map(([count]) => count), rounds.map(([, count]) => count)];
      loads.push({ path, bytes: statSync(join(dir, path)).size, own: median(owns), plain: median(plains) });
    }
    return loads;
  } finally {
    await Promise.all([own.close(), plain.close()]);
    removeFolder(folder);
  }
}

/** The paths that are measured: the largest project page, what the search page loads first, and the largest collection. */
function listSamples(dir: string): string[] {
  if (!existsSync(join(dir, 'index.html'))) throw new Failure(`there is no site in ${dir}; run "npm run build" first`);
  const sizeOf = (file: string): number => statSync(join(dir, file)).size;
  const pages = listFiles(dir).filter((file) => /^projects\/\d{4}-\w+\/index\.html$/.test(file));
  const [page] = pages.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (page === undefined) throw new Failure(`there is no project in ${dir}`);
  return [page, 'search/index.html', 'search-index/manifest.json', 'data/projects.ndjson'];
}

/** Asks for an address on 32 connections for so many seconds, and returns the answers a second. Throws if one is not the file. */
async function countAnswers(address: string, seconds: number): Promise<number> {
  const flags = ['--threads', '1', '--connections', String(CONNECTIONS), '--duration', `${seconds}s`, address];
  const { stdout } = await promisify(execFile)(findProgram(WRK), flags);
  const [, rate] = /^Requests\/sec:\s+([\d.]+)$/m.exec(stdout) ?? [];
  if (rate === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk says of ${address}:\n${stdout}`);
  return Number(rate);
}

/** Prints the loads as a Markdown table. The ratio is how many times longer an answer takes than one with the plain file. */
export const printLoad = (loads: readonly FileLoad[]): string =>
  printMarkdownTable([
    ['file', 'bytes', 'answers a second', 'a plain file', 'ratio'],
    ...loads.map(({ path, bytes, own, plain }) => [
      path.replace(/^projects\/.*/, 'project page').replace(/\/index\.html$/, '/'),
      String(bytes),
      own.toFixed(0),
      plain.toFixed(0),
      (plain / own).toFixed(2),
    ]),
  ]);
