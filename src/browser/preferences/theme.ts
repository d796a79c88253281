import { readText, storeText } from '../stored.ts';

export type Theme = 'light' | 'dark' | 'system';

/** The key of the stored theme. `public/theme.js` reads it too, before the browser paints the page. */
export const THEME_KEY = 'mingzhang-theme';

export function readTheme(): Theme {
  const stored = readText(THEME_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export function saveTheme(theme: Theme): void {
  storeText(THEME_KEY, theme === 'system' ? null : theme);
}

/** Sets the attribute of the root element that style sheets and charts follow. */
export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
