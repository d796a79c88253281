import type { FurnishedText, LayoutReader } from './layout-reader.ts';
import { tabularReader } from './tabular.ts';
import { wrappedReader } from './wrapped.ts';

/** All readers. The first that fits reads the text; the last fits any. */
export const READERS: readonly LayoutReader[] = [tabularReader, wrappedReader];

/** The reader of a text, and why it fits. Throws if none does. */
export function chooseReader(text: FurnishedText): { readonly reader: LayoutReader; readonly reason: string } {
  for (const reader of READERS) {
    const reason = reader.fits(text);
    if (reason !== null) return { reader, reason };
  }
  throw new Error('no reader fits; the last of READERS has to fit any text');
}
