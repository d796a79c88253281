import { encode } from 'uqr';
import { encodePng } from '../cards/encode-png.ts';
import { type EarlierProject, listEarlierProjects } from '../domain/changes/project-versions.ts';
import { listMoves } from '../publishing/permalinks/former-pages.ts';
import { readHistories } from './histories.ts';
import { readFormerPages } from './permalinks.ts';

/** The earlier versions of each project that has some, newest first. */
export async function readEarlierProjects(): Promise<ReadonlyMap<string, readonly EarlierProject[]>> {
  const histories = await readHistories();
  return histories.size === 0
    ? new Map<string, never>()
    : listEarlierProjects(histories.values(), listMoves(await readFormerPages()));
}

/** The pixels in a row of a square of a code. */
const SCALE = 6;
const COLOURS = [
  [255, 255, 255],
  [0, 0, 0],
] as const;

/** Draws a QR code as the address of a picture: one that a reader can save, and that needs no file. */
export function drawQrCode(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const width = size * SCALE;
  const pixels = Uint8Array.from({ length: width * width }, (_, at) =>
    Number(data[Math.floor(at / width / SCALE)]?.[Math.floor((at % width) / SCALE)] ?? false),
  );
  return `data:image/png;base64,${encodePng(pixels, width, COLOURS).toString('base64')}`;
}
