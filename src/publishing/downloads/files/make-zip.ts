import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: its text in pieces, so that a large one is never in memory as a whole. */
export interface ZipEntry {
  readonly name: string;
  readonly text: Iterable<string>;
}

/** 1 January 1980, the first day of the format: two archives of the same content are the same bytes. */
const DATE = 0x0021;
const IS_UTF8 = 0x0800;
const DEFLATED = 8;
const VERSION = 20;
/** Pieces are compressed in blocks of about this many characters. */
const BLOCK = 1 << 20;

/** Makes a ZIP archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) below 4 GiB. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const push = (part: Uint8Array): void => {
    parts.push(part);
    offset += part.length;
  };
  for (const { name, text } of entries) {
    const { blocks, crc, size, packed } = deflate(text);
    const nameBytes = Buffer.from(name);
    const common = [u16(VERSION), u16(IS_UTF8), u16(DEFLATED), u16(0), u16(DATE), u32(crc), u32(packed), u32(size)];
    common.push(u16(nameBytes.length), u16(0));
    directory.push(
      Buffer.concat([u32(0x02014b50), u16(VERSION), ...common, u16(0), u16(0), u16(0), u32(0), u32(offset), nameBytes]),
    );
    push(Buffer.concat([u32(0x04034b50), ...common, nameBytes]));
    blocks.forEach(push);
  }
  const listing = Buffer.concat(directory);
  const counts = [u16(0), u16(0), u16(entries.length), u16(entries.length), u32(listing.length), u32(offset)];
  return Buffer.concat([...parts, listing, u32(0x06054b50), ...counts, u16(0)]);
}

/** Compresses a text. Blocks that are flushed in full can be joined, and nothing of one is needed for the next. */
function deflate(text: Iterable<string>): { blocks: Uint8Array[]; crc: number; size: number; packed: number } {
  const blocks: Uint8Array[] = [];
  let [crc, size, waiting] = [0, 0, ''];
  const flush = (finishFlush: number): void => {
    const bytes = Buffer.from(waiting);
    crc = crc32(bytes, crc);
    size += bytes.length;
    blocks.push(deflateRawSync(bytes, { level: 3, finishFlush }));
    waiting = '';
  };
  for (const piece of text) {
    waiting += piece;
    if (waiting.length >= BLOCK) flush(constants.Z_FULL_FLUSH);
  }
  flush(constants.Z_FINISH);
  return { blocks, crc, size, packed: blocks.reduce((sum, { length }) => sum + length, 0) };
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, value >>> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}
