import { join } from 'node:path';
import { launchBrowser } from '../browser/launch-browser.ts';
import { makeFolderInCache, removeFolder } from '../disk/temporary-folder.ts';
import { findFreePort } from '../programs/free-port.ts';
import { median } from '../statistics/summaries.ts';
import { buildAndServe, type ServedSite } from './build-and-serve.ts';
import type { PageMeasures } from './page-bars.ts';
import { weighPages } from './page-weight.ts';
import { runLighthouse, type Run } from './run-lighthouse.ts';
import { pagePath } from './site-files.ts';

/** Of the pages of each of these kinds the heaviest is measured. */
const KINDS = ['home', 'departments/year', 'projects', 'search'];

export interface MeasuredPages {
  readonly measures: readonly PageMeasures[];
  /** Each audit that a page does not pass in full, as a line that begins with the kind of page. */
  readonly faults: readonly string[];
  /** A line for each page of the site that is heavier than it may be. */
  readonly over: readonly string[];
}

/** Builds the site, and measures pages of it in Chromium. Scores are the medians of `runs` runs. */
export async function measurePages(runs: number): Promise<MeasuredPages> {
  const folder = makeFolderInCache('lighthouse');
  try {
    const site = await buildAndServe(join(folder, 'site'), { base: '/', site: 'https://mingzhang.example' });
    try {
      return await measureSite(site, runs);
    } finally {
      await site.close();
    }
  } finally {
    removeFolder(folder);
  }
}

async function measureSite({ dir, url }: ServedSite, runs: number): Promise<MeasuredPages> {
  const { kinds, over } = weighPages(dir);
  const port = await findFreePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const measures: PageMeasures[] = [];
    const faults: string[] = [];
    for (const page of KINDS) {
      const { heaviest } = kinds.find(({ kind }) => kind === page)!;
      const results: Run[] = [];
      while (results.length < runs) results.push(await runLighthouse(url + pagePath(heaviest.file), port));
      measures.push({ page, ...toMedians(results), markup: heaviest.page, script: heaviest.script });
      faults.push(...new Set(results.flatMap((result) => result.faults.map((fault) => `${page}: ${fault}`))));
    }
    return { measures, faults, over };
  } finally {
    await browser.close();
  }
}

function toMedians(results: readonly Run[]): Omit<PageMeasures, 'page' | 'markup' | 'script'> {
  const score = (id: keyof Run['scores']): number => median(results.map(({ scores }) => scores[id]));
  return {
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    performance: score('performance'),
    shift: median(results.map(({ shift }) => shift)),
  };
}
