import type { LayoutReader, TextWithFurniture } from './layout-reader.ts';
import { TABULAR } from './tabular.ts';
import { WRAPPED } from './wrapped.ts';

/** The readers of all layouts. The first that fits reads the text: those that ask for more stand before those that ask for less. */
export const READERS: readonly LayoutReader[] = [TABULAR, WRAPPED];

/** The reader of a text, or `null` if it is of no known layout. */
export function chooseReader(text: TextWithFurniture): LayoutReader | null {
  return READERS.find(({ fits }) => fits(text) !== null) ?? null;
}
