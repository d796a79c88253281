import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { PAGEFIND_VERSION } from './pagefind-lists.ts';

/** Not `pagefind-worker.js`: it runs in a worker of ours. */
const FILES = ['pagefind.js', 'wasm.unknown.pagefind'];

/**
 * Writes Pagefind's browser engine, and returns its folder. Throws if the installed Pagefind is not the one whose files we write.
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
    await mkdir(join(out, folder), { recursive: true });
    for (const file of FILES) await copyFile(join(bundle, file), join(out, folder, file));
  } finally {
    await pagefind.close();
    await rm(bundle, { recursive: true, force: true });
  }
  return folder;
}
