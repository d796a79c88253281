/** `localStorage` lasts; `sessionStorage` ends with the tab. */
type Area = 'localStorage' | 'sessionStorage';

/** Returns the text that is stored under a key, and `null` where there is none or the browser forbids storage. */
export function readText(key: string, area: Area = 'localStorage'): string | null {
  try {
    return window[area].getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text under a key; `null` removes it. Does nothing where the browser forbids storage. */
export function storeText(key: string, text: string | null, area: Area = 'localStorage'): void {
  try {
    if (text === null) window[area].removeItem(key);
    else window[area].setItem(key, text);
  } catch {
    // The page works without a memory.
  }
}

/** Returns the value that is stored as JSON under a key, and `null` where there is none or it is no JSON. */
export function readJson(key: string): unknown {
  try {
    return JSON.parse(readText(key) ?? 'null');
  } catch {
    return null;
  }
}
