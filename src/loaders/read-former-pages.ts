import { type FormerPage, listFormerPages } from '../publishing/permalinks/former-pages.ts';
import { readRegistry, registryFolder } from '../publishing/permalinks/registry-files.ts';
import { listDocuments } from './documents.ts';
import { sourcesFolder } from './folders.ts';

/** The pages that were published and that the sources no longer give, as the registry of permalinks says. */
export async function readFormerPages(): Promise<FormerPage[]> {
  const documents = (await listDocuments()).map(({ document }) => document);
  const present = documents.flatMap(({ id, units }) => [id, ...units.flatMap((unit) => [unit.id, ...unit.projects])]);
  return listFormerPages(readRegistry(registryFolder(sourcesFolder())), new Set(present));
}
