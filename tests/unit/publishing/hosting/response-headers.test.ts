import { expect, test } from 'vitest';
import { sourceFile } from '../../../../src/publishing/downloads/tables/addresses.ts';
import { headersOf } from '../../../../src/publishing/hosting/response-headers.ts';

test('a text says that it is UTF-8, whatever its name', () => {
  expect(headersOf('data/sources/2026/某局.txt')['Content-Type']).toBe('text/plain; charset=utf-8');
  expect(headersOf('data/SHA256SUMS')['Content-Type']).toBe('text/plain; charset=utf-8');
  expect(headersOf('search-index/2026-0-0123456789/index/a.pf_index')['Content-Type']).toBe('application/octet-stream');
});

test('only files whose names tell their content are kept for ever', () => {
  const kept = ['_astro/draw-chart.DRRDqiPV.js', 'search-index/names-04ce77622c/0.json'];
  const asked = ['index.html', 'search-index/manifest.json', 'data/projects.ndjson', 'projects/_astro/index.html'];
  for (const path of kept) expect(headersOf(path)['Cache-Control']).toContain('immutable');
  for (const path of asked) expect(headersOf(path)['Cache-Control']).toBe('no-cache');
});

test('the original of a web page is a text on any host, and so is its transcript', () => {
  for (const path of [sourceFile('2026/某局.html'), sourceFile('2026/某局.HTM'), 'data/sources/2026/某局.html.txt'])
    expect(headersOf(path)['Content-Type']).toBe('text/plain; charset=utf-8');
});

test('only embeds may stand in frames of other sites, and only data are for programs of others', () => {
  expect(headersOf('index.html')['Content-Security-Policy']).toMatch(/frame-ancestors 'self'$/);
  expect(headersOf('embed/x/index.html')['Content-Security-Policy']).toMatch(/frame-ancestors \*$/);
  expect(headersOf('index.html')).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(headersOf('data/projects.ndjson')['Access-Control-Allow-Origin']).toBe('*');
});
