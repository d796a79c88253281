import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { PAGEFIND_VERSION, writePagefindIndex } from './pagefind-format.ts';

/** Not `pagefind-worker.js`: it runs in a worker of ours. */
const FILES = ['pagefind.js', 'wasm.unknown.pagefind'];

/**
 * Puts Pagefind's browser engine beside an index without pages, which the shards are merged into, and returns its folder.
 * Throws if the installed Pagefind is not the one whose files `pagefind-format.ts` writes.
 */
export async function writePagefindEngine(out: string): Promise<string> {
  const folder = `engine-${PAGEFIND_VERSION}`;
  const bundle = await mkdtemp(join(tmpdir(), 'pagefind-'));
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    await index.addCustomRecord({ url: '/', content: 'none', language: 'und' });
    await index.writeFiles({ outputPath: bundle });
    const { version } = JSON.parse(await readFile(join(bundle, 'pagefind-entry.json'), 'utf8')) as { version: string };
    if (version !== PAGEFIND_VERSION) {
      throw new Error(`the index is written for Pagefind ${PAGEFIND_VERSION}, but ${version} is installed`);
    }
    const engine = await Promise.all(FILES.map(async (path) => ({ path, bytes: await readFile(join(bundle, path)) })));
    for (const { path, bytes } of [...engine, ...writePagefindIndex('', 0, [], 0)]) {
      await mkdir(dirname(join(out, folder, path)), { recursive: true });
      await writeFile(join(out, folder, path), bytes);
    }
  } finally {
    await pagefind.close();
    await rm(bundle, { recursive: true, force: true });
  }
  return folder;
}
