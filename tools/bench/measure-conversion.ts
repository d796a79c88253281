import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStage } from './bench-stages.ts';
import type { Usage } from './measure-command.ts';
import { writeCitySources } from '../search-evaluation/prepare-city.ts';

export interface Conversion extends Usage {
  readonly documents: number;
  readonly projects: number;
  readonly megabytes: number;
}

/** Writes a city, converts it in a process of its own as `convert` does, and removes both. Throws where the conversion fails. */
export async function measureConversion(projects: number, seed: number): Promise<Conversion> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const { documents, bytes } = writeCitySources(
      { projects, years: 2, lastYear: 2026, seed },
      join(folder, 'sources'),
    );
    const { seconds, cpuSeconds, peakMegabytes } = await runStage('convert', folder);
    return { documents, projects, megabytes: bytes / 1e6, seconds, cpuSeconds, peakMegabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
