import { readFile, type GridKind } from '../../src/files/reading/read-file.ts';
import { parseDocument, type ParsedDocument } from '../../src/parser/parse-document.ts';
import { toGoldenFields, toReadFields, type Golden } from './golden.ts';

/** Reads the bytes of a file as a source of a year. */
export async function readBytes(bytes: Uint8Array, kind: GridKind, year = 2025): Promise<ParsedDocument> {
  const content = await readFile(bytes, kind);
  const file = {
    file: `${year}/某局.${kind}`,
    sha256: '',
    bytes: bytes.length,
    url: null,
    publishedAt: null,
    note: null,
  };
  return parseDocument({ text: '', year, file: { ...file, confirmed: [] }, content });
}

/** Lists what a reading of a file gets wrong: errors, and fields that differ from what is right. */
export function listFaults(golden: Golden, { document, projects, diagnostics }: ParsedDocument): string[] {
  const errors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
  if (!document) return errors;
  const [expected, got] = [toGoldenFields(golden), toReadFields(document, projects)];
  const keys = [...new Set([...expected.keys(), ...got.keys()])].filter((key) => expected.get(key) !== got.get(key));
  return [...errors, ...keys.map((key) => `${key}: “${expected.get(key) ?? '—'}”, read as “${got.get(key) ?? '—'}”`)];
}
