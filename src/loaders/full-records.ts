import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Project } from '../domain/records.ts';
import { collectionsFolder } from './folders.ts';
import { readNdjson } from './ndjson.ts';
import { diagnosticSchema, type ProjectEntry } from './schemas.ts';

/** The full record of a project, read from its place in `projects.ndjson`; the loader has checked it. */
export async function readProject({ id, line }: Pick<ProjectEntry, 'id' | 'line'>): Promise<Project> {
  // Opened anew each time: `convert` replaces the file while `npm run dev` goes on.
  const file = await open(join(collectionsFolder(), 'projects.ndjson'));
  try {
    const { buffer } = await file.read(Buffer.alloc(line.length), 0, line.length, line.offset);
    const project = JSON.parse(buffer.toString('utf8')) as Project;
    if (project.id === id) return project;
    throw new Error(`projects.ndjson has changed: expected ${id} at byte ${line.offset}, found ${project.id}`);
  } finally {
    await file.close();
  }
}

interface Findings {
  readonly all: readonly Diagnostic[];
  readonly byProject: ReadonlyMap<string | null, readonly Diagnostic[]>;
}

let known: { readonly version: string; readonly findings: Promise<Findings> } | undefined;

async function readAllFindings(): Promise<Findings> {
  const file = join(collectionsFolder(), 'diagnostics.ndjson');
  const { mtimeMs, size } = await stat(file);
  const version = `${file} ${mtimeMs} ${size}`;
  if (known?.version !== version) {
    const read = readNdjson(file, diagnosticSchema).then((lines) => lines.map(({ record }) => record));
    known = { version, findings: read.then((all) => ({ all, byProject: Map.groupBy(all, ({ project }) => project) })) };
  }
  return known.findings;
}

/** All findings of the reader, in source order. */
export const readDiagnostics = async (): Promise<readonly Diagnostic[]> => (await readAllFindings()).all;

/** The findings about one project, in source order. */
export const readFindings = async (projectId: string): Promise<readonly Diagnostic[]> =>
  (await readAllFindings()).byProject.get(projectId) ?? [];
