import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facsimile } from '../domain/facsimile.ts';
import type { SourceFile } from '../domain/records.ts';
import { decodeSource } from '../parser/text/decode.ts';
import { facsimileFile, transcriptFile } from '../collections/collection-files.ts';
import { collectionsFolder, sourcesFolder } from './folders.ts';

/** The text of a source file, or its transcript if it is no text. Throws if the file is no longer the one that was converted. */
export async function readSourceText({
  file,
  sha256,
  kind,
}: Pick<SourceFile, 'file' | 'sha256' | 'kind'>): Promise<string> {
  const bytes = await readFile(join(sourcesFolder(), file));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256)
    throw new Error(`${file} has changed since it was converted: expected SHA-256 ${sha256}, found ${found}`);
  if (kind !== 'text' && kind !== 'csv') return readFile(join(collectionsFolder(), transcriptFile(file)), 'utf8');
  const decoded = decodeSource(bytes);
  if (!decoded) throw new Error(`${file}: unknown encoding`);
  return decoded.text;
}

/** How a source looks that is no text; `null` for a text. */
export async function readFacsimile({ file, kind }: Pick<SourceFile, 'file' | 'kind'>): Promise<Facsimile | null> {
  if (kind === 'text' || kind === 'csv') return null;
  return JSON.parse(await readFile(join(collectionsFolder(), facsimileFile(file)), 'utf8')) as Facsimile;
}
