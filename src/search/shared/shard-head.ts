import type { Order } from './columns.ts';

/** What the browser loads of a shard before any query; the file `head-….json` of the shard. */
export interface ShardHead {
  readonly order: Order;
  readonly chunks: PartList;
  readonly packs: PartList;
}

/** The parts of one kind, with the digests of their groups, joined in base 64. */
export interface PartList {
  readonly count: number;
  readonly digests: string;
}

/** The number of neighbouring parts that have one digest: every visitor loads all digests. */
export const PARTS_PER_DIGEST = 2;

/** The number of records in a pack. The records of neighbouring pages are packed together, because hosts count files. */
export const PAGES_PER_PACK = 6;

/** The number of bytes of a digest. A digest tells a file from earlier ones of the same place, so four bytes are enough. */
const DIGEST_BYTES = 4;

const ENDINGS = { index: 'pf_index', records: 'pack', figures: 'pack' };
export type PartKind = keyof typeof ENDINGS;

/** Returns the path of a chunk, of a pack or of a part of the figures below its shard's folder. Its name changes with its content, or its neighbour's, only. */
export const partPath = (kind: PartKind, place: number, digest: string): string =>
  `${kind}/${place.toString(36)}-${digest}.${ENDINGS[kind]}`;

/** Returns the paths of all parts of a kind. */
export function listParts(kind: PartKind, { count, digests }: PartList): string[] {
  const read = readDigests(digests);
  return Array.from({ length: count }, (_, place) =>
    partPath(kind, place, read[Math.floor(place / PARTS_PER_DIGEST)]!),
  );
}

/** Shortens a digest in hexadecimal digits to what names have. */
export const shortenDigest = (digest: string): string => digest.slice(0, 2 * DIGEST_BYTES);

/** Joins short digests as a text in base 64. */
export const joinDigests = (digests: readonly string[]): string =>
  btoa(digests.join('').replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16))));

function readDigests(joined: string): string[] {
  const hexadecimal = [...atob(joined)].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hexadecimal.match(new RegExp(`.{${2 * DIGEST_BYTES}}`, 'g')) ?? [];
}
