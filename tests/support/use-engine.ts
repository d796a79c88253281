import { afterEach } from 'vitest';
import { makeTemporaryFolder, removeFolder } from '../../tools/disk/temporary-folder.ts';
import type { EnginePage, OpenEngine } from '../../tools/browser/engine-page.ts';

/** Returns a function that opens a browser for one test: its page, and the folder of what it downloads. */
export function useEngine(open: OpenEngine): () => Promise<{ page: EnginePage; folder: string }> {
  const ends: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  return async () => {
    const folder = makeTemporaryFolder('engine');
    ends.push(() => Promise.resolve(removeFolder(folder)));
    const page = await open(folder);
    ends.unshift(() => page.close());
    return { page, folder };
  };
}
