import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Collections } from '../domain/records.ts';

const LINES_A_WRITE = 1000;

/** Writes the three NDJSON files aside, then puts them in place together; an earlier output stays whole if anything fails. */
export function writeCollections({ documents, projects, diagnostics }: Collections, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}.new-`);
  try {
    writeLines(join(aside, 'documents.ndjson'), documents);
    writeLines(join(aside, 'projects.ndjson'), projects);
    writeLines(join(aside, 'diagnostics.ndjson'), diagnostics);
    mkdirSync(folder, { recursive: true });
    for (const name of ['documents.ndjson', 'projects.ndjson', 'diagnostics.ndjson'])
      renameSync(join(aside, name), join(folder, name));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
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
