import type { CatalogueEntry } from './catalogue-entry.ts';
import { DOCUMENT_FINDINGS } from './catalogue-of-documents.ts';
import { FILE_FINDINGS } from './catalogue-of-files.ts';
import { ROW_FINDINGS } from './catalogue-of-rows.ts';

const ENTRIES = [...DOCUMENT_FINDINGS, ...FILE_FINDINGS, ...ROW_FINDINGS] as const;

export type DiagnosticCode = (typeof ENTRIES)[number]['code'];

/** Everything that the reader can find. Codes are permanent; the method page's list is made from this table. */
export const CATALOGUE: readonly CatalogueEntry[] = ENTRIES;

const BY_CODE: ReadonlyMap<string, CatalogueEntry> = new Map(CATALOGUE.map((entry) => [entry.code, entry]));

export function catalogueEntry(code: DiagnosticCode): CatalogueEntry {
  const entry = BY_CODE.get(code);
  if (!entry) throw new Error(`unknown diagnostic code: ${code}`);
  return entry;
}
