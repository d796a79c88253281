import type { PageContent } from './page-content.ts';
import { loadPdfium } from './pdfium.ts';
import { readPage } from './read-page.ts';

/** PDFium's code for a document that asks for a password. */
const PASSWORD = 4;
/** The most pages that a document may have. */
const MOST_PAGES = 2000;

/** How many last bytes are searched for the mark of the end. */
const END_AREA = 2048;

/** Why a PDF, or a page of it, cannot be read. */
export type PdfProblem =
  | { readonly code: 'file-encrypted' | 'file-damaged'; readonly page: number | null }
  | { readonly code: 'file-too-complex'; readonly page: number | null; readonly detail: string };

export interface OpenPdf {
  readonly pages: number;
  /** Returns the content of a page; the first is 1. */
  readonly read: (page: number) => PageContent | PdfProblem;
}

/** Opens a PDF, gives it to `use`, and closes it. */
export async function withPdf<T>(bytes: Uint8Array, use: (pdf: OpenPdf | PdfProblem) => T): Promise<T> {
  const pdfium = await loadPdfium();
  const { call } = pdfium;
  // PDFium repairs a file that was cut and reads the pages that are left. Nothing tells how many were lost.
  const isCut = !Buffer.from(bytes.subarray(-END_AREA)).includes('%%EOF');
  const address = isCut ? 0 : pdfium.allocate(bytes.length);
  if (address === 0) return use({ code: 'file-damaged', page: null });
  pdfium.write(bytes, address);
  const document = call['FPDF_LoadMemDocument']!(address, bytes.length, 0);
  try {
    if (document === 0)
      return use({ code: call['FPDF_GetLastError']!() === PASSWORD ? 'file-encrypted' : 'file-damaged', page: null });
    const pages = call['FPDF_GetPageCount']!(document);
    if (pages <= 0) return use({ code: 'file-damaged', page: null });
    if (pages > MOST_PAGES)
      return use({ code: 'file-too-complex', page: null, detail: `${pages} 页，上限 ${MOST_PAGES} 页` });
    return use({
      pages,
      read: (page) => {
        const content = readPage(pdfium, document, page - 1);
        if (content === null) return { code: 'file-damaged', page };
        if (typeof content === 'number')
          return { code: 'file-too-complex', page, detail: `第 ${page} 页有 ${content} 个字和线段` };
        return content;
      },
    });
  } finally {
    if (document !== 0) call['FPDF_CloseDocument']!(document);
    pdfium.free(address);
  }
}
