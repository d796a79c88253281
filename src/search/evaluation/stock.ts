import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../records.ts';
import type { Corpus } from './corpus.ts';

/** Indexes the same records with Pagefind as it comes, and returns our id of each page by Pagefind's. */
export async function buildStockIndex(corpus: Corpus, out: string): Promise<Map<string, string>> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { id, record } of corpus.pages) await index.addHTMLFile({ url: `/${id}/`, content: toHtml(record) });
  await index.writeFiles({ outputPath: out });
  await pagefind.close();
  const ids = new Map<string, string>();
  for (const file of await readdir(join(out, 'fragment'))) {
    const text = gunzipSync(await readFile(join(out, 'fragment', file))).toString('utf8');
    const { url } = JSON.parse(text.slice('pagefind_dcd'.length)) as { url: string };
    ids.set(file.replace('.pf_fragment', ''), url.slice(1, -1));
  }
  return ids;
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
