import type { LayoutReader, TextWithFurniture } from './layout-reader.ts';
import { SPENDING_LINES } from './spending-lines.ts';
import { TABULAR } from './tabular.ts';
import { WRAPPED } from './wrapped.ts';

/** The readers of all layouts. The first that fits reads the text, so a reader that asks for more stands before one that asks for less. */
export const READERS: readonly LayoutReader[] = [TABULAR, SPENDING_LINES, WRAPPED];

/** Returns the reader of a text; `null` if the text has no known layout. */
export function chooseReader(text: TextWithFurniture): LayoutReader | null {
  return READERS.find(({ fits }) => fits(text) !== null) ?? null;
}
