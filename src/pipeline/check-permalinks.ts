import { join, relative } from 'node:path';
import { writeFileSync } from 'node:fs';
import { readRecords } from '../collections/read-records.ts';
import type { Address } from '../publishing/permalinks/address.ts';
import { listAliasPages } from '../publishing/permalinks/alias-pages.ts';
import { compareAddresses } from '../publishing/permalinks/compare-addresses.ts';
import { describeAddress } from '../publishing/permalinks/describe-pair.ts';
import { type FormerPage, listFormerPages } from '../publishing/permalinks/former-pages.ts';
import { listAddresses } from '../publishing/permalinks/list-addresses.ts';
import { readRegistry, registryFolder, RegistryFault } from '../publishing/permalinks/registry-files.ts';
import { Failure, report } from './console/command.ts';

/** The most addresses that a message names. */
const NAMED = 5;

/**
 * Compares the records with the registry of permalinks, and returns the pages that were published and have no record any more. Says how many
 * addresses are not recorded yet, and names some. Throws a `Failure` where a recorded address would vanish without anybody having said what became of it.
 */
export function checkPermalinks(sources: string, collectionsDir: string): FormerPage[] {
  const former = checkRegistry(sources, collectionsDir);
  const paths = new Set(former.map(({ path }) => path));
  return [...former, ...readAliases(collectionsDir).filter(({ path }) => !paths.has(path))];
}

function readAliases(collectionsDir: string): FormerPage[] {
  const documents = readRecords(collectionsDir, 'documents').filter(({ witness }) => witness !== null);
  if (documents.length === 0) return [];
  const byId = new Map(readRecords(collectionsDir, 'projects').map((project) => [project.id, project]));
  return documents.flatMap((document) =>
    listAliasPages(
      document,
      document.units.flatMap(({ projects }) => projects.flatMap((id) => byId.get(id) ?? [])),
      '',
    ),
  );
}

function checkRegistry(sources: string, collectionsDir: string): FormerPage[] {
  const folder = registryFolder(sources);
  const registry = readOrFail(folder);
  if (registry.length === 0) return [];
  const documents = readRecords(collectionsDir, 'documents');
  const projects = readRecords(collectionsDir, 'projects');
  const site = listAddresses(documents, projects, () => '');
  const { lost, fresh, changed } = compareAddresses(registry, site);
  if (lost.length > 0) {
    const named = lost.slice(0, NAMED).map((address) => `  ${address.id}  ${describeAddress(address)}\n`);
    const more = lost.length > NAMED ? '  ……\n' : '';
    throw new Failure(
      `${lost.length} 个发布过的网址会消失：\n${named.join('')}${more}先运行 npm run permalinks，说明它们改了名还是已撤下，再构建`,
    );
  }
  const known = new Map([...site, ...registry].map(({ id, kind }) => [id, kind]));
  const astray = registry.find(({ kind, moved }) => moved && known.get(moved.to) !== kind);
  if (astray)
    throw new Failure(
      `${relative('', folder)}：${astray.id} 转到的 ${astray.moved?.to} 不是记录过的同类网址；请改正这一条`,
    );
  if (fresh.length + changed.length > 0)
    report(
      'links',
      `${fresh.length} 个网址还没有记录${nameSome(fresh)}，${changed.length} 个内容有变；发布后运行 npm run permalinks 并提交 ${relative('', folder)}`,
    );
  return listFormerPages(registry, new Set(site.map(({ id }) => id)));
}

/** `（2025 年项目“热线运行”（…）等）`, or nothing. */
const nameSome = (addresses: readonly Address[]): string => {
  const named = addresses.slice(0, NAMED).map(describeAddress).join('、');
  return named === '' ? '' : `（${named}${addresses.length > NAMED ? ' 等' : ''}）`;
};

function readOrFail(folder: string): ReturnType<typeof readRegistry> {
  try {
    return readRegistry(folder);
  } catch (error) {
    throw error instanceof RegistryFault ? new Failure(error.message) : error;
  }
}

/** Writes where moved pages are now, for hosts that redirect by themselves: a line each for `_redirects` and for a `map` of nginx. */
export function writeRedirects(folder: string, former: readonly FormerPage[], base: string): void {
  const moves = former.flatMap(({ path, to }) => (to ? [[`${base}${path}/`, `${base}${to.path}/`] as const] : []));
  if (moves.length === 0) return;
  writeFileSync(join(folder, '_redirects'), moves.map(([from, to]) => `${from} ${to} 301\n`).join(''));
  writeFileSync(join(folder, 'redirects.map'), moves.map(([from, to]) => `${from} ${to};\n`).join(''));
}
