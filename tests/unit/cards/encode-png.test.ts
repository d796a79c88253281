import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../../src/cards/encode-png.ts';

test('an indexed PNG has the pixels that it was given', () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 255, 0, 255, 0, 255, 255, 0, 0, 255]);
  const png = encodePng(pixels, 2, 2);
  const at = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(at, at + png.readUInt32BE(at - 8)));
  expect([...rows]).toEqual([0, 0, 1, 0, 1, 0]);
  expect([...png.subarray(png.indexOf('PLTE') + 4).subarray(0, 6)]).toEqual([255, 0, 0, 0, 255, 0]);
});
