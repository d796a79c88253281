import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'astro';
import portal from '../portal.config.ts';
import { CARDS_CACHE, READINGS_CACHE, SEARCH_CACHE, takePageCache } from '../src/build/caches.ts';
import { checkPages } from '../src/build/check-pages.ts';
import { Failure, runCommand } from '../src/build/command.ts';
import { writeDataFiles } from '../src/build/data-files.ts';
import { countAsBefore, readKeptPages } from '../src/build/kept-pages.ts';
import { readBuildOptions } from '../src/build/options.ts';
import { assertReplaceable, replaceFolder } from '../src/build/replace-folder.ts';
import { listStoryPages, readStoryHead } from '../src/build/stories.ts';
import { writeCards } from '../src/cards/write-cards.ts';
import { collectionsFolder } from '../src/loaders/folders.ts';
import { buildSearchIndex } from '../src/search/build-index.ts';

const collections = collectionsFolder();

// Inside the project, because Astro moves files between its folders. It is renamed to its place when everything has succeeded.
const aside = join('.cache', `build-${process.pid}`);

await runCommand('build', async () => {
  const { sources, out, base, site, keepGoing, fresh } = readBuildOptions(process.argv.slice(2), portal);
  await assertReplaceable(out);
  process.once('exit', () => rmSync(aside, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

  const convert = [
    'scripts/convert.ts',
    '--sources',
    sources,
    '--out',
    collections,
    ...(fresh ? [] : ['--cache', READINGS_CACHE]),
    ...(keepGoing ? ['--keep-going'] : []),
  ];
  if (spawnSync(process.execPath, convert, { stdio: 'inherit' }).status !== 0) {
    throw new Failure(`the documents could not be read; ${relative('', out) || out} is as it was`);
  }

  process.env['MINGZHANG_SOURCES'] = sources;
  process.env['MINGZHANG_BASE'] = base;
  process.env['MINGZHANG_SITE'] = site ?? '';
  process.env['MINGZHANG_SHARE_CARDS'] = 'drawn after the pages';
  const pageCache = `${aside}-astro`;
  process.once('exit', () => rmSync(pageCache, { recursive: true, force: true }));
  const keepPageCache = fresh ? undefined : await takePageCache(pageCache, [relative('', sources), base, site]);
  const earlier = readKeptPages(pageCache);
  await build({ outDir: aside, cacheDir: pageCache, logLevel: 'warn' });
  const asBefore = countAsBefore(earlier, readKeptPages(pageCache));
  report('pages', `${await checkPages(collections, aside)} under ${base}, ${asBefore} as before`);
  if (site === undefined) report('pages', 'no site is set: canonical links and the sitemap are left out');

  const stories = listStoryPages('content/stories', aside);
  const leftOut = stories.written.filter((name) => !stories.built.includes(name));
  const reason = leftOut.length === 0 ? '' : `; about documents that are not here: ${leftOut.join(', ')}`;
  report('stories', `${stories.built.length} of ${stories.written.length}${reason}`);

  const search = await buildSearchIndex({
    collectionsDir: collections,
    distDir: aside,
    cacheDir: SEARCH_CACHE,
    prose: [
      ...globSync('content/pages/*.mdx').map((file) => basename(file, '.mdx')),
      ...stories.built.map((name) => `stories/${name}`),
    ].toSorted(),
  });
  report('search', `${search.records} records in ${search.shards} shards, ${search.reused} as before`);

  const started = performance.now();
  const { cards, drawn, missing } = await writeCards({
    portal,
    collectionsDir: collections,
    stories: new Map(stories.built.map((name) => [name, readStoryHead('content/stories', name)])),
    siteDir: aside,
    cacheDir: CARDS_CACHE,
  });
  const lacking = missing.length === 0 ? '' : `; the font lacks ${missing.join(' ')}, drawn as 〓`;
  report(
    'cards',
    `${cards} share cards, ${drawn} drawn, ${((performance.now() - started) / 1000).toFixed(1)} s${lacking}`,
  );

  const data = await writeDataFiles({ sourcesDir: sources, collectionsDir: collections, dataDir: join(aside, 'data') });
  report('data', `${data.files} files, ${data.bytes} bytes`);

  await keepPageCache?.();
  await replaceFolder(aside, out);
  report('done', relative('', out) || out);
});

function report(stage: string, line: string): void {
  console.log(`${stage.padEnd(8)} ${line}`);
}
