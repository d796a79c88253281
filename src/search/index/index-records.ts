import { GramOccurrences } from './gram-occurrences.ts';
import { addGrams, PAGES_PER_WORD, spellName, spellPart, spellToken } from '../shared/grams.ts';
import { normalize, type Variants } from '../shared/normalize.ts';
import { PAGE_LIMIT } from '../shared/page-id.ts';
import { writeChunks, type IndexFile, type Posting } from './pagefind-chunks.ts';
import { toBlocks, type SearchRecord } from '../shared/search-record.ts';

/** The most pairs of a token and a page that a chunk holds on average. */
const OCCURRENCES_PER_CHUNK = 2_048;

/** Returns the chunks of an index of the records; their number is a power of two. The index of a record in `records` is its page number. */
export function indexRecords(records: readonly SearchRecord[], variants: Variants): IndexFile[] {
  if (records.length > PAGE_LIMIT)
    throw new RangeError(`a shard holds ${PAGE_LIMIT} records at most, found ${records.length}`);
  const names = new Map<string, number[]>();
  const occurrences = new GramOccurrences();
  records.forEach((record, page) => {
    const name = normalize(record.name, variants);
    const word = spellName(name);
    const alike = names.get(word);
    if (alike) alike.push(page);
    else names.set(word, [page]);
    const add = (token: number): void => occurrences.add(token, page);
    for (const text of new Set(toBlocks(record).map(({ text }) => normalize(text, variants))))
      addGrams(text, 'any', add);
    addGrams(name, 'name', add);
  });
  const count = occurrences.sort();
  // A query loads one chunk for each gram, which favours many small chunks, but a host must keep each chunk as a file. In a small shard
  // the number of chunks is about the number of pairs in each.
  const size = Math.min(OCCURRENCES_PER_CHUNK, Math.sqrt(count));
  const chunks = 2 ** Math.ceil(Math.log2(count / size || 1));
  return [...writeChunks(cutPostings(mergeNames(toPostings(occurrences), names)), chunks)];
}

function* toPostings(occurrences: GramOccurrences): Generator<Posting> {
  for (const [token, pages] of occurrences) yield { word: spellToken(token), pages };
}

/** Merges the postings with those of whole names. Both are in the order of their words. */
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

/** Divides the pages of a frequent word among several words. */
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
