import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesOf } from '../domain/records.ts';
import { collectionFile } from '../collections/collection-files.ts';
import { checkProse } from '../collections/check-prose.ts';
import { checkStoryHeads } from '../collections/story-heads.ts';
import { readRecords } from '../collections/read-records.ts';
import { readSourceDates } from '../conversion/source-dates.ts';
import { KeptFiles } from '../disk/kept-files.ts';
import type { FormerPage } from '../publishing/permalinks/former-pages.ts';
import { registryFolder } from '../publishing/permalinks/registry-files.ts';
import { DATES_CACHE, READINGS_CACHE } from './caches.ts';
import { checkPermalinks } from './check-permalinks.ts';
import { Failure } from './console/command.ts';
import { readVariable, removeForeignBase, setVariables } from './environment.ts';
import type { SiteOptions } from './options.ts';
import { prepareTarget } from './replace-site.ts';
import { readEverydayWords } from '../search/index/everyday-words.ts';
import type { EverydayWord } from '../search/shared/everyday-word.ts';
import { readOrigin, type Origin } from './slices/slice-label.ts';
import { openWorkshop } from './workshop.ts';

/** The list of what people say instead of the words of the documents. */
const EVERYDAY_WORDS = 'content/everyday-words.yaml';

const STORIES = 'content/stories';

/** A build that has begun. */
export interface Prepared {
  /** A folder for this build alone. */
  readonly dir: string;
  readonly collectionsDir: string;
  readonly words: readonly EverydayWord[];
  /** The folder that the finished site replaces. */
  readonly target: string;
  /** What the site is made from. */
  readonly origin: Origin;
  /** Pages that were published and have no record any more. */
  readonly former: readonly FormerPage[];
}

/**
 * Converts the sources into a folder of this build's own, so that another build at the same time does not change its records, and tells
 * the pages through the environment what is built. Throws a `Failure`, with everything as it was, if a document cannot be read, or an address would vanish.
 */
export async function prepareBuild({ sources, out, base, site, keepGoing, fresh }: SiteOptions): Promise<Prepared> {
  const target = prepareTarget(out);
  const epoch = readVariable('sourceDateEpoch');
  if (epoch !== undefined && !/^\d{1,11}$/.test(epoch))
    throw new Failure(`SOURCE_DATE_EPOCH 应当是 1970 年以来的秒数，例如 1767225600，现在是“${epoch}”`, 2);
  const { words, problems } = readEverydayWords(EVERYDAY_WORDS);
  if (problems.length > 0)
    throw new Failure(
      `日常说法的清单有 ${problems.length} 处要改：\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  const faults = [...checkStoryHeads(STORIES), ...[STORIES, 'content/pages'].flatMap(checkProse)];
  if (faults.length > 0)
    throw new Failure(`文章有 ${faults.length} 处要改：\n${faults.map((line) => `  ${line}`).join('\n')}`);
  const dir = openWorkshop();
  const collectionsDir = join(dir, 'collections');
  const convert = ['scripts/convert.ts', '--sources', sources, '--out', collectionsDir, '--derived'];
  if (!fresh) convert.push('--cache', READINGS_CACHE);
  if (keepGoing) convert.push('--keep-going');
  const [status] = (await once(spawn(process.execPath, convert, { stdio: 'inherit' }), 'close')) as [number | null];
  const asItWas = `${relative('', out) || out} is as it was`;
  if (status !== 0) throw new Failure(`the documents could not be read; ${asItWas}`);
  if (statSync(join(collectionsDir, collectionFile('documents'))).size === 0)
    throw new Failure(`没有一份文件能够读出，${relative('', out) || out} 保持原样；请先改正上面列出的错误`);

  const files = readRecords(collectionsDir, 'documents')
    .flatMap(filesOf)
    .map(({ file }) => file);
  const dates = readSourceDates(sources, files, { epoch, kept: new KeptFiles(DATES_CACHE) });
  const sourceDates = join(dir, 'source-dates.json');
  writeFileSync(sourceDates, JSON.stringify(dates));
  removeForeignBase();
  setVariables({
    collectionsDir,
    sourcesDir: sources,
    sourceDates,
    base,
    site: site ?? '',
    shareCards: 'drawn beside the pages',
  });
  const origin = readOrigin([collectionsDir, registryFolder(sources)], dates, base, site);
  return { dir, collectionsDir, words, target, origin, former: checkPermalinks(sources, collectionsDir) };
}
