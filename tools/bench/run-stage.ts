// The main file of a process that the benchmark starts: it runs one stage of the build alone, with nothing kept from before, and prints
// what the stage made. It loads only the code of that stage, so that the time and memory of loading are measured too.
import { setVariables } from '../../src/pipeline/environment.ts';
import { join } from 'node:path';

const [stage = '', folder = ''] = process.argv.slice(2);
const [sourcesDir, collectionsDir, siteDir, cacheDir] = ['sources', 'collections', 'site', `${stage}-cache`].map(
  (name) => join(folder, name),
) as [string, string, string, string];

const STAGES: Readonly<Record<string, () => Promise<object>>> = {
  async convert() {
    const { convertSources } = await import('../../src/conversion/convert-sources.ts');
    const { writeCollections } = await import('../../src/collections/write-collections.ts');
    const result = convertSources(sourcesDir);
    if (result.failed.length > 0) throw new Error(`not converted: ${result.failed.join(', ')}`);
    writeCollections(result, collectionsDir, result.derived);
    return { projects: result.projects.length, documents: result.documents.length };
  },
  /** Renders the pages in as many processes as a whole build does. */
  async render() {
    const { runStages } = await import('../../src/pipeline/run-stages.ts');
    const { countJobs, limitHeap, planParts } = await import('../../src/pipeline/page-parts.ts');
    setVariables({ sourcesDir, collectionsDir, shareCards: 'drawn after the pages' });
    const parts = planParts(join(folder, 'rendered'), countJobs(collectionsDir));
    await runStages(async (start) => {
      const heap = limitHeap(collectionsDir, parts.length);
      await Promise.all(parts.map((part) => start('pages', { collectionsDir, site: undefined, ...part }, heap).result));
    });
    return {};
  },
  async search() {
    const { buildSearchIndex } = await import('../../src/search/index/build-index.ts');
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
    const { writeDataFiles } = await import('../../src/pipeline/write-data-files.ts');
    const { files } = await writeDataFiles({ sourcesDir, collectionsDir, dataDir: join(siteDir, 'data'), cacheDir });
    return { files };
  },
};

const run = STAGES[stage];
if (!run) throw new Error(`no stage ${stage}; there are ${Object.keys(STAGES).join(', ')}`);
console.log(JSON.stringify(await run()));
