import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeHTML } from 'entities';
import { collectionFile } from '../collections/collection-files.ts';
import { readRecords } from '../collections/read-records.ts';
import { listFiles } from '../disk/list-files.ts';
import { toPrintable } from '../domain/printable.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';

/** The most pages of a folder, and the most findings, that are named for each change. Of the others only the number is told. */
const NAMED = 5;

/** Says in Chinese, in printable lines, what is different in a site that has been built from the one that is published. */
export function tellChanges(built: string, published: string): string[] {
  const [now, before] = [new Set(listFiles(built)), new Set(listFiles(published))];
  const changes = [
    { word: '新增', dir: built, files: [...now.difference(before)] },
    { word: '消失', dir: published, files: [...before.difference(now)] },
    { word: '改变', dir: built, files: [...now].filter((file) => before.has(file) && differs(file, built, published)) },
  ];
  const counts = (isCounted: (file: string) => boolean): string =>
    changes.map(({ word, files }) => `${word} ${files.filter(isCounted).length}`).join('，');
  const lines = [`页面：${counts(isPage)}`];
  for (const { word, dir, files } of changes)
    for (const [folder, pages] of Map.groupBy(files.filter(isPage), folderOf)) {
      lines.push(`  ${word} ${folder} ${pages.length} 页`);
      for (const page of pages.slice(0, NAMED))
        lines.push(`    /${page.replace(/index\.html$/, '')}  ${readTitle(dir, page)}`);
      if (pages.length > NAMED) lines.push(`    …… 还有 ${pages.length - NAMED} 页`);
    }
  lines.push(`其他文件（数据、检索、分享图等）：${counts((file) => !isPage(file))}`);
  const [found, known] = [built, published].map(readFindings) as [Map<string, Diagnostic[]>, Map<string, Diagnostic[]>];
  for (const [word, findings] of [
    ['新增', withoutThose(found, known)],
    ['消失', withoutThose(known, found)],
  ] as const) {
    lines.push(`读取原文时的提示：${word} ${findings.length}`);
    for (const { file, line, code, message } of findings.slice(0, NAMED))
      lines.push(`    ${file}:${line}  ${code}  ${message}`);
    if (findings.length > NAMED) lines.push(`    …… 还有 ${findings.length - NAMED} 条`);
  }
  return lines.map(toPrintable);
}

const isPage = (file: string): boolean => file.endsWith('.html');

/** `/projects/` for the pages below it, `/` for those that are in no folder of records. */
const folderOf = (file: string): string => (file.split('/').length > 2 ? `/${file.split('/')[0]}/` : '/');

const differs = (file: string, ...dirs: [string, string]): boolean => {
  const [a, b] = dirs.map((dir) => readFileSync(join(dir, file))) as [Buffer, Buffer];
  return !a.equals(b);
};

const readTitle = (dir: string, page: string): string =>
  decodeHTML(/<title>([^<]*)<\/title>/.exec(readFileSync(join(dir, page), 'utf8'))?.[1] ?? '');

/** The findings of a site by what they say. A line that has only moved does not make a finding another one. */
function readFindings(site: string): Map<string, Diagnostic[]> {
  const data = join(site, 'data');
  const findings = existsSync(join(data, collectionFile('diagnostics'))) ? readRecords(data, 'diagnostics') : [];
  return Map.groupBy(findings, ({ file, code, message, excerpt }) => [file, code, message, excerpt].join('\n'));
}

/** The findings of one site that another does not have, or has fewer times. */
const withoutThose = (findings: Map<string, Diagnostic[]>, others: Map<string, Diagnostic[]>): Diagnostic[] =>
  [...findings].flatMap(([key, alike]) => alike.slice(others.get(key)?.length ?? 0));
