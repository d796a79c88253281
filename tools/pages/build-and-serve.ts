import { execFileSync } from 'node:child_process';
import { previewHeadersOf } from '../../src/publishing/hosting/response-headers.ts';
import { serveSite } from '../../src/pipeline/serve.ts';

/** What a site is built with. */
export interface BuildFlags {
  readonly base: string;
  /** Origin of canonical links; without it there are none. */
  readonly site?: string;
  /** The folder of the sources, if not that of the project. */
  readonly sources?: string;
}

export interface ServedSite {
  readonly dir: string;
  readonly base: string;
  /** Address of the home page. */
  readonly url: string;
  /** What the build printed on stdout. */
  readonly log: string;
  /** Stops serving. The files stay. */
  close(): Promise<void>;
}

/** Builds the site into `dir` with nothing kept from before, and serves it with the headers of a page. Throws if the build fails. */
export async function buildAndServe(dir: string, { base, site, sources }: BuildFlags): Promise<ServedSite> {
  const optional = Object.entries({ site, sources }).flatMap(([name, value]) => (value ? [`--${name}`, value] : []));
  const flags = ['--fresh', '--out', dir, '--base', base, ...optional];
  const log = execFileSync(process.execPath, ['scripts/build.ts', ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const server = await serveSite({ dir, base, headersOf: previewHeadersOf });
  return { dir, base, url: server.url, log, close: () => server.close() };
}
