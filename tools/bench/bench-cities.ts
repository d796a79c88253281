import { join } from 'node:path';
import { countFolders } from '../disk/count-bytes.ts';
import { makeFolderInCache, removeFolder } from '../disk/temporary-folder.ts';
import { weighPages } from '../pages/page-weight.ts';
import { benchPeers } from './bench-peers.ts';
import type { CityBench } from './bench-report.ts';
import { benchStages, type Stage } from './bench-stages.ts';

export interface BenchPlan {
  /** Projects of each city, in the order in which they are measured. */
  readonly sizes: readonly number[];
  readonly years: number;
  readonly seed: number;
  /** Leave out the stages that nothing else needs, and the other generators. */
  readonly quick: boolean;
}

/** A city that has been measured, and a line for each of its pages that is heavier than it may be. */
export interface MeasuredCity extends CityBench {
  readonly over: readonly string[];
}

/** Measures cities of several sizes, and yields each when it is done. `onStage` is called after each stage. Throws if a stage fails. */
export async function* benchCities(
  { sizes, years, seed, quick }: BenchPlan,
  onStage: (projects: number, stage: Stage) => void,
): AsyncGenerator<MeasuredCity> {
  const made: string[] = [];
  try {
    for (const projects of sizes) {
      const folder = makeFolderInCache('bench');
      made.push(folder);
      const stages: Stage[] = [];
      for await (const stage of benchStages({ projects, years, seed, lastYear: 2026 }, folder, quick)) {
        stages.push(stage);
        onStage(projects, stage);
      }
      const { kinds, over } = weighPages(join(folder, 'dist'));
      const compared = quick
        ? { peers: [], missing: [] }
        : await benchPeers(join(folder, 'collections'), join(folder, 'peers'));
      const folders = countFolders(join(folder, 'dist'));
      yield { projects, years, seed, stages, folders, kinds, over, ...compared };
    }
  } finally {
    // All folders go at the end: after thousands of files have been deleted, ext4 is slower to make new ones, which would be measured.
    for (const folder of made) removeFolder(folder);
  }
}
