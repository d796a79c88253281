import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder, removeFolder } from '../disk/temporary-folder.ts';
import { inventTable } from '../files/invent-table.ts';
import { PLAIN, printPdf } from '../files/print-pdf.ts';
import { runStage } from './bench-stages.ts';
import type { Usage } from './measure-command.ts';

export interface FileConversion extends Usage {
  readonly pages: number;
  readonly megabytes: number;
}

/** The most units of a document, projects of a unit and items of a project. */
const SIZE = { units: 12, projects: 16, items: 14 };

/** Invents so many PDFs, each character of which is drawn by itself as many programs do, and converts them in a process of its own. */
export async function measureFiles(documents: number, seed: number): Promise<FileConversion> {
  const folder = makeTemporaryFolder('bench');
  try {
    let pages = 0;
    let bytes = 0;
    for (let i = 0; i < documents; i++) {
      const { table, golden } = inventTable(seed + i, SIZE);
      const pdf = printPdf(table, { ...PLAIN, isSpelled: true });
      const year = join(folder, 'sources', String(2000 + i));
      mkdirSync(year, { recursive: true });
      writeFileSync(join(year, `${golden.department}.pdf`), pdf);
      pages += Number(/\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))![1]);
      bytes += pdf.length;
    }
    return { ...(await runStage('convert', folder)), pages, megabytes: bytes / 1e6 };
  } finally {
    removeFolder(folder);
  }
}

/** Prints the conversion of PDFs in one line. */
export const printFiles = ({ pages, megabytes, seconds, cpuSeconds, peakMegabytes }: FileConversion): string =>
  `${pages} pages of PDF, ${megabytes.toFixed(1)} MB: ${seconds.toFixed(1)} s, ${(pages / cpuSeconds).toFixed(0)} pages a CPU second, ` +
  `${cpuSeconds.toFixed(1)} CPU s, peak ${peakMegabytes?.toFixed(0) ?? '—'} MB`;
