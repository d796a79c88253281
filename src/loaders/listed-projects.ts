import type { CurrencyUnit } from '../domain/records.ts';
import { listDocuments } from './documents.ts';
import type { ProjectEntry } from '../collections/schemas.ts';

/** A project's entry with what a list over several documents needs besides. */
export interface ListedProject extends ProjectEntry {
  readonly currencyUnit: CurrencyUnit;
  /** Its source file. */
  readonly file: string;
}

let listed: Promise<readonly ListedProject[]> | undefined;

/** All projects, newest year first, in source order within a document. Listed once, but in `npm run dev`. */
export const listProjects = (): Promise<readonly ListedProject[]> =>
  import.meta.env.DEV ? listAll() : (listed ??= listAll());

async function listAll(): Promise<readonly ListedProject[]> {
  return (await listDocuments()).flatMap(({ document, entries }) =>
    entries.map((entry) => ({ ...entry, currencyUnit: document.currencyUnit, file: document.source.file })),
  );
}
