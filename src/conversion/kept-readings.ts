import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestCode } from '../disk/digest-files.ts';
import { replaceFile } from '../disk/write-aside.ts';
import type { ListedSource } from './list-sources.ts';
import { MAX_SOURCE_BYTES } from './read-sources.ts';

/** Reads one source below a folder, with its sidecar. */
export type SourceReader<Reading> = (folder: string, source: ListedSource) => Reading;

interface Kept<Reading> {
  /** Digest of everything that the reading depends on. */
  readonly madeFrom: string;
  readonly reading: Reading;
}

/** Wraps `read` so that it takes a reading from `dir` if the file, its sidecar and the code of the reader are as they were when it was kept. */
export function keepReadings<Reading>(dir: string, read: SourceReader<Reading>): SourceReader<Reading> {
  mkdirSync(dir, { recursive: true });
  const reader = digestCode('src/conversion', 'src/domain', 'src/files', 'src/parser');
  return (folder, source) => {
    const content = digestSource(folder, source);
    if (content === null) return read(folder, source);
    const madeFrom = digest([reader, source.file, source.sidecar ?? '', content].join('\n'));
    const place = join(dir, `${digest(relative('', join(folder, source.file))).slice(0, 16)}.json`);
    const kept = readKept<Reading>(place);
    if (kept?.madeFrom === madeFrom) return kept.reading;
    const reading = read(folder, source);
    const text = JSON.stringify({ madeFrom, reading } satisfies Kept<Reading>);
    replaceFile(place, `${digest(text)}\n${text}`);
    return reading;
  };
}

const digest = (content: string | Uint8Array): string => hash('sha256', content);

/** The digest of a source and its sidecar; `null` if one of them is too large or cannot be read. */
function digestSource(folder: string, { file, sidecar }: ListedSource): string | null {
  const paths = [file, ...(sidecar === null ? [] : [sidecar])].map((name) => join(folder, name));
  try {
    if (paths.some((path) => statSync(path).size > MAX_SOURCE_BYTES)) return null;
    return paths.map((path) => digest(readFileSync(path))).join('\n');
  } catch {
    return null;
  }
}

/** Reads what was kept at a place; `null` if nothing was, or if the file is damaged. */
function readKept<Reading>(place: string): Kept<Reading> | null {
  try {
    const [expected, content = ''] = readFileSync(place, 'utf8').split('\n');
    return digest(content) === expected ? (JSON.parse(content) as Kept<Reading>) : null;
  } catch {
    return null;
  }
}
