import { toParams, type SearchState } from './state.ts';

/** How long typing pauses before the next letter makes a new entry of the history. */
const SETTLED_MS = 1_200;

/** The part of the results that a reader left; the entry of the browser's history stores it. */
export interface Place {
  /** The number of results that were shown. */
  readonly results: number;
  readonly top: number;
  readonly years: readonly number[];
}

/** Writes searches into the address and the browser's history. */
export class SearchHistory {
  /** A timer that runs while typing goes on changing one entry; 0 otherwise. */
  #settling = 0;

  /** The place that the reader left at the current entry; `null` at a new one. */
  get place(): Place | null {
    return history.state as Place | null;
  }

  keepPlace(place: Place): void {
    history.replaceState(place, '');
  }

  /**
   * Makes an entry for a search and stores `left` in the entry before it. Letters that are typed without a pause change one entry, and a
   * search that has the same address replaces the current entry.
   */
  write(state: SearchState, how: 'typing' | 'step', left: Place): void {
    const goesOn = how === 'typing' && this.#settling !== 0;
    this.settle();
    const search = toParams(state).toString();
    const address = location.pathname + (search === '' ? '' : `?${search}`);
    if (goesOn || address === location.pathname + location.search) history.replaceState(null, '', address);
    else {
      this.keepPlace(left);
      history.pushState(null, '', address);
    }
    if (how === 'typing') this.#settling = window.setTimeout(() => (this.#settling = 0), SETTLED_MS);
  }

  /** The next letter that is typed makes a new entry. */
  settle(): void {
    clearTimeout(this.#settling);
    this.#settling = 0;
  }
}
