import { statSync } from 'node:fs';
import { join } from 'node:path';
import { collectionsFolder } from './folders.ts';

/** Remembers what `make` gives for as long as a file of the collections is the same one. While `npm run dev` runs, `convert` replaces them. */
export function rememberWhileSame<Made>(name: string, make: () => Made): () => Made {
  let memo: { readonly version: string; readonly made: Made } | undefined;
  return () => {
    const file = join(collectionsFolder(), name);
    const { ino, mtimeMs, size } = statSync(file);
    const version = `${file} ${ino} ${mtimeMs} ${size}`;
    if (memo?.version !== version) memo = { version, made: make() };
    return memo.made;
  };
}
