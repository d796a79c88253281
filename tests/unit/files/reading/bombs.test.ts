import { describe, expect, it } from 'vitest';
import { readAside } from '../../../../src/files/reading/read-aside.ts';
import { tellKind } from '../../../../src/files/reading/tell-kind.ts';
import type { GridKind } from '../../../../src/files/reading/read-file.ts';
import { PdfWriter } from '../../../../tools/files/pdf-writer.ts';
import { printDocx, printXlsx } from '../../../../tools/files/print-office.ts';
import { writeZip } from '../../../../tools/files/zip-writer.ts';
import { SMALL_TABLE } from '../../../support/small-table.ts';

const findings = (bytes: Uint8Array, kind: GridKind): string[] =>
  readAside(bytes, kind).findings.map(({ code }) => code);
const MEGABYTE = 1024 * 1024;

/** A PDF of many pages that all have the same objects. */
function manyPages(count: number): Uint8Array {
  const writer = new PdfWriter();
  writer.addPage(100, 100);
  writer.text(10, 10, 8, '页');
  const one = Buffer.from(writer.toBytes()).toString('latin1');
  const kid = /\/Kids \[(\d+ 0 R)\]/.exec(one)![1]!;
  return Buffer.from(
    one.replace(/\/Count 1 \/Kids \[\d+ 0 R\]/, `/Count ${count} /Kids [${`${kid} `.repeat(count)}]`),
    'latin1',
  );
}

function manyPaths(count: number): Uint8Array {
  const writer = new PdfWriter();
  writer.addPage(595, 842);
  for (let i = 0; i < count; i++) writer.line(10, 10, 500, 10);
  return writer.toBytes();
}

describe('a file that holds more than a table can', () => {
  it.each([
    [
      'an archive that unpacks to much more',
      'docx',
      () => printDocx(SMALL_TABLE, (xml) => xml + ' '.repeat(60 * MEGABYTE)),
    ],
    [
      'an archive that says it is larger than may be',
      'xlsx',
      () => writeZip([{ name: 'xl/workbook.xml', content: 'x', size: 300 * MEGABYTE }]),
    ],
    [
      'an archive of too many files',
      'xlsx',
      () => writeZip(Array.from({ length: 2100 }, (_, i) => ({ name: `${i}`, content: '' }))),
    ],
    [
      'elements in elements without end',
      'docx',
      () => writeZip([{ name: 'word/document.xml', content: '<w:p>'.repeat(5000) }]),
    ],
    ['too many cells', 'html', () => Buffer.from(`<table>${`<tr>${'<td>1'.repeat(250)}`.repeat(500)}</table>`)],
    ['too many pages', 'pdf', () => manyPages(2001)],
    ['too many lines on a page', 'pdf', () => manyPaths(110_000)],
  ] as const)('is refused: %s', (_, kind, make) => {
    expect(findings(make(), kind)).toEqual(['file-too-complex']);
  });

  it('is refused where the archive lies about its sizes', () => {
    const lying = writeZip([{ name: 'word/document.xml', content: 'x'.repeat(1000), size: 10 }]);
    expect(findings(lying, 'docx')).toEqual(['file-damaged']);
  });

  it('does not expand the entities that a file declares', () => {
    const declared = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const bytes = writeZip([
      {
        name: 'word/document.xml',
        content: `${declared}<w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>`,
      },
    ]);
    const [grid] = readAside(bytes, 'docx').grids;
    expect(grid?.before.map(({ text }) => text)).toEqual(['&b;']);
  });

  it('does not make a wide table of a cell far away', () => {
    const far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>远</t></is></c></row>';
    const { grids, findings: found } = readAside(printXlsx(SMALL_TABLE, { moreRows: far }), 'xlsx');
    expect(found).toEqual([]);
    expect(grids[0]?.cells.length).toBeLessThan(40);
  });

  it('does not decode the pixels of a picture', () => {
    const writer = new PdfWriter();
    writer.addPage(595, 842);
    const bytes = Buffer.from(writer.toBytes()).toString('latin1');
    const image = 'q 500 0 0 700 20 20 cm BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID x EI Q';
    const bomb = bytes.replace(
      /\/Length \d+ >>\nstream\nq 1 0 0 1 0 0 cm\n/,
      `/Length ${image.length + 30} >>\nstream\n${image}\n`,
    );
    const before = process.memoryUsage.rss();
    readAside(Buffer.from(bomb, 'latin1'), 'pdf');
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * MEGABYTE);
  });

  it('is given up after its time, and the next file is read', () => {
    const slow = manyPages(1500);
    const ended = readAside(slow, 'pdf', { milliseconds: 1, bytes: 1e9 });
    expect(ended.findings.map(({ code }) => code)).toEqual(['reading-ended']);
    expect(readAside(printXlsx(SMALL_TABLE), 'xlsx').findings).toEqual([]);
  });
});

it.each([
  ['pdf', '%PDF-1.4'],
  ['html', '\ufeff<!-- a --><html>'],
  ['html', '<table><tr>'],
  ['text', '合计\t1.00'],
  ['text', '<p>保障。</p>'],
  ['unknown', '\x89PNG\r\n'],
  ['damaged', 'PK\x03\x04 cut'],
  ['unknown', '\xd0\xcf\x11\xe0'],
])('tells %s by its content', (kind, content) => {
  expect(
    tellKind(Buffer.from(content, /[\x80-\xff]/.test(content) && !/[\u0100-\uffff]/.test(content) ? 'latin1' : 'utf8')),
  ).toBe(kind);
});
