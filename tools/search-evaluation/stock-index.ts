import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../../src/search/shared/search-record.ts';
import { digest } from '../disk/digest.ts';
import { makeOnce } from '../disk/make-once.ts';
import type { Corpus } from './corpus.ts';

/**
 * Indexes the records of a corpus with Pagefind as it comes, in a folder of `cacheDir`, unless the same pages have been indexed there
 * before. Returns the folder, and our id of each page by Pagefind's id.
 */
export async function buildStockIndex(
  corpus: Corpus,
  cacheDir: string,
): Promise<{ folder: string; ids: Map<string, string> }> {
  const pages = corpus.pages.map(({ id, record }) => ({ id, url: `/${record.path}`, content: toHtml(record) }));
  const folder = join(cacheDir, `stock-${digest(pages.map(({ url, content }) => [url, content]))}`);
  await makeOnce(folder, (aside) => writeStockIndex(pages, aside));
  const idOf = new Map(pages.map(({ url, id }) => [url, id]));
  const ids = new Map<string, string>();
  for (const file of await readdir(join(folder, 'fragment'))) {
    const text = gunzipSync(await readFile(join(folder, 'fragment', file))).toString('utf8');
    const { url } = JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string };
    ids.set(file.replace('.pf_fragment', ''), idOf.get(url) ?? url);
  }
  return { folder, ids };
}

async function writeStockIndex(pages: readonly { url: string; content: string }[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { url, content } of pages) await index.addHTMLFile({ url, content });
  await index.writeFiles({ outputPath: folder });
  await pagefind.close();
}

const escape = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function toHtml({ name, year, department, unit, amounts, goal, rows, sections }: SearchRecord): string {
  const cells = (texts: readonly string[]): string =>
    `<tr>${texts.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`;
  return `<html lang="zh-CN"><body><main data-pagefind-body><h1>${escape(name)}</h1>
<p>${year ?? ''}</p><p>${escape(department)}</p><p>${escape(unit)}</p><p>${amounts.join('</p><p>')}</p><p>${escape(goal)}</p>
<table>${rows.map(([, ...texts]) => cells(texts)).join('')}</table>
${sections.map(([, text]) => `<p>${escape(text)}</p>`).join('')}</main></body></html>`;
}
