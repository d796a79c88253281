import type { SourceKind } from '../domain/records.ts';
import type { FileContent } from '../files/file-content.ts';
import { readAside } from '../files/reading/read-aside.ts';
import { tellKind } from '../files/reading/tell-kind.ts';
import type { DiagnosticCode } from '../parser/findings/catalogue.ts';
import { decodeSource } from '../parser/text/decode.ts';

/** What a source holds: its text, or its tables. Both are `null` where `findings` says why it cannot be read. */
export interface SourceContent {
  readonly text: string | null;
  readonly tables: FileContent | null;
  readonly findings: readonly { readonly code: DiagnosticCode; readonly detail: string }[];
}

const NAMES: Readonly<Record<PromisedKind, string>> = {
  text: '文字',
  html: 'HTML',
  xlsx: 'Excel（xlsx）',
  xls: 'Excel（xls）',
  docx: 'Word',
  pdf: 'PDF',
};

/** CSV is text as far as its bytes tell. */
type PromisedKind = Exclude<SourceKind, 'csv'>;

/** The kinds that extensions promise. */
const PROMISED: Readonly<Record<string, PromisedKind>> = {
  txt: 'text',
  tsv: 'text',
  csv: 'text',
  html: 'html',
  htm: 'html',
  xlsx: 'xlsx',
  xls: 'xls',
  docx: 'docx',
  pdf: 'pdf',
};

/** Matches the names of files that can be sources. */
export const SOURCE_NAME = new RegExp(`\\.(?:${Object.keys(PROMISED).join('|')})$`, 'i');

/** Reads a file by what it is, whatever its extension says. */
export function readContent(bytes: Uint8Array, file: string): SourceContent {
  const promised = PROMISED[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? 'text';
  const told = tellKind(bytes);
  const refuse = (code: DiagnosticCode, detail = ''): SourceContent => ({
    text: null,
    tables: null,
    findings: [{ code, detail }],
  });
  if (told === 'unknown') return refuse('file-kind-unknown');
  if (told === 'damaged') return refuse('file-damaged');
  if (told === 'encrypted') return refuse('file-encrypted');
  const findings = told === promised ? [] : [{ code: 'file-kind-differs', detail: `内容是 ${NAMES[told]}` } as const];
  if (told !== 'text') return { text: null, tables: readAside(bytes, told), findings };
  const decoded = decodeSource(bytes);
  if (!decoded)
    return promised === 'text'
      ? refuse('encoding-unknown', '不是 UTF-8、UTF-16 或 GB18030')
      : refuse('file-kind-unknown');
  const converted = decoded.converted ? [{ code: 'encoding-converted', detail: decoded.converted } as const] : [];
  return { text: decoded.text, tables: null, findings: [...findings, ...converted] };
}
