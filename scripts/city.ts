import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateCity } from '../tools/city/generate-city.ts';
import { readMaterial } from '../tools/city/read-material.ts';

const USAGE =
  'usage: npm run city -- --out DIR [--projects N] [--years Y] [--seed S] [--last-year YYYY] [--sources DIR]';

try {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      projects: { type: 'string', default: '20000' },
      years: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      'last-year': { type: 'string', default: '2026' },
      sources: { type: 'string', default: 'content/sources' },
    },
  });
  if (values.out === undefined) throw new Error('--out DIR is needed');
  const [projects, years, seed, lastYear] = [values.projects, values.years, values.seed, values['last-year']].map(
    Number,
  );
  if (!isCount(projects) || !isCount(years) || !isCount(lastYear) || !Number.isInteger(seed))
    throw new Error('a number is not a number');
  writeCity(values.out, { projects, years, seed: seed as number, lastYear }, values.sources);
} catch (error) {
  console.error(`city: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}

function isCount(number: number | undefined): number is number {
  return Number.isInteger(number) && (number ?? 0) > 0;
}

function writeCity(out: string, plan: Parameters<typeof generateCity>[0], sources: string): void {
  const counts = { documents: 0, units: 0, projects: 0, indicators: 0, bytes: 0 };
  for (const { year, department, text, expected } of generateCity(plan, readMaterial(sources))) {
    const folder = join(out, String(year));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${department}.txt`), text);
    counts.documents += 1;
    counts.units += expected.document.units.length;
    counts.projects += expected.projects.length;
    counts.indicators += expected.projects.reduce((sum, { indicators }) => sum + indicators.length, 0);
    counts.bytes += new TextEncoder().encode(text).length;
  }
  const { documents, units, projects, indicators, bytes } = counts;
  console.log(
    `wrote ${documents} documents, ${units} units, ${projects} projects, ${indicators} indicators, ${(bytes / 1e6).toFixed(1)} MB to ${out}`,
  );
}
