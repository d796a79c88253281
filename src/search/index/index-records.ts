import { GramOccurrences } from './gram-occurrences.ts';
import {
  addGrams,
  PAGES_PER_WORD,
  spellName,
  spellPart,
  spellSlips,
  spellToken,
  toSyllables,
} from '../shared/grams.ts';
import { normalize, type Variants } from '../shared/normalize.ts';
import { writeChunks, type Posting } from './pagefind-chunks.ts';
import { toBlocks, type SearchRecord } from '../shared/search-record.ts';
import { listSounds, readReadings, toInitials } from '../shared/sounds.ts';

/** The packed bytes of a chunk on average. A query loads a chunk for each gram, which favours small ones; hosts count files. */
const BYTES_PER_CHUNK = 7_000;

/** What a word, and a pair of a word and a page, take in a packed chunk, as measured in indexes of 23 to 12,000 pages. */
const PACKED_BYTES = { word: 4, pair: 1.4 };

/** Returns the chunks of an index of the records, unpacked. The index of a record in `records` is its page number. */
export function indexRecords(records: readonly SearchRecord[], variants: Variants): Iterable<Uint8Array> {
  const names = new Map<string, number[]>();
  const occurrences = new GramOccurrences();
  records.forEach((record, page) => {
    const name = normalize(record.name, variants);
    const sounds = record.readings === '' ? [] : listSounds(readReadings(name, record.readings));
    const [initials, syllables] = [toInitials(sounds), toSyllables(sounds)];
    const whole = [
      spellName(name),
      ...spellSlips(name),
      ...(sounds.length === 0 ? [] : [spellName(initials, 'initials'), spellName(syllables, 'syllables')]),
    ];
    for (const word of new Set(whole)) {
      const alike = names.get(word);
      if (alike) alike.push(page);
      else names.set(word, [page]);
    }
    const add = (token: number): void => occurrences.add(token, page);
    for (const text of new Set(toBlocks(record).map(({ text }) => normalize(text, variants))))
      addGrams(text, 'any', add);
    addGrams(name, 'name', add);
    addGrams(initials, 'initials', add);
    addGrams(syllables, 'syllables', add);
  });
  const pairs = occurrences.sort();
  const bytes = PACKED_BYTES.word * (occurrences.countTokens() + names.size) + PACKED_BYTES.pair * pairs;
  return writeChunks(cutPostings(mergeNames(toPostings(occurrences), names)), countChunks(bytes));
}

/** Returns the number of chunks of an index: 4, 5, 6 or 7 times a power of two, so that it seldom changes when a document does. */
export function countChunks(bytes: number): number {
  const chunks = bytes / BYTES_PER_CHUNK;
  const step = 2 ** (Math.floor(Math.log2(Math.max(chunks, 4))) - 2);
  return Math.max(1, Math.round(chunks / step) * step);
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
