import { expect, it } from 'vitest';
import { readContent } from '../../../src/conversion/read-content.ts';
import { printHtml, printXlsx } from '../../../tools/files/print-office.ts';
import { printPdf } from '../../../tools/files/print-pdf.ts';
import { SMALL_TABLE } from '../../support/small-table.ts';

const found = (bytes: Uint8Array, file: string): { kind: string | null; codes: string[] } => {
  const { text, tables, findings } = readContent(bytes, file);
  return { kind: text === null ? (tables?.kind ?? null) : 'text', codes: findings.map(({ code }) => code) };
};

it('reads a file by its content, whatever its name says', () => {
  expect(found(printPdf(SMALL_TABLE), '2025/某局.pdf')).toEqual({ kind: 'pdf', codes: [] });
  expect(found(printHtml(SMALL_TABLE), '2025/某局.pdf')).toEqual({ kind: 'html', codes: ['file-kind-differs'] });
  expect(found(printXlsx(SMALL_TABLE), '2025/某局.XLS')).toEqual({ kind: 'xlsx', codes: ['file-kind-differs'] });
  expect(found(Buffer.from('合计,1.00'), '2025/某局.csv')).toEqual({ kind: 'text', codes: [] });
  expect(found(Buffer.from('会议通知'), '2025/某局.docx')).toEqual({ kind: 'text', codes: ['file-kind-differs'] });
});

it('names what it cannot read', () => {
  expect(found(Buffer.from('\x89PNG\r\n', 'latin1'), '2025/某局.pdf')).toEqual({
    kind: null,
    codes: ['file-kind-unknown'],
  });
  expect(found(Buffer.from([0xff, 0x81, 0, 0xfe, 0x80]), '2025/某局.pdf').codes).toEqual(['file-kind-unknown']);
  expect(found(Buffer.from([0xff, 0x81, 0, 0xfe, 0x80]), '2025/某局.txt').codes).toEqual(['encoding-unknown']);
  const locked = Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]);
  expect(found(locked, '2025/某局.xlsx').codes).toEqual(['file-encrypted']);
  expect(found(printXlsx(SMALL_TABLE).subarray(0, 900), '2025/某局.xlsx').codes).toEqual(['file-damaged']);
});
