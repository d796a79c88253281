import { gunzipSync } from 'node:zlib';
import { findWords, type Ask } from '../../src/search/client/find-words.ts';
import { spellQuery } from '../../src/search/shared/grams.ts';
import type { IndexFile } from '../../src/search/index/pagefind-chunks.ts';
import { writeLists } from '../../src/search/client/pagefind-lists.ts';

type Item = number | string | readonly Item[];

/** Decodes CBOR (RFC 8949) as far as `CborWriter` writes it: unsigned integers, texts and arrays. Throws at anything else. */
export function readCbor(bytes: Uint8Array): Item {
  let at = 0;
  const read = (): Item => {
    const head = bytes[at++]!;
    const info = head & 31;
    const size = info < 24 ? 0 : 2 ** (info - 24);
    let value = info < 24 ? info : 0;
    for (let index = 0; index < size; index++) value = value * 256 + bytes[at++]!;
    if (head >> 5 === 0) return value;
    if (head >> 5 === 3) return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(at, (at += value)));
    if (head >> 5 === 4) return Array.from({ length: value }, read);
    throw new Error(`no item begins with ${head} at ${at - 1}`);
  };
  const item = read();
  if (at !== bytes.length) throw new Error(`${bytes.length - at} bytes are left`);
  return item;
}

/** Opens an index as Pagefind's engine does, which looks for a word in the chunk whose bounds it lies between. */
export function readIndex(prefix: string, size: number, files: readonly IndexFile[]): Ask {
  const read = (path: string, signed: Uint8Array): Item => {
    if (new TextDecoder().decode(signed.subarray(0, 12)) !== 'pagefind_dcd')
      throw new Error(`${path} has no signature`);
    return readCbor(signed.subarray(12));
  };
  const meta = writeLists({ prefix, pages: size, chunks: files.length }).get('pagefind.index.pf_meta');
  const [, pages, chunks] = read('pagefind.index.pf_meta', meta as Uint8Array) as [
    string,
    [id: string, words: number][],
    [from: string, to: string, name: string][],
  ];
  const words = new Map(
    chunks.map(([, , name]) => {
      const path = `index/${name}.pf_index`;
      const packed = files.find((file) => file.path === path)?.bytes;
      if (packed === undefined) throw new Error(`there is no ${path}`);
      const [entries] = read(path, gunzipSync(packed)) as [[word: string, [delta: number, positions: number[]][]][]];
      return [name, new Map(entries)] as const;
    }),
  );
  return (word) => {
    const chunk = chunks.find(([from, to]) => word >= from && word <= to);
    const postings = words.get(chunk?.[2] ?? '')?.get(word) ?? [];
    let page = 0;
    return Promise.resolve(postings.map(([delta]) => pages[(page += delta)]![0]));
  };
}

/** Returns the numbers of the pages that the grams of a normalised query lead to. */
export async function findPages(ask: Ask, query: string): Promise<number[]> {
  return (await findWords(ask, spellQuery(query, 'any'))).flatMap(({ pages }) => [...pages]);
}
