import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic, Project } from '../domain/records.ts';
import { collectionsFolder } from './folders.ts';
import { readNdjson } from './ndjson.ts';
import { diagnosticSchema, type ProjectEntry } from './schemas.ts';

let projectsFile: Promise<FileHandle> | undefined;

/** The full record of a project, read from its place in `projects.ndjson`; the loader has checked it. */
export async function readProject({ id, line }: Pick<ProjectEntry, 'id' | 'line'>): Promise<Project> {
  projectsFile ??= open(join(collectionsFolder(), 'projects.ndjson'));
  const { buffer } = await (await projectsFile).read(Buffer.alloc(line.length), 0, line.length, line.offset);
  const project = JSON.parse(buffer.toString('utf8')) as Project;
  if (project.id !== id)
    throw new Error(`projects.ndjson has changed: expected ${id} at byte ${line.offset}, found ${project.id}`);
  return project;
}

let diagnostics: Promise<Diagnostic[]> | undefined;

/** All findings of the reader, in source order. */
export function readDiagnostics(): Promise<readonly Diagnostic[]> {
  diagnostics ??= readNdjson(join(collectionsFolder(), 'diagnostics.ndjson'), diagnosticSchema).then((lines) =>
    lines.map(({ record }) => record),
  );
  return diagnostics;
}

let findings: Promise<ReadonlyMap<string | null, readonly Diagnostic[]>> | undefined;

/** The findings about one project, in source order. */
export async function readFindings(projectId: string): Promise<readonly Diagnostic[]> {
  findings ??= readDiagnostics().then((all) => Map.groupBy(all, ({ project }) => project));
  return (await findings).get(projectId) ?? [];
}
