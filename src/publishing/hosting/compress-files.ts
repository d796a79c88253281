import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { listFiles } from '../../disk/list-files.ts';
import { isText } from './file-types.ts';

/** The fewest bytes of a text that is compressed. Shorter ones gain nothing. */
const SHORTEST = 1024;

const COMPRESSIONS = {
  gz: (content: Buffer) => gzipSync(content, { level: 9 }),
  br: (content: Buffer) => brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
};

/**
 * Writes each text of a built site once more beside it as `.gz` and as `.br`, of the same date, for servers to send as they are. Returns how
 * many texts there were, and their bytes before and after Brotli.
 */
export function compressFiles(dir: string): {
  readonly files: number;
  readonly bytes: number;
  readonly compressed: number;
} {
  let [files, bytes, compressed] = [0, 0, 0];
  for (const file of listFiles(dir)) {
    const path = join(dir, file);
    const { size, mtimeMs } = statSync(path);
    if (size < SHORTEST || !isText(file)) continue;
    const content = readFileSync(path);
    for (const [ending, compress] of Object.entries(COMPRESSIONS)) {
      const written = compress(content);
      writeFileSync(`${path}.${ending}`, written);
      utimesSync(`${path}.${ending}`, mtimeMs / 1000, mtimeMs / 1000);
      if (ending === 'br') compressed += written.length;
    }
    files += 1;
    bytes += size;
  }
  return { files, bytes, compressed };
}
