import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure } from '../console/command.ts';
import { listFiles } from '../../disk/list-files.ts';
import { labelSchema, type Origin, SLICE_FILES, SLICE_LABEL } from './slice-label.ts';

/** What a publisher can do where the slices differ in a part of their origin, which they must have in common. */
const REMEDIES: Record<keyof Origin, string> = {
  records: 'it has other records; build it again from the same sources',
  program: 'its code, configuration, prose or public files are others; build it again from the same revision',
  dates: 'its sources have other dates; give each machine the whole history of git, or the same SOURCE_DATE_EPOCH',
  base: 'it has another --base',
  site: 'it has another --site',
  node: 'another version of Node built it',
};

interface Found {
  readonly folder: string;
  readonly slice: number;
  readonly of: number;
}

/** The files of the slices in `slicesDir`, a folder each, in order. Throws a `Failure` unless they are all slices of one cut, made from `origin`. */
export function findSlices(slicesDir: string, origin: Origin): string[] {
  const names = existsSync(slicesDir) ? readdirSync(slicesDir) : [];
  const found = names
    .map((name) => join(slicesDir, name))
    .filter((folder) => existsSync(join(folder, SLICE_LABEL)))
    .map((folder) => readSlice(folder, origin));
  const of = found[0]?.of;
  if (of === undefined) {
    throw new Failure(
      `there is no slice in ${slicesDir}; build them with --slice 1/n to n/n, or name another folder with --slices`,
    );
  }
  const slices = new Map<number, string>();
  for (const { folder, slice, of: count } of found) {
    const other = slices.get(slice);
    if (count !== of) throw new Failure(`${slicesDir} holds slices of ${of} and of ${count}; remove those of one cut`);
    if (other) throw new Failure(`${other} and ${folder} are both slice ${slice} of ${of}; remove one of them`);
    slices.set(slice, folder);
  }
  const all = Array.from({ length: of }, (_, index) => index + 1);
  const missing = all.filter((slice) => !slices.has(slice));
  if (missing.length > 0) {
    throw new Failure(
      `of ${of} slices, ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing in ${slicesDir}`,
    );
  }
  return all.map((slice) => join(slices.get(slice)!, SLICE_FILES));
}

function readSlice(folder: string, origin: Origin): Found {
  const name = relative('', folder);
  const text = readFileSync(join(folder, SLICE_LABEL), 'utf8');
  const label = labelSchema.safeParse(parseJson(text));
  if (!label.success) throw new Failure(`${join(name, SLICE_LABEL)} cannot be read; build the slice again`);
  const { slice, of, files, madeFrom } = label.data;
  for (const [key, remedy] of Object.entries(REMEDIES) as [keyof Origin, string][]) {
    if (madeFrom[key] === origin[key]) continue;
    throw new Failure(`${name} does not fit: ${remedy} (expected ${origin[key]}, found ${madeFrom[key]})`);
  }
  const there = listFiles(join(folder, SLICE_FILES)).length;
  if (there !== files)
    throw new Failure(`${name} is not whole: expected ${files} files, found ${there}; copy or build it again`);
  return { folder, slice, of };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
