import { addGrams, PAGES_PER_WORD, spellName, spellPart, spellToken } from './grams.ts';
import { normalize, type Variants } from './normalize.ts';
import { PAGE_LIMIT } from './page-id.ts';
import { writeChunks, type IndexFile, type Posting } from './pagefind-format.ts';
import { toBlocks, type SearchRecord } from './records.ts';

/** A token and a page make one number, which a `Float64Array` sorts by token, then page. */
const TOKEN_STEP = PAGE_LIMIT;

/** At most, on average. */
const ENTRIES_PER_CHUNK = 2_048;

/** The chunks of the index of the records, whose places are their page numbers: a power of two. */
export function indexRecords(records: readonly SearchRecord[], variants: Variants): IndexFile[] {
  if (records.length > PAGE_LIMIT)
    throw new RangeError(`a shard holds ${PAGE_LIMIT} records at most, found ${records.length}`);
  const names = new Map<string, number[]>();
  const parts = records.map((record, page) => {
    const name = normalize(record.name, variants);
    const word = spellName(name);
    const alike = names.get(word);
    if (alike) alike.push(page);
    else names.set(word, [page]);
    const tokens = [...toTokens(record, name, variants)];
    return Float64Array.from(tokens, (token) => token * TOKEN_STEP + page);
  });
  const entries = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    entries.set(part, offset);
    offset += part.length;
  }
  entries.sort();
  // A query loads one chunk a gram, and a host has to keep them all as files: in small shards about as many as each has entries.
  const size = Math.min(ENTRIES_PER_CHUNK, Math.sqrt(entries.length));
  const chunks = 2 ** Math.ceil(Math.log2(entries.length / size || 1));
  return [...writeChunks(cutPostings(mergeNames(toPostings(entries), names)), chunks)];
}

function toTokens(record: SearchRecord, name: string, variants: Variants): Set<number> {
  const tokens = new Set<number>();
  for (const text of new Set(toBlocks(record).map(({ text }) => normalize(text, variants)))) {
    addGrams(text, 'any', tokens);
  }
  addGrams(name, 'name', tokens);
  return tokens;
}

function* toPostings(entries: Float64Array): Generator<Posting> {
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const token = Math.floor(entries[start]! / TOKEN_STEP);
    while (end < entries.length && Math.floor(entries[end]! / TOKEN_STEP) === token) end++;
    const pages = new Uint32Array(end - start);
    for (let index = start; index < end; index++) pages[index - start] = entries[index]! % TOKEN_STEP;
    yield { word: spellToken(token), pages };
  }
}

/** Both ascending by word. */
function* mergeNames(postings: Iterable<Posting>, names: ReadonlyMap<string, readonly number[]>): Generator<Posting> {
  const words = [...names.keys()].sort();
  let next = 0;
  const toPosting = (word: string): Posting => ({ word, pages: Uint32Array.from(names.get(word)!) });
  for (const posting of postings) {
    while (next < words.length && words[next]! < posting.word) yield toPosting(words[next++]!);
    yield posting;
  }
  while (next < words.length) yield toPosting(words[next++]!);
}

/** Gives the pages of frequent words to several words. */
function* cutPostings(postings: Iterable<Posting>): Generator<Posting> {
  for (const { word, pages } of postings) {
    for (let part = 0; part * PAGES_PER_WORD < pages.length; part++) {
      yield {
        word: spellPart(word, part),
        pages: pages.subarray(part * PAGES_PER_WORD, (part + 1) * PAGES_PER_WORD),
      };
    }
  }
}
