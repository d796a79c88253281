import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../src/disk/list-files.ts';
import type { CityPlan } from '../city/generate-city.ts';
import { measureCommand, type Usage } from './measure-command.ts';
import { writeCitySources } from '../search-evaluation/prepare-city.ts';

export interface Stage extends Usage {
  readonly name: string;
  /** What it wrote. */
  readonly bytes: number;
  /** `20000 projects, 833 documents` */
  readonly counts: string;
}

const ALONE = [
  { stage: 'convert', name: 'convert', wrote: 'collections' },
  { stage: 'render', name: 'render', wrote: 'rendered' },
  { stage: 'search', name: 'search index', wrote: 'site' },
  { stage: 'cards', name: 'share cards', wrote: 'site' },
  { stage: 'data', name: 'data files', wrote: 'site' },
] as const;

/**
 * Builds a city in an empty folder inside the project: each stage alone in a process of its own, or with `quick` only those two that the
 * others need, then the whole three times, with nothing kept from before but the share cards, with nothing changed, and with one document
 * changed. The site of the last is left in `dist`. Throws where a stage fails.
 */
export async function* benchStages(plan: CityPlan, folder: string, quick: boolean): AsyncGenerator<Stage> {
  const city = writeCitySources(plan, join(folder, 'sources'));
  const size = `${plan.projects} projects, ${city.documents} documents, ${toMegabytes(city.bytes)} MB`;
  for (const { stage, name, wrote } of ALONE) {
    if (quick && stage !== 'convert' && stage !== 'cards') continue;
    const before = countBytes(join(folder, wrote));
    const { counts, ...usage } = await runStage(stage, folder);
    const pages = stage === 'render' ? { pages: countPages(join(folder, wrote)) } : counts;
    yield { name, ...usage, bytes: countBytes(join(folder, wrote)) - before, counts: tell(pages) };
  }
  mkdirSync(join(folder, 'build-cache'));
  renameSync(join(folder, 'cards-cache'), join(folder, 'build-cache/share-cards'));
  const out = join(folder, 'dist');
  const build = async (name: string, counts: string): Promise<Stage> => ({
    name,
    ...(await measureBuild(folder, out)),
    bytes: countBytes(out),
    counts,
  });
  yield build('whole build', size);
  yield build('nothing changed', size);
  changeOneDocument(join(folder, 'sources'));
  yield build('one document changed', 'a word in the goal of one project');
}

/** Runs a stage of `run-stage.ts` in a process of its own. Throws where it fails. */
export async function runStage(
  stage: string,
  folder: string,
): Promise<Usage & { readonly counts: Readonly<Record<string, number>> }> {
  const script = fileURLToPath(new URL('run-stage.ts', import.meta.url));
  const { printed, ...usage } = await measureCommand([process.execPath, script, stage, folder]);
  return { ...usage, counts: JSON.parse(printed.split('\n').at(-1)!) as Record<string, number> };
}

function measureBuild(folder: string, out: string): Promise<Usage> {
  const env = {
    ...process.env,
    MINGZHANG_COLLECTIONS: join(folder, 'build-collections'),
    MINGZHANG_CACHE: join(folder, 'build-cache'),
  };
  return measureCommand([process.execPath, 'scripts/build.ts', '--sources', join(folder, 'sources'), '--out', out], {
    env,
  });
}

/** A phrase that the synthesis puts into goals, and another. */
const [PHRASE, CHANGED] = ['确保年度任务落实', '确保年度工作落实'];

/** Changes a word of one project's goal. */
function changeOneDocument(sources: string): void {
  const [file] = listFiles(sources)
    .map((path) => join(sources, path))
    .filter((path) => readFileSync(path, 'utf8').includes(PHRASE));
  if (file === undefined) throw new Error(`no document says ${PHRASE}`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(PHRASE, CHANGED));
}

const tell = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

export const toMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const countBytes = (folder: string): number =>
  listFiles(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);

export const countPages = (folder: string): number => listFiles(folder).filter((file) => file.endsWith('.html')).length;
