import type { GridKind } from '../../src/files/reading/read-file.ts';
import type { PrintedTable } from '../files/invent-table.ts';
import { printDocx, printHtml, printXlsx } from '../files/print-office.ts';
import { printPdf } from '../files/print-pdf.ts';
import { readBytes } from '../files/read-bytes.ts';
import { PAYLOADS } from './payloads.ts';
import { type HostileProject, plainProject, toHostileTable } from './print-hostile.ts';

/** What runs in a browser that opens the page as it is. */
const LIVE = `<base href="//example.org/"><meta http-equiv="refresh" content="0;url=//example.org/ran">
<script>window.ran=1</script><img src="//example.org/x" onerror="window.ran=1"><svg onload="window.ran=1"></svg>
<iframe srcdoc="<script>parent.ran=1</script>"></iframe><link rel="stylesheet" href="//example.org/ran.css">`;

/** Prints a page that would run in a browser: around its table, and by the attributes of its cells. */
function printLiveHtml(table: PrintedTable): Uint8Array {
  const page = Buffer.from(printHtml(table)).toString();
  return Buffer.from(
    page
      .replace('<h1>', `${LIVE}<h1>`)
      .replaceAll('<td>', '<td onmouseover="window.ran=1" style="background:url(//example.org/ran)">'),
  );
}

const KINDS: Readonly<
  Record<Extract<GridKind, 'html' | 'xlsx' | 'docx' | 'pdf'>, (table: PrintedTable) => Uint8Array>
> = { html: printLiveHtml, xlsx: printXlsx, docx: printDocx, pdf: printPdf };

/** Files of every kind that has cells, by their paths, with the payloads that the reader accepts as names or goals. */
export async function makeHostileFiles(): Promise<Record<string, Uint8Array>> {
  const payloads = Object.values(PAYLOADS).flatMap((own) =>
    own.filter((payload) => payload.length < 200 && payload.isWellFormed()).slice(0, 6),
  );
  const files: Record<string, Uint8Array> = {};
  for (const [kind, print] of Object.entries(KINDS) as [keyof typeof KINDS, (table: PrintedTable) => Uint8Array][]) {
    const projects: HostileProject[] = [];
    for (const [number, payload] of payloads.entries()) {
      const plain = { ...plainProject(0), department: `某市${kind}局`, name: `保障业务${number}` };
      for (const place of ['name', 'goal'] as const) {
        const hostile = { ...plain, [place]: payload };
        const { document, diagnostics } = await readBytes(print(toHostileTable([hostile, plainProject(9_999)])), kind);
        if (document && diagnostics.every(({ severity }) => severity !== 'error'))
          projects.push({ ...hostile, indicator: `次数${projects.length}` });
      }
    }
    files[`2023/${kind}.${kind}`] = print(toHostileTable(projects));
  }
  return files;
}
