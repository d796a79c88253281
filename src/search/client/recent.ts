import { readJson, storeText } from '../../browser/stored.ts';

const KEY = 'mingzhang:recent-searches';
const LIMIT = 8;

/** Returns the last searches, newest first. They are stored on this device only; where the browser forbids storage there are none. */
export function readRecent(): string[] {
  const stored = readJson(KEY);
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string').slice(0, LIMIT) : [];
}

export function rememberSearch(query: string): void {
  const typed = query.trim();
  if (typed === '') return;
  const queries = [typed, ...readRecent().filter((entry) => entry !== typed)].slice(0, LIMIT);
  storeText(KEY, JSON.stringify(queries));
}

export const forgetRecent = (): void => storeText(KEY, null);
