import { INDEX_FOLDER } from '../manifest.ts';
import { SearchSession } from './session.ts';
import { attachSuggestions } from './suggest.ts';

/** Suggestions for a box on a page that is not the search page. A failed start is tried again with the next key. */
export function suggestInHeader(box: HTMLInputElement, base: string): void {
  let session: Promise<SearchSession> | undefined;
  attachSuggestions(box, base, () => {
    session ??= SearchSession.start(`${base}${INDEX_FOLDER}/`, new Map());
    session.catch(() => (session = undefined));
    return session;
  });
}
