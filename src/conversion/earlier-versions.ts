import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EarlierVersion } from '../domain/changes/version.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Facsimile } from '../domain/facsimile.ts';
import { type Conversion, createReader } from './convert-sources.ts';
import { fileFinding } from './file-finding.ts';
import { EARLIER, listSources } from './list-sources.ts';
import { readSidecar } from './sidecar.ts';

/** What stands beside the sources of today: versions that they replace. */
export interface EarlierReading {
  readonly versions: readonly EarlierVersion[];
  readonly transcripts: ReadonlyMap<string, string>;
  readonly facsimiles: ReadonlyMap<string, Facsimile>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files that documents replace, as history. Each document's sidecar names the one before it (`replaces`), whose own sidecar may name
 * another. A file that cannot be read without errors, or is of another department or year, is an error at the sidecar that names it; one that
 * nobody names is said.
 * @param cacheDir the folder that keeps readings for the next conversion
 */
export function readEarlierVersions(
  folder: string,
  { documents }: Pick<Conversion, 'documents'>,
  cacheDir?: string,
): EarlierReading {
  const read = createReader(cacheDir);
  const versions: EarlierVersion[] = [];
  const transcripts = new Map<string, string>();
  const facsimiles = new Map<string, Facsimile>();
  const diagnostics: Diagnostic[] = [];
  const named = new Set<string>();
  const sidecars = new Map(listSources(folder).sources.map(({ file, sidecar }) => [file, sidecar]));
  for (const { id, source } of documents) {
    let newer = { file: source.file, sha256: source.sha256, sidecar: sidecars.get(source.file) ?? null };
    for (;;) {
      const { replaces, reason } = newer.sidecar === null ? NOTHING : readSidecar(join(folder, newer.sidecar)).history;
      if (replaces === null) break;
      const refuse = (detail: string): number =>
        diagnostics.push(fileFinding('replaces-invalid', newer.sidecar ?? newer.file, `${replaces}：${detail}`));
      if (named.has(replaces)) {
        refuse('已经有一份文件替换了它');
        break;
      }
      named.add(replaces);
      if (!existsSync(join(folder, replaces))) {
        refuse('没有这份文件');
        break;
      }
      const sidecar = findSidecar(folder, replaces);
      const { document, projects, transcript, facsimile, ...parsed } = read(folder, { file: replaces, sidecar });
      const errors = parsed.diagnostics.filter(({ severity }) => severity === 'error');
      for (const error of errors) diagnostics.push(error);
      if (!document || errors.length > 0) {
        refuse('这份文件读不出来，原因见它自己的错误');
        break;
      }
      if (document.id !== id) {
        refuse('它是另一个部门或另一个年度的');
        break;
      }
      const { sha256 } = document.source;
      if (sha256 === newer.sha256) {
        refuse('两份文件逐字节相同');
        break;
      }
      versions.push({ document, projects, replacedBy: newer.sha256, reason });
      if (transcript !== undefined) transcripts.set(replaces, transcript);
      if (facsimile) facsimiles.set(replaces, facsimile);
      newer = { file: replaces, sha256, sidecar };
    }
  }
  for (const file of listEarlierFiles(folder))
    if (!named.has(file)) diagnostics.push(fileFinding('not-a-source', file, '没有文件用 replaces 写明替换了它'));
  return { versions, transcripts, facsimiles, diagnostics };
}

/** A conversion with what was found of the earlier versions. An error of theirs is one of the whole. */
export const withEarlier = (current: Conversion, earlier: EarlierReading): Conversion => ({
  ...current,
  diagnostics: [...current.diagnostics, ...earlier.diagnostics],
  transcripts: new Map([...current.transcripts, ...earlier.transcripts]),
  facsimiles: new Map([...current.facsimiles, ...earlier.facsimiles]),
  failed: [
    ...current.failed,
    ...new Set(earlier.diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file)),
  ],
});

const NOTHING = { replaces: null, reason: null };

function findSidecar(folder: string, file: string): string | null {
  return [`${file}.yaml`, file.replace(/\.[^.]+$/, '.yaml')].find((name) => existsSync(join(folder, name))) ?? null;
}

/** The files in the folders of earlier versions, without sidecars. */
function listEarlierFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((year) => /^\d{4}$/.test(year) && existsSync(join(folder, year, EARLIER)))
    .flatMap((year) => readdirSync(join(folder, year, EARLIER)).map((name) => `${year}/${EARLIER}/${name}`))
    .filter((file) => !file.endsWith('.yaml'))
    .toSorted();
}
