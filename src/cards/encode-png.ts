import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** A colour as red, green and blue, from 0 to 255. */
type Colour = readonly [number, number, number];

/**
 * Encodes a picture of up to sixteen colours as an indexed PNG with half a byte a pixel (https://www.w3.org/TR/png-3/). `pixels` are places in the
 * palette, row by row; `width` is even.
 */
export function encodePng(pixels: Uint8Array, width: number, palette: readonly Colour[]): Buffer {
  const height = pixels.length / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // The header says: 4 bits a sample, colour type 3 (indexed), no interlace.
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(packRows(pixels, width), { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Returns rows of two pixels a byte, each after the filter byte 0. */
function packRows(pixels: Uint8Array, width: number): Buffer {
  const rows = Buffer.alloc((width / 2 + 1) * (pixels.length / width));
  let out = 0;
  for (let start = 0; start < pixels.length; start += width) {
    out++;
    for (let at = start; at < start + width; at += 2) rows[out++] = (pixels[at]! << 4) | pixels[at + 1]!;
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
