import { readText, storeText } from '../stored.ts';

/** Per cent of the size that the browser is set to. */
export type TextSize = '100' | '125' | '150' | '200';

/** The key of the stored size. `public/theme.js` reads it too, before the browser paints the page. */
export const TEXT_SIZE_KEY = 'mingzhang-text-size';

export function readTextSize(): TextSize {
  const stored = readText(TEXT_SIZE_KEY);
  return stored === '125' || stored === '150' || stored === '200' ? stored : '100';
}

export function saveTextSize(size: TextSize): void {
  storeText(TEXT_SIZE_KEY, size === '100' ? null : size);
}

/** Sets the attribute of the root element that style sheets follow. */
export function showTextSize(size: TextSize): void {
  const root = document.documentElement;
  if (size === '100') delete root.dataset['textSize'];
  else root.dataset['textSize'] = size;
}
