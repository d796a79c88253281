import { type Derived, deriveProjects } from '../domain/derived/derive-projects.ts';
import type { Facsimile } from '../domain/facsimile.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Collections } from '../domain/records.ts';
import { type FormReading, joinForms } from '../parser/join-forms.ts';
import { type ParsedDocument, parseDocument } from '../parser/parse-document.ts';
import { fileFinding } from './file-finding.ts';
import { keepReadings, type SourceReader } from './kept-readings.ts';
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
  const read = createReader(cacheDir);
  const { sources, findings: strays } = listSources(folder);
  const diagnostics: Diagnostic[] = [...strays];
  const failed = new Set(strays.filter(isError).map(({ file }) => file));
  const transcripts = new Map<string, string>();
  const facsimiles = new Map<string, Facsimile>();
  const readings = new Map<string, ReadDocument>();
  const firstFiles = new Map<string, string>();
  for (const [i, source] of sources.entries()) {
    const { document, projects, derived, transcript, facsimile, ...parsed } = read(folder, source);
    // A document may have more findings than a call takes arguments.
    for (const finding of parsed.diagnostics) diagnostics.push(finding);
    const known = document && readings.get(document.id);
    const own = document && { document, projects, derived };
    const isRight = !parsed.diagnostics.some(isError);
    const joined = known && own && isRight ? joinReadings(known, own) : own;
    const form = document && `${document.id} ${document.form}`;
    const first = form && (firstFiles.get(form) ?? (joined === null ? known?.document.source.file : undefined));
    if (first) diagnostics.push(fileFinding('duplicate-document', source.file, `另一份是 ${first}`));
    if (form) firstFiles.set(form, source.file);
    if (!joined || first || !isRight) failed.add(source.file);
    else {
      readings.set(joined.document.id, joined);
      if (transcript !== undefined) transcripts.set(source.file, transcript);
      if (facsimile) facsimiles.set(source.file, facsimile);
    }
    onProgress?.(i + 1, sources.length);
  }
  const all = [...readings.values()];
  return {
    documents: all.map(({ document }) => document),
    projects: all.flatMap(({ projects }) => projects),
    diagnostics,
    transcripts,
    facsimiles,
    failed: [...failed],
    derived: all.flatMap(({ derived }) => derived),
  };
}

/** A document with all that was read of its department and year. */
interface ReadDocument extends FormReading {
  readonly derived: readonly Derived[];
}

/** Joins what another file says of the same department and year; `null` where it is the same form. */
function joinReadings(known: ReadDocument, other: ReadDocument): ReadDocument | null {
  const joined = joinForms(known, [other]);
  return joined && { ...joined, derived: deriveProjects(joined.document, joined.projects) };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** Reads sources; those that are as they were are taken from the folder of kept readings, if there is one. */
export const createReader = (cacheDir?: string): SourceReader<Reading> =>
  cacheDir === undefined ? parseSource : keepReadings(cacheDir, parseSource);

function parseSource(folder: string, { file, sidecar }: ListedSource): Reading {
  const { input, diagnostics } = readSource(folder, file, sidecar);
  if (!input) return { document: null, projects: [], derived: [], diagnostics };
  const parsed = parseDocument(input);
  const derived = parsed.document ? deriveProjects(parsed.document, parsed.projects) : [];
  return { ...parsed, derived, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}
