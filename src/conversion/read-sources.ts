import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { SourceInput } from '../parser/parse-document.ts';
import { describeReadError, fileFinding } from './file-finding.ts';
import { readContent } from './read-content.ts';
import { NO_SIDECAR, readSidecar } from './sidecar.ts';

/** A larger file is not read: the table of one document takes some hundred kilobytes. */
export const MAX_SOURCE_BYTES = 64 * 1024 * 1024;

/** A source file as it was read. `input` is `null` where `diagnostics` says why it could not be. */
export interface ReadSource {
  readonly input: SourceInput | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a source below a folder with its sidecar. */
export function readSource(folder: string, file: string, sidecarFile: string | null = null): ReadSource {
  const path = join(folder, file);
  const year = /^(?:19|20)\d\d(?=\/)/.exec(file)?.[0];
  const diagnostics = year ? [] : [fileFinding('year-folder', file, `“${file.split('/')[0] ?? ''}”`)];
  const refuse = (finding: Diagnostic): ReadSource => ({ input: null, diagnostics: [...diagnostics, finding] });
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > MAX_SOURCE_BYTES) return refuse(fileFinding('file-too-large', file, `${size} 字节`));
    bytes = readFileSync(path);
  } catch (error) {
    return refuse(fileFinding('source-unreadable', file, describeReadError(error)));
  }
  const { text, tables, findings } = readContent(bytes, file);
  for (const { code, detail } of findings) diagnostics.push(fileFinding(code, file, detail));
  const sidecar = sidecarFile === null ? NO_SIDECAR : readSidecar(join(folder, sidecarFile));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const isVoid = sidecar.sha256 !== null && sidecar.sha256 !== sha256;
  if (sidecarFile !== null) {
    for (const problem of sidecar.problems) diagnostics.push(fileFinding('sidecar-invalid', sidecarFile, problem));
    if (isVoid && sidecar.confirmed.length > 0)
      diagnostics.push(fileFinding('confirmation-void', sidecarFile, `现在是 ${sha256}`));
  }
  if ((text ?? tables) === null || !year) return { input: null, diagnostics };
  const confirmed = isVoid ? [] : sidecar.confirmed;
  const source = { file, sha256, bytes: bytes.length, ...sidecar.values, confirmed };
  const input = { text: text ?? '', year: Number(year), file: source, content: tables, told: sidecar.told };
  return { input, diagnostics };
}
