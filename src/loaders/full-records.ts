import { openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Project } from '../domain/records.ts';
import { collectionsFolder } from './folders.ts';
import { readNdjson } from '../collections/read-ndjson.ts';
import { diagnosticSchema, type ProjectEntry } from '../collections/schemas.ts';

/** Identifies a file. `convert` replaces files while `npm run dev` runs; then this changes. */
const versionOf = (file: string): string => {
  const { ino, mtimeMs, size } = statSync(file);
  return `${file} ${ino} ${mtimeMs} ${size}`;
};

const projectsFile = (): string => join(collectionsFolder(), 'projects.ndjson');

/** Changes whenever `projects.ndjson` is replaced. */
export const projectsVersion = (): string => versionOf(projectsFile());

/** Descriptor of the file that the entries were read from. Where `convert` replaces the file, `npm run dev` loads this module anew. */
let opened: number | undefined;

/**
 * The full record of a project, read from its place in `projects.ndjson`; the loader has checked it.
 * It is synchronous because a promise costs more than reading a page's few thousand bytes.
 */
export function readProject({ id, line }: Pick<ProjectEntry, 'id' | 'line'>): Project {
  opened ??= openSync(projectsFile(), 'r');
  const bytes = Buffer.allocUnsafe(line.length);
  readSync(opened, bytes, 0, line.length, line.offset);
  const project = JSON.parse(bytes.toString('utf8')) as Project;
  if (project.id !== id)
    throw new Error(`${projectsFile()} has changed: expected ${id} at byte ${line.offset}, found ${project.id}`);
  return project;
}

interface Findings {
  readonly all: readonly Diagnostic[];
  readonly byProject: ReadonlyMap<string | null, readonly Diagnostic[]>;
  readonly byFile: ReadonlyMap<string, readonly Diagnostic[]>;
}

let memo: { readonly version: string; readonly findings: Promise<Findings> } | undefined;

async function readAllFindings(): Promise<Findings> {
  const file = join(collectionsFolder(), 'diagnostics.ndjson');
  const version = versionOf(file);
  if (memo?.version !== version) {
    const read = readNdjson(file, diagnosticSchema).then((lines) => lines.map(({ record }) => record));
    const findings = read.then((all) => ({
      all,
      byProject: Map.groupBy(all, ({ project }) => project),
      byFile: Map.groupBy(all, ({ file }) => file),
    }));
    memo = { version, findings };
  }
  return memo.findings;
}

/** All findings of the reader, in source order. */
export const readDiagnostics = async (): Promise<readonly Diagnostic[]> => (await readAllFindings()).all;

/** The findings about one project, in source order. */
export const readFindings = async (projectId: string): Promise<readonly Diagnostic[]> =>
  (await readAllFindings()).byProject.get(projectId) ?? [];

/** The findings about one source file, in source order. */
export const readFileFindings = async (file: string): Promise<readonly Diagnostic[]> =>
  (await readAllFindings()).byFile.get(file) ?? [];
