import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { SearchRecord } from '../shared/search-record.ts';
import { toPageRecord } from './to-record.ts';

/** Elements that begin and end a block of text. */
const BLOCKS = new Set(['p', 'li', 'dt', 'dd', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'figcaption', 'pre', 'div']);

/** Elements whose text is not part of the page's prose. */
const SILENT = new Set(['script', 'style', 'nav', 'template', 'cite-box']);

/** Reads the text in `<main>` of the built prose pages, block by block. The anchor of a block is the last id before it. */
export function readProse(distDir: string, names: readonly string[]): Promise<SearchRecord[]> {
  return Promise.all(
    names.map(async (name) => readPage(`${name}/`, await readFile(join(distDir, name, 'index.html'), 'utf8'))),
  );
}

function readPage(path: string, html: string): SearchRecord {
  const sections: [anchor: string, text: string][] = [];
  let title = '';
  let anchor = '';
  let text = '';
  const open: string[] = [];
  const flush = (block: string): void => {
    const printed = text.replace(/\s+/g, ' ').trim();
    text = '';
    if (printed === '') return;
    if (block === 'h1' && title === '') title = printed;
    else sections.push([anchor, printed]);
  };
  const parser = new Parser({
    onopentag(name, { id }) {
      if (open.length > 0 || name === 'main') open.push(name);
      if (open.length === 0) return;
      if (BLOCKS.has(name)) flush('');
      if (id && name !== 'main') anchor = id;
    },
    ontext(data) {
      if (open.length > 0 && !open.some((name) => SILENT.has(name))) text += data;
    },
    onclosetag(name) {
      if (open.length === 0) return;
      if (BLOCKS.has(name) || name === 'main') flush(name);
      open.pop();
    },
  });
  parser.end(html);
  return toPageRecord(path, title, sections);
}
