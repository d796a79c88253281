import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileSystemConfigLoader, formatterFactory, HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { findBrokenLinks } from '../support/find-broken-links.ts';
import { readHtml } from '../support/read-html.ts';
import { htmlFiles } from '../../tools/pages/site-files.ts';

describe.each(['rootSite', 'subPathSite'] as const)('every page of %s', (name) => {
  const { dir, base } = inject(name);
  const pages = new Map(htmlFiles(dir).map((file) => [file, readHtml(readFileSync(join(dir, file), 'utf8'))]));

  test('links only to pages, files and anchors that exist', () => {
    expect(pages.size).toBeGreaterThan(0);
    expect(findBrokenLinks({ dir, base, origin: 'https://mingzhang.example' }, pages)).toEqual([]);
  });

  test('has no inline script, stylesheet, style attribute or event handler', () => {
    expect([...pages].flatMap(([file, { inlineCode }]) => inlineCode.map((tag) => `${file}: ${tag}`))).toEqual([]);
  });

  test('has a title of its own', () => {
    const byTitle = Map.groupBy(pages, ([, { title }]) => title);
    const shared = [...byTitle].filter(([, group]) => group.length > 1);
    expect(shared.map(([title, group]) => `${title}: ${group.map(([file]) => file).join(', ')}`)).toEqual([]);
  });
});

test('every page is valid HTML', async () => {
  const { dir } = inject('rootSite');
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const report = await validator.validateMultipleFiles(htmlFiles(dir).map((file) => join(dir, file)));
  expect(formatterFactory('text')(report.results)).toBe('');
});
