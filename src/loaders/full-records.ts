import { openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Project } from '../domain/records.ts';
import { collectionsFolder } from './folders.ts';
import { collectionFile } from '../collections/collection-files.ts';
import { readNdjson } from '../collections/read-ndjson.ts';
import { diagnosticSchema, type ProjectEntry } from '../collections/schemas.ts';
import { rememberWhileSame } from './remembered.ts';

const DIAGNOSTICS = collectionFile('diagnostics');

const projectsFile = (): string => join(collectionsFolder(), 'projects.ndjson');

/** Descriptor of the file that the entries were read from. Where `convert` replaces the file, `npm run dev` loads this module anew. */
let opened: number | undefined;

/**
 * The full record of a project, read from its place in `projects.ndjson`; the loader has checked it, and knows how pages name its department.
 * It is synchronous because a promise costs more than reading a page's few thousand bytes.
 */
export function readProject({
  id,
  line,
  department,
  unit,
}: Pick<ProjectEntry, 'id' | 'line'> & Partial<Pick<ProjectEntry, 'department' | 'unit'>>): Project {
  opened ??= openSync(projectsFile(), 'r');
  const bytes = Buffer.allocUnsafe(line.length);
  readSync(opened, bytes, 0, line.length, line.offset);
  const project = JSON.parse(bytes.toString('utf8')) as Project;
  if (project.id !== id)
    throw new Error(`${projectsFile()} has changed: expected ${id} at byte ${line.offset}, found ${project.id}`);
  return department === undefined || unit === undefined ? project : { ...project, department, unit };
}

interface Findings {
  readonly all: readonly Diagnostic[];
  readonly byProject: ReadonlyMap<string | null, readonly Diagnostic[]>;
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
}

const readAllFindings = rememberWhileSame(DIAGNOSTICS, async (): Promise<Findings> => {
  const lines = await readNdjson(join(collectionsFolder(), DIAGNOSTICS), diagnosticSchema);
  const all = lines.map(({ record }) => record);
  return {
    all,
    byProject: Map.groupBy(all, ({ project }) => project),
    byFile: Map.groupBy(all, ({ file }) => file),
  };
});

/** All findings of the reader, in source order. */
export const readDiagnostics = async (): Promise<readonly Diagnostic[]> => (await readAllFindings()).all;

/** The findings about one project, in source order. */
export const readFindings = async (projectId: string): Promise<readonly Diagnostic[]> =>
  (await readAllFindings()).byProject.get(projectId) ?? [];

/** The findings about one source file, in source order. */
export const readFileFindings = async (file: string): Promise<readonly Diagnostic[]> =>
  (await readAllFindings()).byFile.get(file) ?? [];
