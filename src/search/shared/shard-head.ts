import type { Order } from './columns.ts';

/** What the browser loads of a shard before any query; the file `head-….json` of the shard. */
export interface ShardHead {
  readonly order: Order;
  /** The digests of the chunks, as {@link readDigests} reads them. */
  readonly chunks: string;
  /** The digests of the packs. */
  readonly packs: string;
}

/** The number of records in a pack. The records of neighbouring pages are packed together, because hosts count files. */
export const PAGES_PER_PACK = 8;

/** The number of bytes of a digest. A digest tells a file from earlier ones of the same place, so four bytes are enough. */
const DIGEST_BYTES = 4;

/** Returns the path of a chunk or a pack below its shard's folder. Its name changes with its content only. */
export const partPath = (kind: 'index' | 'records', place: number, digest: string): string =>
  `${kind}/${place.toString(36)}-${digest}.${kind === 'index' ? 'pf_index' : 'pack'}`;

/** Shortens a digest in hexadecimal digits to what names have. */
export const shortenDigest = (digest: string): string => digest.slice(0, 2 * DIGEST_BYTES);

/** Joins short digests as a text in base 64. */
export const joinDigests = (digests: readonly string[]): string =>
  btoa(digests.join('').replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16))));

export function readDigests(joined: string): string[] {
  const hexadecimal = [...atob(joined)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hexadecimal.match(new RegExp(`.{${2 * DIGEST_BYTES}}`, 'g')) ?? [];
}
