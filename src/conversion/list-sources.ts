import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { describeReadError, fileFinding } from './file-finding.ts';
import { SOURCE_NAME as SOURCE } from './read-content.ts';

/** A file that is to be read, by its path below the folder of sources, with `/`. */
export interface ListedSource {
  readonly file: string;
  /** The path of its sidecar; `null` if it has none. */
  readonly sidecar: string | null;
}

/** What lies in a folder of sources: what is to be read, in code-point order, and a finding for everything else. */
export interface Listing {
  readonly sources: readonly ListedSource[];
  readonly findings: readonly Diagnostic[];
}

/** The folder in that of a year that holds files which others replace. They are no sources of today. */
export const EARLIER = 'earlier';

const SIDECAR = /\.yaml$/;
const isHidden = (name: string): boolean => name.startsWith('.');

/**
 * Lists the sources below a folder: `<year>/<department>.txt`, `.pdf` and the other kinds that are read. Links are followed only to files inside the folder.
 * Throws if there is no such folder.
 */
export function listSources(folder: string): Listing {
  if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
  const root = realpathSync(folder);
  const findings: Diagnostic[] = [];
  const files: string[] = [];
  for (const { path, entry } of readEntries(folder, '', findings)) {
    if (isHidden(path)) findings.push(fileFinding('not-a-source', path, '隐藏的文件'));
    else if (entry.isDirectory()) files.push(...listYear(folder, root, path, findings));
    else if (SOURCE.test(path)) findings.push(fileFinding('year-folder', path, '文件直接放在来源文件夹里'));
    else findings.push(fileFinding('not-a-source', path, entry.isSymbolicLink() ? '链接' : ''));
  }
  return joinSidecars(files, findings);
}

/** Lists the sources and sidecars in the folder of a year. */
function listYear(folder: string, root: string, year: string, findings: Diagnostic[]): string[] {
  const files: string[] = [];
  for (const { path, entry } of readEntries(folder, `${year}/`, findings)) {
    if (entry.isDirectory() && path === `${year}/${EARLIER}`) continue;
    const isWanted = (SOURCE.test(path) || SIDECAR.test(path)) && !isHidden(path.slice(year.length + 1));
    const obstacle = findObstacle(join(folder, path), entry, root);
    if (isWanted && obstacle === null) files.push(path);
    else if (isWanted) findings.push(fileFinding('source-unreadable', path, obstacle ?? ''));
    else findings.push(fileFinding('not-a-source', path, obstacle ?? ''));
  }
  return files;
}

/** Reads the entries of a folder. Reports the folder if it cannot be read, and entries whose names are not UTF-8. */
function readEntries(folder: string, below: string, findings: Diagnostic[]): { path: string; entry: Dirent<Buffer> }[] {
  let entries: Dirent<Buffer>[] = [];
  try {
    entries = readdirSync(join(folder, below), { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    findings.push(fileFinding('source-unreadable', below, describeReadError(error)));
  }
  return entries.flatMap((entry) => {
    const path = below + entry.name.toString('utf8');
    if (Buffer.from(path).equals(Buffer.concat([Buffer.from(below), entry.name]))) return [{ path, entry }];
    const shown =
      below + entry.name.toString('latin1').replace(/[^ -~]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
    findings.push(fileFinding('source-unreadable', shown, '文件名不是 UTF-8'));
    return [];
  });
}

/** Says in Chinese why an entry cannot be read as a file; `null` if it can. */
function findObstacle(path: string, entry: Dirent<Buffer>, root: string): string | null {
  if (entry.isFile()) return null;
  if (entry.isDirectory()) return '是文件夹';
  if (!entry.isSymbolicLink()) return '不是普通文件';
  try {
    const target = realpathSync(path);
    if (!target.startsWith(root + sep)) return '链接指向来源文件夹之外';
    return statSync(target).isFile() ? null : '链接指向的不是文件';
  } catch (error) {
    return describeReadError(error);
  }
}

/** Gives each source its sidecar: `<file name>.yaml`, or `<stem>.yaml` where one file has that stem. Reports sidecars that no source has. */
function joinSidecars(files: readonly string[], findings: Diagnostic[]): Listing {
  const stem = (file: string): string => file.replace(SOURCE, '');
  const names = files.filter((file) => SOURCE.test(file)).toSorted((a, b) => (a < b ? -1 : 1));
  const orphans = new Set(files.filter((file) => SIDECAR.test(file)));
  const stems = Map.groupBy(names, stem);
  const sources = names.map((file): ListedSource => {
    const candidates = [`${file}.yaml`, ...(stems.get(stem(file))?.length === 1 ? [`${stem(file)}.yaml`] : [])];
    const sidecar = candidates.find((name) => orphans.delete(name)) ?? null;
    return { file, sidecar };
  });
  for (const orphan of orphans) {
    const isShared = stems.has(orphan.replace(SIDECAR, ''));
    findings.push(
      fileFinding('not-a-source', orphan, isShared ? '分不清说明的是哪一份文件' : '旁边没有同名的来源文件'),
    );
  }
  return { sources, findings: findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)) };
}
