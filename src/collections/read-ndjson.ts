import { readFile } from 'node:fs/promises';
import type { z } from 'zod';

/** A record of an NDJSON file and the bytes that it stands in. */
export interface NdjsonLine<T> {
  readonly record: T;
  readonly offset: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads an NDJSON file and checks every record. Throws one error that names each wrong line (`file:line: field: what`),
 * also when the file is missing.
 */
export async function readNdjson<T>(file: string, schema: z.ZodType<T>): Promise<NdjsonLine<T>[]> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file}: cannot be read; run \`npm run convert\` first`, { cause });
  });
  const lines: NdjsonLine<T>[] = [];
  const faults: string[] = [];
  for (let offset = 0, number = 1; offset < bytes.length; number++) {
    const lineBreak = bytes.indexOf(0x0a, offset);
    const end = lineBreak < 0 ? bytes.length : lineBreak;
    const line = bytes.subarray(offset, end);
    const result = schema.safeParse(parseJson(line.toString('utf8')));
    if (result.success) lines.push({ record: result.data, offset, length: end - offset, bytes: line });
    else
      for (const { path, message } of result.error.issues)
        faults.push(`${file}:${number}: ${path.join('.')}: ${message}`);
    offset = end + 1;
  }
  if (faults.length > 0) throw new Error(`${faults.length} faults in records\n${faults.join('\n')}`);
  return lines;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
