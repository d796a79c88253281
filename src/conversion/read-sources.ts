import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, SourceFile } from '../domain/records.ts';
import { catalogueEntry, type DiagnosticCode } from '../parser/findings/catalogue.ts';
import { decodeSource } from '../parser/text/decode.ts';
import type { SourceInput } from '../parser/parse-document.ts';
import { readSidecar } from './sidecar.ts';

/** The table of one document takes some hundred kilobytes. A larger file is no such table, and is not read. */
export const MAX_SOURCE_BYTES = 64 * 1024 * 1024;

/** A source file as it was read. `input` is `null` where `diagnostics` says why it could not be. */
export interface ReadSource {
  readonly file: string;
  readonly input: SourceInput | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Lists the paths of all `<year>/<department>.txt` below a folder, with `/`, in code-point order. Throws if there is no such folder. */
export function listSources(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) => readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`))
    .filter((file) => /\.txt$/i.test(file) && !/\/\./.test(file))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Returns the path of the sidecar of a source: the `.yaml` of the same name beside it. */
export const sidecarOf = (file: string): string => file.replace(/\.txt$/i, '.yaml');

/** Reads one source with its sidecar. */
export function readSource(folder: string, file: string): ReadSource {
  const diagnostics: Diagnostic[] = [];
  const add = (code: DiagnosticCode, detail: string, where = file): void => {
    const { severity, title, hint } = catalogueEntry(code);
    const message = detail === '' ? title : `${title}：${detail}`;
    diagnostics.push({ severity, code, message, hint, file: where, line: 1, column: 1, excerpt: '', project: null });
  };
  const path = join(folder, file);
  const year = /^(?:19|20)\d\d(?=\/)/.exec(file)?.[0];
  if (!year) add('year-folder', `“${file.split('/')[0] ?? ''}”`);
  const { size } = statSync(path);
  if (size > MAX_SOURCE_BYTES) {
    add('file-too-large', `${size} 字节`);
    return { file, input: null, diagnostics };
  }
  const bytes = readFileSync(path);
  const decoded = decodeSource(bytes);
  if (!decoded) add('encoding-unknown', '不是 UTF-8、UTF-16 或 GB18030');
  if (decoded?.converted) add('encoding-converted', decoded.converted);
  const sidecarFile = sidecarOf(file);
  const sidecar = readSidecar(join(folder, sidecarFile));
  for (const problem of sidecar.problems) add('sidecar-invalid', problem, sidecarFile);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const isVoid = sidecar.sha256 !== null && sidecar.sha256 !== sha256;
  if (isVoid && sidecar.confirmed.length > 0) add('confirmation-void', `现在是 ${sha256}`, sidecarFile);
  if (!decoded || !year) return { file, input: null, diagnostics };
  const source: Omit<SourceFile, 'lines'> = {
    file,
    sha256,
    bytes: bytes.length,
    ...sidecar.values,
    confirmed: isVoid ? [] : sidecar.confirmed,
  };
  return { file, input: { text: decoded.text, year: Number(year), file: source }, diagnostics };
}
