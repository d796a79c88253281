import { INDEX_FOLDER } from '../shared/manifest.ts';
import { SearchSession } from './session.ts';
import { attachSuggestions } from './suggest.ts';

/** Suggestions for a box on a page that is not the search page. What failed is tried again with the next key. */
export function suggestInHeader(box: HTMLInputElement, base: string): void {
  let session: Promise<SearchSession> | undefined;
  const start = (): Promise<SearchSession> => (session ??= SearchSession.start(`${base}${INDEX_FOLDER}/`, new Map()));
  attachSuggestions(box, base, start, () => {
    void session?.then(({ engine }) => engine.stop()).catch(() => undefined);
    session = undefined;
  });
}
