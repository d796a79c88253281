import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile, replaceFiles } from '../disk/write-aside.ts';
import type { EarlierVersion } from '../domain/changes/version.ts';
import type { Derived } from '../domain/derived/derive-projects.ts';
import type { Facsimile } from '../domain/facsimile.ts';
import type { Collections } from '../domain/records.ts';
import {
  COLLECTION_FILES,
  COLLECTIONS,
  collectionFile,
  DERIVED_FILE,
  EARLIER_FILE,
  facsimileFile,
  transcriptFile,
} from './collection-files.ts';

const LINES_A_WRITE = 1000;

/**
 * Writes the three NDJSON files, and what follows from them where it is given, aside, then puts them in place together; an earlier output
 * stays whole if anything fails. The transcripts of sources that are no texts stand below `transcripts/`; how they look
 * is written for the pages alone, as `derived` is.
 */
export function writeCollections(
  collections: Collections & {
    readonly transcripts?: ReadonlyMap<string, string>;
    readonly facsimiles?: ReadonlyMap<string, Facsimile>;
  },
  folder: string,
  derived?: readonly Derived[],
  earlier: readonly EarlierVersion[] = [],
): void {
  for (const [source, text] of collections.transcripts ?? []) replaceFile(join(folder, transcriptFile(source)), text);
  if (derived)
    for (const [source, facsimile] of collections.facsimiles ?? [])
      replaceFile(join(folder, facsimileFile(source)), JSON.stringify(facsimile));
  replaceFiles(folder, [...COLLECTION_FILES, ...(derived ? [DERIVED_FILE, EARLIER_FILE] : [])], (aside) => {
    for (const name of COLLECTIONS) writeLines(join(aside, collectionFile(name)), collections[name]);
    if (derived) {
      writeLines(join(aside, DERIVED_FILE), derived);
      writeLines(join(aside, EARLIER_FILE), earlier);
    }
  });
}

function writeLines(path: string, records: readonly object[]): void {
  const file = openSync(path, 'w');
  try {
    for (let i = 0; i < records.length; i += LINES_A_WRITE) {
      writeSync(
        file,
        records
          .slice(i, i + LINES_A_WRITE)
          .map((record) => `${JSON.stringify(record)}\n`)
          .join(''),
      );
    }
  } finally {
    closeSync(file);
  }
}
