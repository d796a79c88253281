import { type Derived, deriveProjects } from '../domain/derived/derive-projects.ts';
import type { BudgetDocument, Collections, Diagnostic, Project } from '../domain/records.ts';
import { catalogueEntry } from '../parser/findings/catalogue.ts';
import { type ParsedDocument, parseDocument } from '../parser/parse-document.ts';
import { keepReadings } from './kept-readings.ts';
import { listSources, readSource } from './read-sources.ts';

/** The records and findings of a conversion. */
export interface Conversion extends Collections {
  /** Files with an error. The collections leave their records out. */
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

/** Reads every source below a folder. `failed` names the documents with an error, which are left out; `diagnostics` has their findings too. */
export function convertSources(folder: string, { onProgress, cacheDir }: Options = {}): Conversion {
  const read = cacheDir === undefined ? parseSource : keepReadings(cacheDir, parseSource);
  const files = listSources(folder);
  const documents: BudgetDocument[] = [];
  const projects: Project[] = [];
  const diagnostics: Diagnostic[] = [];
  const derived: Derived[] = [];
  const failed: string[] = [];
  const fileById = new Map<string, string>();
  for (const [i, file] of files.entries()) {
    const parsed = read(folder, file);
    const findings = [...parsed.diagnostics];
    const first = parsed.document && fileById.get(parsed.document.id);
    if (first) findings.push(duplicateOf(first, file));
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    diagnostics.push(...findings);
    if (parsed.document) fileById.set(parsed.document.id, file);
    if (errors > 0 || !parsed.document) failed.push(file);
    else {
      documents.push(parsed.document);
      for (const project of parsed.projects) projects.push(project);
      for (const project of parsed.derived) derived.push(project);
    }
    onProgress?.(i + 1, files.length);
  }
  return { documents, projects, diagnostics, failed, derived };
}

function parseSource(folder: string, file: string): Reading {
  const { input, diagnostics } = readSource(folder, file);
  if (!input) return { document: null, projects: [], derived: [], diagnostics };
  const parsed = parseDocument(input);
  const derived = parsed.document ? deriveProjects(parsed.document, parsed.projects) : [];
  return { ...parsed, derived, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

function duplicateOf(first: string, file: string): Diagnostic {
  const { severity, code, title, hint } = catalogueEntry('duplicate-document');
  return {
    severity,
    code,
    message: `${title}：另一份是 ${first}`,
    hint,
    file,
    line: 1,
    column: 1,
    excerpt: '',
    project: null,
  };
}
