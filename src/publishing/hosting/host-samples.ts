/** What a host answered. */
export interface Answer {
  readonly response: Response;
  readonly body: Buffer;
}

/** Asks the host for a path below the base. */
export type Ask = (path: string, headers?: HeadersInit) => Promise<Answer>;

/** The files of `data/SHA256SUMS` with their digests. */
export function readSums(text: string): { readonly digest: string; readonly path: string }[] {
  const lines = text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm);
  return [...lines].map(([, digest = '', file = '']) => ({ digest, path: `data/${file}` }));
}

/** Lists one page or file of each kind that the site has, by its path below the base. `html` is the home page. */
export async function listSamples(html: string, home: URL, ask: Ask): Promise<string[]> {
  const links = [...html.matchAll(/(?:href|src)="([^"#?]+)"/g)]
    .map(([, link = '']) => new URL(link, home))
    .filter(({ origin, pathname }) => origin === home.origin && pathname.startsWith(home.pathname))
    .map(({ pathname }) => decodeURI(pathname.slice(home.pathname.length)));
  const sums = readSums((await ask('data/SHA256SUMS')).body.toString());
  const manifest = (await ask('search-index/manifest.json')).body.toString();
  const [, engine = 'engine'] = /"engine":"([\w.-]+)"/.exec(manifest) ?? [];
  const fixed = [
    '',
    'robots.txt',
    'cards/site.png',
    'data/SHA256SUMS',
    'data/projects.ndjson',
    'search-index/manifest.json',
    `search-index/${engine}/wasm.unknown.pagefind`,
  ];
  const files = sums.map(({ path }) => path);
  const originals = files.filter((path) => path.endsWith('.original.txt')).slice(0, 1);
  return [...new Set([...fixed, ...firstOfEachKind(links), ...firstOfEachKind(files), ...originals])];
}

/** Pages are of the kind of their first folder, files of that of their ending. */
function firstOfEachKind(paths: readonly string[]): string[] {
  const kinds = Map.groupBy(paths, (path) => (path.endsWith('/') ? path.split('/')[0] : path.split('.').at(-1)));
  return [...kinds.values()].map(([first = '']) => first);
}
