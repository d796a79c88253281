import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePng } from '../../../src/cards/encode-png.ts';

test('an indexed PNG has the pixels that it was given, two a byte', () => {
  const red = [255, 0, 0] as const;
  const green = [0, 255, 0] as const;
  const png = encodePng(Uint8Array.from([0, 1, 1, 0, 1, 1]), 2, [red, green]);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2, 3]);
  const at = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(at, at + png.readUInt32BE(at - 8)));
  expect([...rows]).toEqual([0, 0x01, 0, 0x10, 0, 0x11]);
  expect([...png.subarray(png.indexOf('PLTE') + 4).subarray(0, 6)]).toEqual([...red, ...green]);
});
