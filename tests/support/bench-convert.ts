import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCity } from '../../src/synthesis/city/generate-city.ts';
import { readMaterial } from './read-material.ts';

const CONVERT = fileURLToPath(new URL('convert-and-tell.ts', import.meta.url));

export interface Conversion {
  readonly documents: number;
  readonly projects: number;
  readonly megabytes: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Resident memory of the converting process. */
  readonly peakMegabytes: number;
}

/** Writes a city, converts it in a process of its own as `convert` does, and removes both. Throws where the conversion fails. */
export function measureConversion(projects: number, seed: number): Conversion {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const [sources, out] = [join(folder, 'sources'), join(folder, 'collections')];
    let [documents, bytes] = [0, 0];
    for (const { year, department, text } of generateCity(
      { projects, years: 2, lastYear: 2026, seed },
      readMaterial('content/sources'),
    )) {
      mkdirSync(join(sources, String(year)), { recursive: true });
      writeFileSync(join(sources, String(year), `${department}.txt`), text);
      documents += 1;
      bytes += Buffer.byteLength(text);
    }
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [CONVERT, sources, out], { encoding: 'utf8' });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0) throw new Error(`the conversion ended with ${status}:\n${stderr.slice(0, 2000)}`);
    const usage = JSON.parse(stdout) as Pick<Conversion, 'cpuSeconds' | 'peakMegabytes'>;
    return { documents, projects, megabytes: bytes / 1e6, seconds, ...usage };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
