import { FILTERS, type Selection } from './filter-definitions.ts';
import type { Hit } from './hit.ts';
import type { IndexClient } from './index-client.ts';
import type { PageSort, ShardPart } from './index-messages.ts';
import type { LoadedShard } from './loaded-shard.ts';
import type { PagefindFilters } from './pagefind-api.ts';
import { byAmount, readOrderByName, type Compare } from './orders.ts';

/** The most pages in one part. Pagefind's time to filter and sort grows with the square of an index's pages. */
const PAGES_PER_PART = 1_024;

/** The most answers that are kept; each has an object for every page that passes. */
const ANSWERS_KEPT = 16;

/** Filters all pages of the loaded shards and puts them in one order, through Pagefind. */
export class Refiner {
  readonly #index: IndexClient;
  readonly #sort: PageSort;
  /** The first page of each part that Pagefind knows, by the part's prefix. */
  readonly #starts = new Map<string, Hit>();
  readonly #described = new Map<LoadedShard, Promise<void>>();
  readonly #answers = new Map<string, Promise<readonly Hit[]>>();

  constructor(index: IndexClient, sort: PageSort) {
    this.#index = index;
    this.#sort = sort;
  }

  /** Returns the pages of these shards that pass the filters, in order. */
  refine(shards: readonly LoadedShard[], selection: Selection): Promise<readonly Hit[]> {
    const filters = Object.fromEntries(
      [...selection].map(([key, values]) => [key, { any: [...values].map(spellValue) }]),
    );
    const key = `${shards.length} ${JSON.stringify(filters)}`;
    const answer = this.#answers.get(key) ?? this.#ask(shards, filters);
    if (this.#answers.size === ANSWERS_KEPT) this.forget();
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }

  /** Drops all kept answers. */
  forget(): void {
    this.#answers.clear();
  }

  async #ask(shards: readonly LoadedShard[], filters: PagefindFilters): Promise<readonly Hit[]> {
    const compare = this.#sort === 'name' ? await readOrderByName(shards) : byAmount;
    await Promise.all(
      shards.map((shard) => {
        const describing = this.#described.get(shard) ?? this.#describe(shard, compare);
        this.#described.set(shard, describing);
        describing.catch(() => this.#described.delete(shard));
        return describing;
      }),
    );
    const found = await this.#index.ask({ kind: 'refine', sort: this.#sort, filters });
    const parts = found.map(({ prefix, pages }) => {
      const { shard, page: first } = this.#starts.get(prefix)!;
      // Another search may have loaded one more shard in the meantime.
      return shards.includes(shard) ? Array.from(pages, (page): Hit => ({ shard, page: first + page })) : [];
    });
    // Pagefind orders the pages of each part but not those of several indexes, because it compares the positions within each index.
    return parts.flat().sort(compare);
  }

  /** Gives Pagefind the filters and the order of a shard's pages, part by part. */
  async #describe(shard: LoadedShard, compare: Compare): Promise<void> {
    const facts = await shard.readFacts();
    const { prefix, pages } = shard.entry;
    const parts: ShardPart[] = [];
    for (let first = 0; first < pages; first += PAGES_PER_PART) {
      const hits = Array.from({ length: Math.min(PAGES_PER_PART, pages - first) }, (_, page) => ({
        shard,
        page: first + page,
      }));
      const filters = FILTERS.map(
        ({ key, of }) => [key, groupByValue(hits.map(({ page }) => of(facts(page))))] as const,
      );
      const order = hits.sort(compare).map(({ page }) => page - first);
      const part = { prefix: `${prefix}${parts.length}.`, pages: order.length };
      this.#starts.set(part.prefix, { shard, page: first });
      parts.push({ ...part, lists: { filters: new Map(filters), sorts: new Map([[this.#sort, order]]) } });
    }
    await this.#index.ask({ kind: 'describe', sort: this.#sort, parts });
  }
}

/** Groups pages by their values. `values[page]` are the values of a page. */
function groupByValue(values: readonly (readonly string[])[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  values.forEach((own, page) => {
    for (const value of own.map(spellValue)) {
      const group = groups.get(value);
      if (group) group.push(page);
      else groups.set(value, [page]);
    }
  });
  return groups;
}

/** Spells a value without the characters that JSON escapes: Pagefind receives filters as JSON. */
const spellValue = (value: string): string => encodeURIComponent(value);
