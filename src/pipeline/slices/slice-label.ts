import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { SourceDates } from '../../conversion/source-dates.ts';
import { digestCode, digestFiles } from '../../disk/digest-files.ts';
import { listFiles } from '../../disk/list-files.ts';
import type { Slice } from '../../collections/portion.ts';

/** The file in the folder of a slice that says which it is and what it was made from. */
export const SLICE_LABEL = 'slice.json';

/** The folder beside it that has the slice's files at their places in the site. */
export const SLICE_FILES = 'site';

/** Everything that the pages depend on, as digests. */
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
  'portal.config.ts',
  'content/everyday-words.yaml',
  'content/pages',
  'content/stories',
  'public',
  'src',
];

/** Reads what a build is made from; `folders` has the records, and other data that pages show. */
export function readOrigin(
  folders: readonly string[],
  dates: SourceDates,
  base: string,
  site: string | undefined,
): Origin {
  return {
    records: shorten(digestFiles(folders)),
    program: shorten(digestCode(...PROGRAM)),
    dates: shorten(hash('sha256', JSON.stringify(dates))),
    base,
    site: site ?? null,
    node: process.version,
  };
}

export function writeLabel(folder: string, { index, count }: Slice, madeFrom: Origin): void {
  const files = listFiles(join(folder, SLICE_FILES)).length;
  const label: z.infer<typeof labelSchema> = { slice: index, of: count, files, madeFrom };
  writeFileSync(join(folder, SLICE_LABEL), `${JSON.stringify(label, null, 2)}\n`);
}

/** A digest as messages show it. */
const shorten = (digest: string): string => digest.slice(0, 16);
