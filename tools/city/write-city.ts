import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateCity, type CityPlan } from './generate-city.ts';
import { readMaterial } from './read-material.ts';

/** What the source texts of a city come to. */
export interface CitySize {
  documents: number;
  units: number;
  projects: number;
  indicators: number;
  bytes: number;
}

/** Writes the source texts of a city as `out/<year>/<department>.txt`. It is made of the real documents in `sources`. */
export function writeCity(plan: CityPlan, out: string, sources = 'content/sources'): CitySize {
  const size: CitySize = { documents: 0, units: 0, projects: 0, indicators: 0, bytes: 0 };
  for (const { year, department, text, expected } of generateCity(plan, readMaterial(sources))) {
    mkdirSync(join(out, String(year)), { recursive: true });
    writeFileSync(join(out, String(year), `${department}.txt`), text);
    size.documents += 1;
    size.units += expected.document.units.length;
    size.projects += expected.projects.length;
    size.indicators += expected.projects.reduce((count, { indicators }) => count + indicators.length, 0);
    size.bytes += Buffer.byteLength(text);
  }
  return size;
}
