import type { CurrencyUnit } from '../domain/records.ts';
import { listDocuments } from './documents.ts';
import type { ProjectEntry } from './schemas.ts';

/** A project's entry with what a list over several documents needs besides. */
export interface ListedProject extends ProjectEntry {
  readonly currencyUnit: CurrencyUnit;
  /** Its source file. */
  readonly file: string;
}

/** All projects, newest year first, in source order within a document. */
export async function listProjects(): Promise<ListedProject[]> {
  return (await listDocuments()).flatMap(({ document, entries }) =>
    entries.map((entry) => ({ ...entry, currencyUnit: document.currencyUnit, file: document.source.file })),
  );
}
