import { listSources } from '../../src/conversion/list-sources.ts';
import { readSource } from '../../src/conversion/read-sources.ts';
import { parseDocument, type ParsedDocument, type SourceInput } from '../../src/parser/parse-document.ts';

/** The source texts of a folder as the reader is given them. Throws if one cannot be decoded. */
export function readInputs(folder: string): SourceInput[] {
  return listSources(folder).sources.map(({ file }) => {
    const { input } = readSource(folder, file);
    if (!input) throw new Error(`cannot read ${file}`);
    return input;
  });
}

/** Gives a text to the reader as the file `<year>/<department>.txt`. */
export function readText(text: string, year: number, department: string): ParsedDocument {
  const file = {
    file: `${year}/${department}.txt`,
    sha256: '',
    bytes: 0,
    url: null,
    publishedAt: null,
    note: null,
    confirmed: [],
  };
  return parseDocument({ text, year, file });
}
