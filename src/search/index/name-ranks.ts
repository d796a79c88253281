/**
 * Returns, for the names of each shard's pages, their ranks in the order of pinyin. A name has the same rank in every shard. The ranks are
 * computed at build time because some browsers inside apps cannot sort by pinyin.
 */
export function rankNames(names: ReadonlyMap<string, readonly string[]>): Map<string, number[]> {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const places = new Map([...new Set([...names.values()].flat())].sort(compare).map((name, place) => [name, place]));
  return new Map([...names].map(([shard, ofShard]) => [shard, ofShard.map((name) => places.get(name)!)]));
}
