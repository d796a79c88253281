import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convertSources } from '../../src/conversion/convert.ts';
import { writeCollections } from '../../src/collections/write-collections.ts';
import { generateCity, type CityPlan } from '../city/generate-city.ts';
import { readMaterial } from '../city/read-material.ts';

/** What a city's records follow from, besides its plan. */
const MADE_BY = ['content/sources', 'src/conversion', 'src/domain', 'src/parser', 'tools/synthesis', 'tools/city'];

/** Writes the source texts of a city, and returns what they come to. */
export function writeCitySources(plan: CityPlan, sources: string): { documents: number; bytes: number } {
  let [documents, bytes] = [0, 0];
  for (const { year, department, text } of generateCity(plan, readMaterial('content/sources'))) {
    mkdirSync(join(sources, String(year)), { recursive: true });
    writeFileSync(join(sources, String(year), `${department}.txt`), text);
    documents += 1;
    bytes += Buffer.byteLength(text);
  }
  return { documents, bytes };
}

/** The folder that holds a city's `collections/`, made unless the same code has made it before. Throws where a text cannot be read. */
export function prepareCity(plan: CityPlan, cacheDir: string): string {
  const digest = createHash('sha256').update(JSON.stringify(plan));
  for (const folder of MADE_BY) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(ts|txt|yaml)$/.test(file)) digest.update(readFileSync(join(folder, file)));
    }
  }
  const city = join(cacheDir, `city-${plan.projects}-${digest.digest('hex').slice(0, 10)}`);
  if (existsSync(city)) return city;
  const aside = `${city}.${process.pid}`;
  try {
    writeCitySources(plan, join(aside, 'sources'));
    const result = convertSources(join(aside, 'sources'));
    if (result.failed.length > 0) throw new Error(`not converted: ${result.failed.join(', ')}`);
    writeCollections(result, join(aside, 'collections'));
    rmSync(join(aside, 'sources'), { recursive: true });
    mkdirSync(dirname(city), { recursive: true });
    renameSync(aside, city);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return city;
}
