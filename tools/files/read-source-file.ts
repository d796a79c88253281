import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readContent } from '../../src/conversion/read-content.ts';
import { catalogueEntry } from '../../src/parser/findings/catalogue.ts';
import { parseDocument, type ParsedDocument } from '../../src/parser/parse-document.ts';

/** What was read out of a file, and what took how long. */
export interface FileReading extends ParsedDocument {
  /** The codes of the errors that keep it from being published. */
  readonly errors: readonly string[];
  readonly pages: number | null;
  readonly seconds: number;
}

/** Reads a file of any kind as a source of a year, without a sidecar. */
export function readSourceFile(path: string, year: number): FileReading {
  const start = performance.now();
  const bytes = readFileSync(path);
  const { text, tables, findings } = readContent(bytes, path);
  const file = {
    file: `${year}/${basename(path)}`,
    sha256: '',
    bytes: bytes.length,
    url: null,
    publishedAt: null,
    note: null,
    confirmed: [],
  };
  const parsed: ParsedDocument =
    text === null && tables === null
      ? { document: null, projects: [], diagnostics: [] }
      : parseDocument({ text: text ?? '', year, file, content: tables });
  const own = findings.filter(({ code }) => catalogueEntry(code).severity === 'error').map(({ code }) => code);
  const errors = [...own, ...parsed.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)];
  return { ...parsed, errors, pages: tables?.pages ?? null, seconds: (performance.now() - start) / 1000 };
}
