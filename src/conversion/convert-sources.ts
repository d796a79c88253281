import { type Derived, deriveProjects } from '../domain/derived/derive-projects.ts';
import type { Facsimile } from '../domain/facsimile.ts';
import type { BudgetDocument, Collections, Diagnostic, Project } from '../domain/records.ts';
import { type ParsedDocument, parseDocument } from '../parser/parse-document.ts';
import { fileFinding } from './file-finding.ts';
import { keepReadings } from './kept-readings.ts';
import { listSources, type ListedSource } from './list-sources.ts';
import { readSource } from './read-sources.ts';

/** The records and findings of a conversion. */
export interface Conversion extends Collections {
  /** The transcripts of files that are no texts, by their paths below the folder of sources. */
  readonly transcripts: ReadonlyMap<string, string>;
  /** How these files look, by the same paths. */
  readonly facsimiles: ReadonlyMap<string, Facsimile>;
  /** The files with an error. The collections leave their records out. */
  readonly failed: readonly string[];
  /** What follows from each document for its projects, in their order. */
  readonly derived: readonly Derived[];
}

/** A document as read, with what follows from it. */
interface Reading extends ParsedDocument {
  readonly derived: readonly Derived[];
}

interface Options {
  /** Called after each document. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** The folder that keeps readings for the next conversion. */
  readonly cacheDir?: string | undefined;
}

/** Reads every source below a folder. `failed` names the files with an error, which are left out; `diagnostics` has their findings too. */
export function convertSources(folder: string, { onProgress, cacheDir }: Options = {}): Conversion {
  const read = cacheDir === undefined ? parseSource : keepReadings(cacheDir, parseSource);
  const { sources, findings: strays } = listSources(folder);
  const documents: BudgetDocument[] = [];
  const projects: Project[] = [];
  const diagnostics: Diagnostic[] = [...strays];
  const derived: Derived[] = [];
  const failed = new Set(strays.filter(isError).map(({ file }) => file));
  const transcripts = new Map<string, string>();
  const facsimiles = new Map<string, Facsimile>();
  const fileById = new Map<string, string>();
  for (const [i, source] of sources.entries()) {
    const parsed = read(folder, source);
    const first = parsed.document && fileById.get(parsed.document.id);
    const duplicates = first ? [fileFinding('duplicate-document', source.file, `另一份是 ${first}`)] : [];
    // A document may have more findings than a call takes arguments.
    for (const finding of [...parsed.diagnostics, ...duplicates]) diagnostics.push(finding);
    if (parsed.document) fileById.set(parsed.document.id, source.file);
    if (!parsed.document || duplicates.length > 0 || parsed.diagnostics.some(isError)) failed.add(source.file);
    else {
      documents.push(parsed.document);
      if (parsed.transcript !== undefined) transcripts.set(source.file, parsed.transcript);
      if (parsed.facsimile) facsimiles.set(source.file, parsed.facsimile);
      for (const project of parsed.projects) projects.push(project);
      for (const project of parsed.derived) derived.push(project);
    }
    onProgress?.(i + 1, sources.length);
  }
  return { documents, projects, diagnostics, transcripts, facsimiles, failed: [...failed], derived };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function parseSource(folder: string, { file, sidecar }: ListedSource): Reading {
  const { input, diagnostics } = readSource(folder, file, sidecar);
  if (!input) return { document: null, projects: [], derived: [], diagnostics };
  const parsed = parseDocument(input);
  const derived = parsed.document ? deriveProjects(parsed.document, parsed.projects) : [];
  return { ...parsed, derived, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}
