import { FILTERS, type Selection } from './filter-definitions.ts';
import type { Hit } from './hit.ts';
import type { IndexClient } from './index-client.ts';
import type { PageSort, ShardPart } from './index-messages.ts';
import type { LoadedShard } from './loaded-shard.ts';
import type { PagefindFilters } from './pagefind-api.ts';
import { byAmount, readOrderByName, type Compare } from './orders.ts';

/** What Pagefind does to filter and to sort grows with the square of an index's pages. */
const PAGES_PER_PART = 1_024;

/** Each has an object for each page that passes. */
const ANSWERS_KEPT = 16;

/** Pagefind's filters and one of its sorts, over all pages of the loaded shards. */
export class Refiner {
  readonly #index: IndexClient;
  readonly #sort: PageSort;
  /** Where the parts begin that Pagefind knows, by their prefix. */
  readonly #starts = new Map<string, Hit>();
  readonly #described = new Map<LoadedShard, Promise<void>>();
  readonly #answers = new Map<string, Promise<readonly Hit[]>>();

  constructor(index: IndexClient, sort: PageSort) {
    this.#index = index;
    this.#sort = sort;
  }

  /** The pages of these shards that pass the filters, in order. */
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

  /** Asks Pagefind anew from now on. */
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
      // Another search may have brought in one more shard meanwhile.
      return shards.includes(shard) ? Array.from(pages, (page): Hit => ({ shard, page: first + page })) : [];
    });
    // Each part is in order. Pagefind does not order the pages of several indexes: it compares their places in each.
    return parts.flat().sort(compare);
  }

  /** Tells Pagefind of a shard's pages. */
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

/** Pages by value, from the values of each page. */
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

/** Without a character that JSON, in which Pagefind is given filters, would escape. */
const spellValue = (value: string): string => encodeURIComponent(value);
