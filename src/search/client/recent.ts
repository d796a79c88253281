const KEY = 'mingzhang:recent-searches';
const LIMIT = 8;

/** The last searches, newest first. They stay on the device; where storage is closed there are none. */
export function readRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string').slice(0, LIMIT) : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const typed = query.trim();
  if (typed === '') return;
  store([typed, ...readRecent().filter((entry) => entry !== typed)].slice(0, LIMIT));
}

export const forgetRecent = (): void => store([]);

function store(entries: readonly string[]): void {
  try {
    if (entries.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(entries));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
