import { expect, it } from 'vitest';
import { countCharacters } from '../../tools/files/count-characters.ts';
import { inventTable } from '../../tools/files/invent-table.ts';
import { drawPdfStyle, printPdf } from '../../tools/files/print-pdf.ts';
import { printDocx, printHtml, printXlsx } from '../../tools/files/print-office.ts';
import { listFaults, readBytes } from '../../tools/files/read-bytes.ts';

const SEEDS = Array.from({ length: 40 }, (_, i) => 20260 + i);

it('reads tables out of PDFs of every layout with rulings', async () => {
  for (const seed of SEEDS) {
    const { table, golden } = inventTable(seed);
    const parsed = await readBytes(printPdf(table, drawPdfStyle(seed)), 'pdf', golden.year);
    expect(listFaults(golden, parsed), `seed ${seed}`).toEqual([]);
    expect(parsed.document?.coverage.unclaimed, `seed ${seed}`).toBe(0);
  }
});

it('reads the same tables out of workbooks, Word documents and pages', async () => {
  for (const seed of SEEDS) {
    const { table, golden } = inventTable(seed);
    for (const [kind, bytes] of [
      ['xlsx', printXlsx(table, { hasNumbers: seed % 2 === 0 })],
      ['docx', printDocx(table)],
      ['html', printHtml(table)],
    ] as const) {
      const parsed = await readBytes(bytes, kind, golden.year);
      expect(listFaults(golden, parsed), `seed ${seed}, ${kind}`).toEqual([]);
      expect(parsed.document?.coverage.unclaimed, `seed ${seed}, ${kind}`).toBe(0);
    }
  }
});

it('loses no character of a PDF that another reader finds', async () => {
  for (const seed of SEEDS.slice(0, 15)) {
    const { table, golden } = inventTable(seed);
    // What is drawn twice is read once, and a watermark is left out.
    const bytes = printPdf(table, { ...drawPdfStyle(seed), isBold: false, watermark: null });
    const { document } = await readBytes(bytes, 'pdf', golden.year);
    const { coverage, source } = document!;
    expect(coverage.characters + source.outside!.characters, `seed ${seed}`).toBe(await countCharacters(bytes));
  }
});
