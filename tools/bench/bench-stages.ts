import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../src/disk/list-files.ts';
import { ADDED_PHRASE } from '../city/draw-project.ts';
import type { CityPlan } from '../city/generate-city.ts';
import { writeCity } from '../city/write-city.ts';
import { countBytes } from '../disk/count-bytes.ts';
import { htmlFiles } from '../pages/site-files.ts';
import { measureCommand, type Usage } from './measure-command.ts';

export interface Stage extends Usage {
  readonly name: string;
  /** Bytes that it wrote. */
  readonly bytes: number;
  /** What it made, such as `20000 projects, 833 documents`. */
  readonly counts: string;
}

/** The stages that `run-stage.ts` runs alone, with the folder that each writes into. */
const ALONE = [
  { stage: 'convert', name: 'convert', wrote: 'collections' },
  { stage: 'render', name: 'render', wrote: 'rendered' },
  { stage: 'search', name: 'search index', wrote: 'site' },
  { stage: 'cards', name: 'share cards', wrote: 'site' },
  { stage: 'data', name: 'data files', wrote: 'site' },
] as const;

/**
 * Builds a city in an empty folder inside the project, and yields what each stage took. First each stage runs alone in a process of its
 * own; with `quick` these are only the two that the others need. Then the whole build runs three times: with nothing kept from before but
 * the share cards, with nothing changed, and with one document changed. The last site is left in `dist`. Throws if a stage fails.
 */
export async function* benchStages(plan: CityPlan, folder: string, quick: boolean): AsyncGenerator<Stage> {
  const city = writeCity(plan, join(folder, 'sources'));
  const size = `${plan.projects} projects, ${city.documents} documents, ${toMegabytes(city.bytes)} MB`;
  for (const { stage, name, wrote } of ALONE) {
    if (quick && stage !== 'convert' && stage !== 'cards') continue;
    const before = countBytes(join(folder, wrote));
    const { counts, ...usage } = await runStage(stage, folder);
    const made = stage === 'render' ? { pages: htmlFiles(join(folder, wrote)).length } : counts;
    yield { name, ...usage, bytes: countBytes(join(folder, wrote)) - before, counts: printCounts(made) };
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

/** Runs a stage of `run-stage.ts` in a process of its own. Throws if it fails. */
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

/** Changes a word of one project's goal. */
function changeOneDocument(sources: string): void {
  const [file] = listFiles(sources)
    .map((path) => join(sources, path))
    .filter((path) => readFileSync(path, 'utf8').includes(ADDED_PHRASE));
  if (file === undefined) throw new Error(`no document says ${ADDED_PHRASE}`);
  const changed = ADDED_PHRASE.replace('任务', '工作');
  writeFileSync(file, readFileSync(file, 'utf8').replace(ADDED_PHRASE, changed));
}

const printCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

export const toMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
