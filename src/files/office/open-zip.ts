import { crc32, inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The bytes of the end record and of the longest comment behind it. */
const END_AREA = 22 + 0xffff;
/** The most entries of an archive, the most bytes of all of them unpacked, and the most times that an entry may grow when it is unpacked. */
const MOST_ENTRIES = 2000;
const MOST_BYTES = 200 * 1024 * 1024;
const HIGHEST_RATIO = 200;
/** An entry of no more bytes may grow by any ratio: it does no harm. */
const SMALL = 1024 * 1024;

interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** An archive that holds more than a table can. */
export class ZipTooLarge extends Error {}

/** Reads the central directory of an archive, and nothing else; `null` if there is none. */
export function listZip(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - END_AREA) && view.getUint32(end, true) !== END) end--;
  if (end < Math.max(0, bytes.length - END_AREA)) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Opens an archive for reading its entries. Throws `ZipTooLarge` before anything is unpacked if it holds too much. */
export function openZip(bytes: Uint8Array): (name: string) => Uint8Array | null {
  const entries = listZip(bytes) ?? new Map<string, ZipEntry>();
  const sizes = [...entries.values()];
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const isBomb = sizes.some(({ size, packed }) => size > SMALL && size > HIGHEST_RATIO * packed);
  if (entries.size > MOST_ENTRIES) throw new ZipTooLarge(`压缩包里有 ${entries.size} 个文件，上限 ${MOST_ENTRIES} 个`);
  if (total > MOST_BYTES || isBomb) throw new ZipTooLarge(`压缩包解开后有 ${total} 字节`);
  return (name) => {
    const entry = entries.get(name);
    return entry ? unpack(bytes, entry) : null;
  };
}

/** Unpacks an entry. Throws if it is damaged or larger than the directory says. */
function unpack(bytes: Uint8Array, { method, crc, packed, size, offset }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(offset, true) !== LOCAL) throw new Error('no local header');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  const unpacked = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, size) });
  if (unpacked.length !== size || crc32(unpacked) !== crc) throw new Error('damaged entry');
  return unpacked;
}
