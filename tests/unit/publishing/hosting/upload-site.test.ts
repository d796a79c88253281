import { rmSync } from 'node:fs';
import S3rver from '@20minutes/s3rver';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Bucket, type Upload, uploadSite } from '../../../../src/publishing/hosting/upload-site.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const at = useFolder();
const KEYS = { accessKey: 'S3RVER', secretKey: 'S3RVER', region: 'us-east-1' };
const SITE = {
  'index.html': '<p>首页</p>',
  'projects/2026-a/index.html': '甲',
  '_astro/page.abc.js': '1',
  'search-index/manifest.json': '{}',
  'data/sources/2026/某局 某处.txt': '文字',
};

let server: S3rver;
let bucket: Bucket;

beforeEach(async () => {
  const options = { address: '127.0.0.1', port: 0, silent: true, configureBuckets: [{ name: 'site' }] };
  server = new S3rver({ ...options, directory: at('bucket') });
  const { port } = await server.run();
  bucket = { ...KEYS, url: `http://127.0.0.1:${port}/site` };
});
afterEach(() => server.close());

/** Uploads the site with these changes, and returns what was sent, in its order. */
async function upload(changes: Record<string, string> = {}, remove = false): Promise<Upload & { names: string[] }> {
  const dir = writeFiles(at('dist'), { ...SITE, ...changes });
  const names: string[] = [];
  const result = await uploadSite(bucket, { dir, prefix: 'budget/', remove, onObject: (name) => names.push(name) });
  return { ...result, names };
}

test('files have the type, the caching and the bytes of the site', async () => {
  await upload();
  const response = await fetch(`${bucket.url}/budget/data/sources/2026/${encodeURIComponent('某局 某处')}.txt`);
  expect(await response.text()).toBe('文字');
  expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe('no-cache');
  const script = await fetch(`${bucket.url}/budget/_astro/page.abc.js`);
  expect(script.headers.get('Cache-Control')).toContain('immutable');
});

test('only what has changed is sent', async () => {
  expect(await upload()).toMatchObject({ sent: 5, asBefore: 0, foreign: 0 });
  expect(await upload()).toMatchObject({ sent: 0, asBefore: 5 });
  expect((await upload({ 'index.html': '新' })).names).toEqual(['budget/index.html']);
});

test('nothing points at what is not there yet: names by content, new files, new pages, changed pages, the index', async () => {
  await upload();
  const { names } = await upload({
    'search-index/manifest.json': '{"shards":1}',
    'index.html': '新',
    'projects/2026-b/index.html': '乙',
    'cards/projects/2026-b.png': '图',
    '_astro/page.def.js': '2',
  });
  expect(names).toEqual(
    [
      '_astro/page.def.js',
      'cards/projects/2026-b.png',
      'projects/2026-b/index.html',
      'index.html',
      'search-index/manifest.json',
    ].map((name) => `budget/${name}`),
  );
});

test('what the site no longer has stays until it is asked to go, and then goes last', async () => {
  await upload({ 'old/index.html': '旧' });
  rmSync(at('dist/old'), { recursive: true });
  expect(await upload()).toMatchObject({ sent: 0, foreign: 1, names: [] });
  expect((await upload({ 'index.html': '新' }, true)).names).toEqual(['budget/index.html', 'budget/old/index.html']);
  expect((await fetch(`${bucket.url}/budget/old/index.html`)).status).toBe(404);
});

test('more objects than one answer lists are all known', async () => {
  const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, number) => [`names/${number}/index.html`, '名']));
  await upload(many);
  expect(await upload(many)).toMatchObject({ sent: 0, asBefore: 1_006 });
});

test('a refusal is an error that says what was refused', async () => {
  bucket = { ...bucket, secretKey: 'wrong' };
  await expect(upload()).rejects.toThrow(/is answered by 403/);
});
