import type { SourceKind } from '../../domain/records.ts';
import { listZip } from '../office/open-zip.ts';

/** What a file is by its content: a kind, or why it cannot be read. */
export type ToldKind = Exclude<SourceKind, 'csv'> | 'encrypted' | 'damaged' | 'unknown';

const HTML =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table)\b/i;
/** Marks of files that are neither text nor a table: PNG, JPEG, GIF, RAR, 7z, gzip. */
const OTHERS = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'Rar!', '7z\xbc\xaf', '\x1f\x8b'];
/** How many first bytes are searched for the beginning of a PDF and of HTML. */
const HEAD = 1024;

/** Tells the kind of a file by its first bytes and, for archives, by the names of what is in it. */
export function tellKind(bytes: Uint8Array): ToldKind {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return tellArchive(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return tellCompound(bytes);
  if (OTHERS.some((mark) => head.startsWith(mark))) return 'unknown';
  const isWide = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  return HTML.test(isWide ? head.replace(/\0|^\xff\xfe|^\xfe\xff/g, '') : head.replace(/^\xef\xbb\xbf/, ''))
    ? 'html'
    : 'text';
}

function tellArchive(bytes: Uint8Array): ToldKind {
  const entries = listZip(bytes);
  if (!entries) return 'damaged';
  if (entries.has('xl/workbook.xml')) return 'xlsx';
  return entries.has('word/document.xml') ? 'docx' : 'unknown';
}

/** Tells the kind of a compound file by the names of its streams, which are UTF-16. */
function tellCompound(bytes: Uint8Array): ToldKind {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const has = (name: string): boolean => content.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return 'encrypted';
  return has('Workbook') || has('Book\0') ? 'xls' : 'unknown';
}
