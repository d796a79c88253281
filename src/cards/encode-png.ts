import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Encodes a picture as an indexed PNG (https://www.w3.org/TR/png-3/), which takes a third of the bytes of an RGBA one. `pixels` are opaque
 * RGBA, row by row. From the 257th colour on, each colour is replaced by the nearest of the first 256.
 */
export function encodePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const { palette, rows } = toIndexed(pixels, width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // The header says: 8 bits a sample, colour type 3 (indexed), no interlace.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * Returns rows of colour indices, each after the filter byte 0, and the colours as 0xAABBGGRR (little-endian RGBA) in the order of their
 * first pixel.
 */
function toIndexed(pixels: Uint8Array, width: number, height: number): { palette: number[]; rows: Buffer } {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const indices = new Map<number, number>();
  const palette: number[] = [];
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let index = 0;
  for (let at = 0, out = 0; at < colours.length; at++, out++) {
    if (at % width === 0) out += 1;
    const colour = colours[at] ?? 0;
    if (colour !== last) {
      last = colour;
      index = indices.get(colour) ?? add(colour);
    }
    rows[out] = index;
  }
  return { palette, rows };

  function add(colour: number): number {
    const place = palette.length < 256 ? palette.push(colour) - 1 : nearest(palette, colour);
    indices.set(colour, place);
    return place;
  }
}

function nearest(palette: readonly number[], colour: number): number {
  const distance = (other: number): number =>
    [0, 8, 16].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0);
  return palette.reduce((best, other, index) => (distance(other) < distance(palette[best] ?? 0) ? index : best), 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
