// A process of its own for the benchmark: runs one stage of the build alone, with nothing kept from before, and prints what that took.
// Each stage loads its own code only.
import { join } from 'node:path';
import { SITE_WIDE } from '../../src/build/slices.ts';

const [stage = '', folder = ''] = process.argv.slice(2);
const [sourcesDir, collectionsDir, siteDir, cacheDir] = ['sources', 'collections', 'site', `${stage}-cache`].map(
  (name) => join(folder, name),
) as [string, string, string, string];

const STAGES: Readonly<Record<string, () => Promise<object>>> = {
  async convert() {
    const { convertSources } = await import('../../src/conversion/convert.ts');
    const { writeCollections } = await import('../../src/conversion/write-collections.ts');
    const result = convertSources(sourcesDir);
    if (result.failed.length > 0) throw new Error(`not converted: ${result.failed.join(', ')}`);
    writeCollections(result, collectionsDir);
    return { projects: result.projects.length, documents: result.documents.length };
  },
  async render() {
    const { renderPages } = await import('../../src/build/render-pages.ts');
    process.env['MINGZHANG_SOURCES'] = sourcesDir;
    process.env['MINGZHANG_COLLECTIONS'] = collectionsDir;
    process.env['MINGZHANG_SHARE_CARDS'] = 'drawn after the pages';
    await renderPages({ collectionsDir, cacheDir, site: undefined, slices: { count: 1, here: [SITE_WIDE, 1] } });
    return {};
  },
  async search() {
    const { buildSearchIndex } = await import('../../src/search/build-index.ts');
    const { records, shards } = await buildSearchIndex({ collectionsDir, distDir: siteDir });
    return { records, shards };
  },
  async cards() {
    const { writeCards } = await import('../../src/cards/write-cards.ts');
    const { default: portal } = await import('../../portal.config.ts');
    const { cards } = await writeCards({ portal, collectionsDir, stories: new Map(), siteDir, cacheDir });
    return { cards };
  },
  async data() {
    const { writeDataFiles } = await import('../../src/build/data-files.ts');
    const { files } = await writeDataFiles({ sourcesDir, collectionsDir, dataDir: join(siteDir, 'data') });
    return { files };
  },
};

const run = STAGES[stage];
if (!run) throw new Error(`no stage ${stage}; there are ${Object.keys(STAGES).join(', ')}`);
const counts = await run();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1024 };
console.log(JSON.stringify({ ...usage, counts }));
