import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../tools/browser/launch-browser.ts';
import { makeFolderInCache, removeFolder } from '../../tools/disk/temporary-folder.ts';
import { buildAndServe, type BuildFlags, type ServedSite } from '../../tools/pages/build-and-serve.ts';

type BuiltSite = Omit<ServedSite, 'close'>;

declare module 'vitest' {
  interface ProvidedContext {
    /** The site as built for the root of a domain, with `site` set. */
    rootSite: BuiltSite;
    /** The site as built for a sub-path, without `site`. */
    subPathSite: BuiltSite;
  }
}

const BUILDS: Readonly<Record<'rootSite' | 'subPathSite', BuildFlags>> = {
  rootSite: { base: '/', site: 'https://mingzhang.example' },
  subPathSite: { base: '/budget/2026/' },
};

/** The tests of engines look at one site. */
const ENGINES = 'engines';

/** Builds the site in both ways and serves each, once for all browser tests. Throws if there is no browser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findBrowser();
  // Each run has a folder of its own, so that two runs at a time do not remove each other's site.
  const folder = makeFolderInCache('test-site');
  const served: ServedSite[] = [];
  for (const name of project.name === ENGINES ? (['rootSite'] as const) : (['rootSite', 'subPathSite'] as const)) {
    const site = await buildAndServe(join(folder, name), BUILDS[name]);
    served.push(site);
    const { dir, base, url, log } = site;
    project.provide(name, { dir, base, url, log });
  }
  return async () => {
    await Promise.all(served.map((site) => site.close()));
    removeFolder(folder);
  };
}
