/**
 * The places of names in the order of pinyin, from the names of each shard's pages; the same name has the same place everywhere. Worked
 * out here, because some browsers inside apps know no such order.
 */
export function rankNames(names: ReadonlyMap<string, readonly string[]>): Map<string, number[]> {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const places = new Map([...new Set([...names.values()].flat())].sort(compare).map((name, place) => [name, place]));
  return new Map([...names].map(([shard, ofShard]) => [shard, ofShard.map((name) => places.get(name)!)]));
}
