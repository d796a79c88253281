import { join } from 'node:path';
import { convertSources } from '../../src/conversion/convert-sources.ts';
import { writeCollections } from '../../src/collections/write-collections.ts';
import { digest, listFilesOf } from '../disk/digest.ts';
import { makeOnce } from '../disk/make-once.ts';
import { removeFolder } from '../disk/temporary-folder.ts';
import type { CityPlan } from './generate-city.ts';
import { writeCity } from './write-city.ts';

/** Besides its plan, all that a city's records depend on: the real documents, and the code that invents, prints and reads. */
const MADE_BY = [
  'content/sources',
  'src/collections',
  'src/conversion',
  'src/domain',
  'src/parser',
  'tools/city',
  'tools/reading',
  'tools/synthesis',
];

/** Returns the folder below `cacheDir` that holds a city's `collections/`. The city is made unless the same code has made it before. */
export async function prepareCity(plan: CityPlan, cacheDir: string): Promise<string> {
  const name = `city-${plan.projects}-${digest(plan, listFilesOf(MADE_BY, /\.(ts|txt|yaml)$/))}`;
  const city = join(cacheDir, name);
  await makeOnce(city, (aside) => {
    const sources = join(aside, 'sources');
    writeCity(plan, sources);
    const result = convertSources(sources);
    if (result.failed.length > 0) throw new Error(`not converted: ${result.failed.join(', ')}`);
    writeCollections(result, join(aside, 'collections'));
    removeFolder(sources);
  });
  return city;
}
