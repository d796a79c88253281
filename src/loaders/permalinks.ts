import { type FormerPage, listFormerPages } from '../publishing/permalinks/former-pages.ts';
import { toPresentIds } from '../publishing/permalinks/list-addresses.ts';
import { listRecordedRows } from '../publishing/permalinks/recorded-rows.ts';
import { readRegistry, registryFolder } from '../publishing/permalinks/registry-files.ts';
import { listAliasPages } from '../publishing/permalinks/alias-pages.ts';
import { sourceDate } from './source-date.ts';
import { listDocuments } from './documents.ts';
import { sourcesFolder } from './folders.ts';

/** The pages that were published and that the sources no longer give, as the registry of permalinks says, and second addresses of projects. */
export async function readFormerPages(): Promise<FormerPage[]> {
  const listed = await listDocuments();
  const present = toPresentIds(listed.map(({ document }) => document));
  const former = listFormerPages(readRegistry(registryFolder(sourcesFolder())), present);
  const paths = new Set(former.map(({ path }) => path));
  const aliases = listed.flatMap(({ document, entries }) =>
    listAliasPages(document, entries, sourceDate([document.source.file])),
  );
  return [...former, ...aliases.filter(({ path }) => !paths.has(path))];
}

/** Tells by a project's id the ids of all indicators that its page, or a page that leads to it, was ever recorded with. */
export const recordedRows = (): ReadonlyMap<string, readonly string[]> =>
  listRecordedRows(readRegistry(registryFolder(sourcesFolder())));
