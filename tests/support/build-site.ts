import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { CONTENT_SECURITY_POLICY } from '../../src/pipeline/csp.ts';
import { serveSite, type SiteServer } from '../../src/pipeline/serve.ts';
import { findBrowser } from '../../tools/browser/launch-browser.ts';

export interface BuiltSite {
  readonly dir: string;
  readonly base: string;
  /** Address of the home page. */
  readonly url: string;
  /** What the build printed. */
  readonly log: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Built for the root of a domain, with `site` set. */
    rootSite: BuiltSite;
    /** Built for a sub-path, without `site`. */
    subPathSite: BuiltSite;
  }
}

const BUILDS = {
  rootSite: { base: '/', flags: ['--site', 'https://mingzhang.example'] },
  subPathSite: { base: '/budget/2026/', flags: [] },
} as const;

/** Builds the site in both ways and serves each under the policy, for all browser tests together. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  findBrowser();
  // A folder of its own, so that two runs at a time do not take each other's site away.
  const folder = join('.cache', `test-site-${process.pid}`);
  const servers: SiteServer[] = [];
  for (const name of ['rootSite', 'subPathSite'] as const) {
    const { site, server } = await buildAndServe(name, folder);
    servers.push(server);
    project.provide(name, site);
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
    await rm(folder, { recursive: true });
  };
}

/** Builds the site in one of the ways, below `folder`, and serves it under the policy. */
export async function buildAndServe(
  name: keyof typeof BUILDS,
  folder: string,
): Promise<{ readonly site: BuiltSite; readonly server: SiteServer }> {
  const { base, flags } = BUILDS[name];
  const dir = join(folder, name);
  const log = execFileSync(process.execPath, ['scripts/build.ts', '--fresh', '--out', dir, '--base', base, ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const server = await serveSite({ dir, base, headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } });
  return { site: { dir, base, url: server.url, log }, server };
}
