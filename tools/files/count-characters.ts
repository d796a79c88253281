import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Counts the characters of a PDF that are not white space, as another reader of PDFs finds them. */
export async function countCharacters(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true });
  const document = await task.promise;
  let count = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) count += [...item.str.replace(/\s/g, '')].length;
  }
  await task.destroy();
  return count;
}
