import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { departmentIdOf } from '../domain/ids.ts';
import { showRegion } from '../domain/name-in-region.ts';
import type { BudgetDocument } from '../domain/records.ts';
import { collectionsFolder } from './folders.ts';
import { collectionFile } from '../collections/collection-files.ts';
import { readNdjson } from '../collections/read-ndjson.ts';
import {
  type DepartmentEntry,
  documentSchema,
  type ProjectEntry,
  projectSchema,
  type UnitEntry,
} from '../collections/schemas.ts';
import { rememberWhileSame } from './remembered.ts';

/** A part of every digest. A new number invalidates the entries that Astro has stored, after the shape of entries has changed. */
const ENTRY_VERSION = 2;

interface Entry {
  readonly id: string;
}

/**
 * A loader that stores what `read` gives and drops what it no longer gives. The entries are made of records that were checked as they were
 * read, so Astro does not check them again. Throws if there is nothing to store.
 */
function entryLoader(name: string, read: () => Promise<readonly Entry[]>): Loader {
  return {
    name: `mingzhang-${name}`,
    load: async ({ store, generateDigest, logger }: LoaderContext) => {
      const entries = await read();
      if (entries.length === 0) throw new Error(`${name}: no records in ${collectionsFolder()}`);
      // `store.clear()` would drop the digests too, so entries that are gone are deleted one by one, last.
      const gone = new Set(store.keys());
      for (const entry of entries) {
        const { id } = entry;
        if (!gone.delete(id) && store.has(id)) throw new Error(`${name}: two records with the id ${id}`);
        const data = { ...entry };
        store.set({ id, data, digest: generateDigest({ version: ENTRY_VERSION, ...data }) });
      }
      for (const id of gone) store.delete(id);
      logger.debug(`${entries.length} ${name}`);
    },
  };
}

/** Four collections are made of the documents, which are read and checked once. */
const readDocuments = rememberWhileSame(collectionFile('documents'), async (): Promise<BudgetDocument[]> => {
  const lines = await readNdjson(join(collectionsFolder(), collectionFile('documents')), documentSchema);
  return lines.map(({ record }) => showRegion(record));
});

export const documentsLoader = (): Loader => entryLoader('documents', readDocuments);

export const departmentsLoader = (): Loader =>
  entryLoader('departments', async () => toDepartments(await readDocuments()));

export const unitsLoader = (): Loader => entryLoader('units', async () => (await readDocuments()).flatMap(toUnits));

export const projectsLoader = (): Loader => entryLoader('projects', readProjectEntries);

/** The departments of some documents, in the order of their first document; the newest name stands. */
export function toDepartments(documents: readonly BudgetDocument[]): DepartmentEntry[] {
  const byId = Map.groupBy(documents, ({ id }) => departmentIdOf(id));
  return [...byId].map(([id, group]) => {
    const newestFirst = group.toSorted((a, b) => b.year - a.year);
    return {
      id,
      name: newestFirst[0]?.department ?? id,
      documents: newestFirst.map((document) => document.id),
    };
  });
}

export function toUnits({ id: documentId, year, department, units }: BudgetDocument): UnitEntry[] {
  return units.map((unit) => ({ documentId, year, department, ...unit, projects: [...unit.projects] }));
}

async function readProjectEntries(): Promise<ProjectEntry[]> {
  const units = (await readDocuments()).flatMap(toUnits);
  const unitOf = new Map(units.flatMap((unit) => unit.projects.map((project) => [project, unit] as const)));
  const lines = await readNdjson(join(collectionsFolder(), collectionFile('projects')), projectSchema);
  return lines.map(
    ({
      record: { id, year, name, amounts, indicators, fiscalDetail, otherFunds, form, aliases },
      offset,
      length,
      bytes,
    }) => {
      const owner = unitOf.get(id);
      if (!owner) throw new Error(`projects: ${id} (${name}) is in no unit of documents.ndjson`);
      const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
      const line = { offset, length, digest };
      return {
        id,
        year,
        department: owner.department,
        unit: owner.name,
        name,
        amounts,
        fiscalDetail,
        otherFunds,
        form,
        aliases: [...aliases],
        documentId: owner.documentId,
        unitId: owner.id,
        indicators: indicators.length,
        line,
      };
    },
  );
}
