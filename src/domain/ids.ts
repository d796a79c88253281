import { sha256 } from '@noble/hashes/sha2.js';
import type { Level } from './records.ts';

/** The digits of Crockford base32 (https://www.crockford.com/base32.html), in lower case. */
export const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const SEPARATOR = '\u001f';

/** Joins fields to a key by U+001F, each NFKC-normalised and without white space. */
export function toKey(fields: readonly string[]): string {
  return fields.map((field) => field.normalize('NFKC').replace(/\s/gu, '')).join(SEPARATOR);
}

/** Returns the first 10 characters of the lower-case Crockford base32 of the key's SHA-256. */
export function hashKey(key: string): string {
  const digest = sha256(new TextEncoder().encode(key));
  let id = '';
  for (let bit = 0; bit < 50; bit += 5) {
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    id += CROCKFORD.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return id;
}

/** The fields that tell a department: its name, after the region where departments of several are told apart. */
export const departmentFields = (department: string, region: string | null): string[] =>
  region === null ? [department] : [region, department];

/** Returns the id of a department across years. */
export const departmentId = (department: string, region: string | null = null): string =>
  hashKey(toKey(departmentFields(department, region)));

/** Returns the id of the department of a document or of its page. */
export const departmentIdOf = (documentId: string): string => documentId.slice(documentId.indexOf('-') + 1);

/** Returns the id of the document of a department and year, and of its page. */
export const documentId = (year: number, department: string, region: string | null = null): string =>
  `${year}-${departmentId(department, region)}`;

export const unitId = (year: number, department: string, unit: string, region: string | null = null): string =>
  `${year}-${hashKey(toKey([...departmentFields(department, region), unit]))}`;

/** Returns the id of the list of all projects of one name, in any document. */
export const nameId = (name: string): string => hashKey(toKey([name]));

/** Writes a level as printed: `24-可持续影响`, `24-` without a name, `可持续影响` without a code. A missing level is the empty string. */
export function printLevel(level: Level | null): string {
  const code = level?.code ?? null;
  return `${code === null ? '' : `${code}-`}${level?.name ?? ''}`;
}

/**
 * Gives each key its id. Among equal keys the second adds `␟2`, the third `␟3`, and so on in order.
 * Throws if two different keys get one id.
 */
export class IdRegister {
  readonly #seen = new Map<string, number>();
  readonly #owners = new Map<string, string>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  take(fields: readonly string[]): string {
    const base = toKey(fields);
    const ordinal = (this.#seen.get(base) ?? 0) + 1;
    this.#seen.set(base, ordinal);
    const key = ordinal === 1 ? base : base + SEPARATOR + ordinal;
    const id = this.#prefix + hashKey(key);
    const owner = this.#owners.get(id);
    if (owner !== undefined && owner !== key) throw new Error(`two keys with one id ${id}: ${owner} and ${key}`);
    this.#owners.set(id, key);
    return id;
  }
}
