import type { FileContent } from '../file-content.ts';
import type { FileFinding } from '../finding.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import type { SourceKind } from '../../domain/records.ts';
import { XmlTooDeep } from '../office/xml.ts';
import { ZipTooLarge } from '../office/open-zip.ts';

/** The kinds of files that are read as grids. */
export type GridKind = Extract<SourceKind, 'html' | 'xlsx' | 'xls' | 'docx' | 'pdf'>;

/** Each kind's reader. Those of office files are loaded when the first file of their kind is read. */
const READERS: Readonly<Record<GridKind, (bytes: Uint8Array) => FileContent | Promise<FileContent>>> = {
  pdf: readPdf,
  xlsx: async (bytes) => (await import('../office/read-xlsx.ts')).readXlsx(bytes),
  docx: async (bytes) => (await import('../office/read-docx.ts')).readDocx(bytes),
  html: async (bytes) => (await import('../office/read-html-tables.ts')).readHtml(bytes),
  xls: async (bytes) => (await import('../office/read-xls.ts')).readXls(bytes),
};

/** Reads the tables of a file. A file that is damaged or too large gives a finding; nothing makes it throw. */
export async function readFile(bytes: Uint8Array, kind: GridKind): Promise<FileContent> {
  const refuse = (code: FileFinding['code'], detail: string): FileContent => ({
    kind,
    pages: null,
    grids: [],
    findings: [{ code, detail, where: null }],
  });
  try {
    const content = await READERS[kind](bytes);
    return holdsNul(content) ? refuse('file-damaged', '文字里有空字符（NUL）') : content;
  } catch (error) {
    if (error instanceof ZipTooLarge) return refuse('file-too-complex', error.message);
    if (error instanceof XmlTooDeep) return refuse('file-too-complex', '标签嵌套过深');
    if (kind === 'xls' && /password/i.test(String(error))) return refuse('file-encrypted', '');
    return refuse('file-damaged', '');
  }
}

/** Whether a text of a file holds U+0000, which no page can show. */
const holdsNul = ({ grids }: FileContent): boolean =>
  grids.some(({ before, cells, after }) =>
    [before, ...cells.map(({ lines }) => lines), after].flat().some(({ text }) => text.includes('\0')),
  );
