import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { PAGEFIND_VERSION, WASM_FILE } from '../shared/pagefind-layout.ts';

/** Writes Pagefind's browser engine, and returns its folder. Throws if the installed Pagefind is not of {@link PAGEFIND_VERSION}. */
export async function writePagefindEngine(out: string): Promise<string> {
  const folder = `engine-${PAGEFIND_VERSION}`;
  const bundle = await readBundle();
  const { version } = JSON.parse(Buffer.from(bundle('pagefind-entry.json')).toString()) as { version: string };
  if (version !== PAGEFIND_VERSION) {
    throw new Error(`the index is written for Pagefind ${PAGEFIND_VERSION}, but ${version} is installed`);
  }
  await mkdir(join(out, folder), { recursive: true });
  // Its scripts are left out: `src/search/client/pagefind-engine.ts` takes their place.
  await writeFile(join(out, folder, WASM_FILE), bundle(WASM_FILE));
  return folder;
}

/**
 * Returns a reader of the files that Pagefind writes beside an index. It takes them from memory because `writeFiles` returns before they
 * are complete.
 */
async function readBundle(): Promise<(file: string) => Uint8Array> {
  try {
    const { index, errors } = await pagefind.createIndex();
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    await index.addCustomRecord({ url: '/', content: 'none', language: 'und' });
    const { files } = await index.getFiles();
    const contents = new Map(files.map(({ path, content }) => [path, content]));
    return (file) => {
      const content = contents.get(file);
      if (content === undefined) throw new Error(`Pagefind ${PAGEFIND_VERSION} did not make ${file}`);
      return content;
    };
  } finally {
    await pagefind.close();
  }
}
