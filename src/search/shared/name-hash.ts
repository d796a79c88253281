import { hashGram } from './grams.ts';

/** Locates the files that say in which years a name occurs; there are 2^`bits` files. */
export interface NameYearsEntry {
  readonly folder: string;
  readonly bits: number;
}

/** One of these files: for each year, the hashes of the names that occur in it. */
export type NameYears = Readonly<Record<string, readonly number[]>>;

export const hashName = (name: string): number => hashGram(name, 0, name.length, 'any');

/** Returns the number of the file that holds a hash. */
export const bucketOf = (hash: number, bits: number): number => Math.floor(hash / 2 ** (32 - bits));
