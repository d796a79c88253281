/** An entry of a feed. The same entry has the same id in every feed and every build. */
export interface FeedEntry {
  /** An absolute URI that follows from the content (`contentUrn`). */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Address of the page that the entry is about. */
  readonly url: string;
  /** YYYY-MM-DD, from the sources. */
  readonly date: string;
  readonly author: string;
}

export interface Feed {
  readonly title: string;
  /** Address of the page that the feed belongs to. */
  readonly home: string;
  /** Addresses of the feed itself. */
  readonly atom: string;
  readonly json: string;
  readonly entries: readonly FeedEntry[];
}

const MOST_ENTRIES = 50;

/** Returns the newest entries, newest first; those of one day stand in the order of their ids, so that no build shuffles them. */
export const newestEntries = (entries: readonly FeedEntry[]): FeedEntry[] =>
  entries
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1))
    .slice(0, MOST_ENTRIES);

/** A date of the sources as the moment at which that day begins in China. */
export const toMoment = (date: string): string => `${date}T00:00:00+08:00`;
