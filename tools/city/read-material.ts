import { listSources, readSource } from '../../src/conversion/read-sources.ts';
import { parseDocument, type ParsedDocument, type SourceInput } from '../../src/parser/parse-document.ts';
import { gatherMaterial, type Material } from './material.ts';

/** The source texts of a folder, as the reader is given them. Throws where one cannot be read. */
export function readInputs(folder: string): SourceInput[] {
  return listSources(folder).map((file) => {
    const { input } = readSource(folder, file);
    if (!input) throw new Error(`cannot read ${file}`);
    return input;
  });
}

/** Gives a text to the reader as a file of its department and year. */
export function readText(text: string, year: number, department: string): ParsedDocument {
  const file = { file: `${year}/${department}.txt`, sha256: '', bytes: 0, url: null, publishedAt: null, note: null };
  return parseDocument({ text, year, file });
}

/** What a synthetic city is made of, from the real documents. */
export function readMaterial(folder: string): Material {
  const read = readInputs(folder).map((input) => parseDocument(input));
  return gatherMaterial(
    read.flatMap(({ document }) => document ?? []),
    read.flatMap(({ projects }) => projects),
    read.flatMap(({ diagnostics }) => diagnostics).filter(({ code }) => code === 'repeated-clause').length,
  );
}
