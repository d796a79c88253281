import { type FormerPage, listFormerPages } from '../publishing/permalinks/former-pages.ts';
import { toPresentIds } from '../publishing/permalinks/list-addresses.ts';
import { listRecordedRows } from '../publishing/permalinks/recorded-rows.ts';
import { readRegistry, registryFolder } from '../publishing/permalinks/registry-files.ts';
import { listDocuments } from './documents.ts';
import { sourcesFolder } from './folders.ts';

/** The pages that were published and that the sources no longer give, as the registry of permalinks says. */
export async function readFormerPages(): Promise<FormerPage[]> {
  const documents = (await listDocuments()).map(({ document }) => document);
  return listFormerPages(readRegistry(registryFolder(sourcesFolder())), toPresentIds(documents));
}

/** Tells by a project's id the ids of all indicators that its page, or a page that leads to it, was ever recorded with. */
export const recordedRows = (): ReadonlyMap<string, readonly string[]> =>
  listRecordedRows(readRegistry(registryFolder(sourcesFolder())));
