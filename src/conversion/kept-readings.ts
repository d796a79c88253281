import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestCode } from '../disk/digest-files.ts';
import { replaceFile } from '../disk/write-aside.ts';
import type { ParsedDocument } from '../parser/parse-document.ts';
import { MAX_SOURCE_BYTES, sidecarOf } from './read-sources.ts';

/** Reads one source below a folder, with its sidecar. */
export type SourceReader = (folder: string, file: string) => ParsedDocument;

interface Kept {
  /** Digest of everything that the reading depends on. */
  readonly madeFrom: string;
  readonly reading: ParsedDocument;
}

/** Wraps `read` so that it takes a reading from `dir` if the file, its sidecar and the code of the reader are as they were when it was kept. */
export function keepReadings(dir: string, read: SourceReader): SourceReader {
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
    const kept = readKept(place);
    if (kept?.madeFrom === madeFrom) return kept.reading;
    const reading = read(folder, file);
    replaceFile(place, JSON.stringify({ madeFrom, reading } satisfies Kept));
    return reading;
  };
}

const digest = (content: string | Uint8Array): string => hash('sha256', content);

/** Reads what was kept at a place; `null` if nothing was, or if the file is damaged. */
function readKept(place: string): Kept | null {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as Kept;
  } catch {
    return null;
  }
}
