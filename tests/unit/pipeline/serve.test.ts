import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type SiteServer } from '../../../src/pipeline/serve.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder('file');
let server: SiteServer;

beforeAll(async () => {
  const dir = writeFiles(at(), {
    'index.html': '<p>首页</p>'.repeat(500),
    '404.html': '没有这个页面',
    'data/数据/某局.txt': '文字',
    'data/SHA256SUMS': '',
    'page.js': '',
  });
  server = await serveSite({ dir, base: '/budget/', headersOf: () => ({ 'X-Policy': 'strict' }) });
});

afterAll(() => server.close());

const get = (path: string): Promise<Response> => fetch(new URL(path, server.url));

test('the home page is at the base, with the headers, compressed', async () => {
  const response = await get('/budget/');
  expect(await response.text()).toContain('首页');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-policy')).toBe('strict');
  expect(response.headers.get('content-encoding')).not.toBeNull();
});

test('texts say that they are UTF-8, also under Chinese names', async () => {
  const response = await get(`/budget/data/${encodeURIComponent('数据')}/${encodeURIComponent('某局')}.txt`);
  expect(await response.text()).toBe('文字');
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect((await get('/budget/data/SHA256SUMS')).headers.get('content-type')).toBe('text/plain; charset=utf-8');
});

test('scripts have a type that a browser runs', async () => {
  expect((await get('/budget/page.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each(['/', '/budget', '/budget/nowhere/', '/budgets/'])('%s is the 404 page', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(response.headers.get('x-policy')).toBe('strict');
  expect(await response.text()).toBe('没有这个页面');
});

test('a port that is taken is refused in one line', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serveSite({ dir: at(), base: '/', port })).rejects.toThrow(`port ${port} is taken`);
});
