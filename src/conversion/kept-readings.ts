import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestCode } from '../disk/digest-files.ts';
import { replaceFile } from '../disk/write-aside.ts';
import { MAX_SOURCE_BYTES, sidecarOf } from './read-sources.ts';

/** Reads one source below a folder, with its sidecar. */
export type SourceReader<Reading> = (folder: string, file: string) => Reading;

interface Kept<Reading> {
  /** Digest of everything that the reading depends on. */
  readonly madeFrom: string;
  readonly reading: Reading;
}

/** Wraps `read` so that it takes a reading from `dir` if the file, its sidecar and the code of the reader are as they were when it was kept. */
export function keepReadings<Reading>(dir: string, read: SourceReader<Reading>): SourceReader<Reading> {
  mkdirSync(dir, { recursive: true });
  const reader = digestCode('src/conversion', 'src/domain', 'src/parser');
  return (folder, file) => {
    const path = join(folder, file);
    if (statSync(path).size > MAX_SOURCE_BYTES) return read(folder, file);
    const parts = [path, join(folder, sidecarOf(file))].map((part) =>
      existsSync(part) ? digest(readFileSync(part)) : '',
    );
    const madeFrom = digest([reader, file, ...parts].join('\n'));
    const place = join(dir, `${digest(relative('', path)).slice(0, 16)}.json`);
    const kept = readKept<Reading>(place);
    if (kept?.madeFrom === madeFrom) return kept.reading;
    const reading = read(folder, file);
    replaceFile(place, JSON.stringify({ madeFrom, reading } satisfies Kept<Reading>));
    return reading;
  };
}

const digest = (content: string | Uint8Array): string => hash('sha256', content);

/** Reads what was kept at a place; `null` if nothing was, or if the file is damaged. */
function readKept<Reading>(place: string): Kept<Reading> | null {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as Kept<Reading>;
  } catch {
    return null;
  }
}
