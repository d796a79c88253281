import { INDEX_FOLDER } from '../shared/manifest.ts';
import { SearchSession } from './session.ts';
import { attachSuggestions } from './suggest.ts';

/** Attaches suggestions to the search box of a page other than the search page. After a failure the next letter starts a new session. */
export function suggestInHeader(box: HTMLInputElement, base: string): void {
  let session: Promise<SearchSession> | undefined;
  const start = (): Promise<SearchSession> => (session ??= SearchSession.start(`${base}${INDEX_FOLDER}/`, new Map()));
  attachSuggestions(box, base, start, () => {
    void session?.then(({ engine }) => engine.stop()).catch(() => undefined);
    session = undefined;
  });
}
