import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { sourceDate } from '../../conversion/source-dates.ts';
import { listFiles } from '../../disk/list-files.ts';
import type { Slice } from './plan-slices.ts';

/** The file in the folder of a slice that says which it is and what it was made from. */
export const SLICE_LABEL = 'slice.json';

/** The folder beside it that has the slice's files at their places in the site. */
export const SLICE_FILES = 'site';

/** Everything that the pages depend on. */
const originSchema = z.object({
  records: z.string(),
  program: z.string(),
  dates: z.string(),
  base: z.string(),
  site: z.string().nullable(),
  node: z.string(),
});

export const labelSchema = z.object({
  slice: z.int().positive(),
  of: z.int().positive(),
  /** How many files it has. */
  files: z.int().nonnegative(),
  madeFrom: originSchema,
});

export type Origin = z.infer<typeof originSchema>;

const PROGRAM = [
  'astro.config.mjs',
  'package-lock.json',
  'portal.config.ts',
  'content/pages',
  'content/stories',
  'public',
  'src',
];

/** Reads what a build is made from. The environment names its sources. */
export function readOrigin(collectionsDir: string, base: string, site: string | undefined): Origin {
  const documents = readFileSync(join(collectionsDir, 'documents.ndjson'), 'utf8').trimEnd().split('\n');
  const files = documents.map((line) => (JSON.parse(line) as { source: { file: string } }).source.file);
  return {
    records: digestFiles([collectionsDir]),
    program: digestFiles(PROGRAM),
    dates: digest([sourceDate(), ...files.map((file) => sourceDate([file]))].join('\n')),
    base,
    site: site ?? null,
    node: process.version,
  };
}

/** Marks the folder of a slice whose files are about to be replaced: `merge` refuses it until it has its label. */
export function openLabel(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SLICE_LABEL), '{}\n');
}

export function writeLabel(folder: string, { index, count }: Slice, madeFrom: Origin): void {
  const files = listFiles(join(folder, SLICE_FILES)).length;
  const label: z.infer<typeof labelSchema> = { slice: index, of: count, files, madeFrom };
  writeFileSync(join(folder, SLICE_LABEL), `${JSON.stringify(label, null, 2)}\n`);
}

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

/** The digest of some files, and of all files below some folders; where those are on the disk does not matter, nor whether they are. */
function digestFiles(paths: readonly string[]): string {
  const lines = paths.filter(existsSync).flatMap((path) => {
    const files = statSync(path).isFile() ? [''] : listFiles(path);
    return files.map((file) => `${file.replaceAll(sep, '/')} ${digest(readFileSync(join(path, file)))}\n`);
  });
  return digest(lines.join(''));
}
