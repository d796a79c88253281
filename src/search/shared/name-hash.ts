import { hashGram } from './grams.ts';

/** Where the files are that tell in which years a name stands: 2^`bits` of them. */
export interface NameYearsEntry {
  readonly folder: string;
  readonly bits: number;
}

/** One of the files: hashes of names by year. */
export type NameYears = Readonly<Record<string, readonly number[]>>;

export const hashName = (name: string): number => hashGram(name, 0, name.length, 'any');

/** Number of the file that a hash falls into. */
export const bucketOf = (hash: number, bits: number): number => Math.floor(hash / 2 ** (32 - bits));
