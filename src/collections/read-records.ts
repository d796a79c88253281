import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Collections } from '../domain/records.ts';
import { collectionFile } from './collection-files.ts';

/** Reads the records of a collection as they stand. The loaders of the pages check them, once a build. */
export const readRecords = <Name extends keyof Collections>(folder: string, name: Name): Collections[Name][number][] =>
  readLines(folder, name).map((line) => JSON.parse(line) as Collections[Name][number]);

/** Reads the lines of a collection, each of which holds a record. */
export const readLines = (folder: string, name: keyof Collections): string[] =>
  readFileSync(join(folder, collectionFile(name)), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
