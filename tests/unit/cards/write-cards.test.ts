import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeCards } from '../../../src/cards/write-cards.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'));
  await mkdir(join(folder, 'collections'));
  await mkdir(join(folder, 'cache'));
  for (const name of ['documents', 'projects']) await writeFile(join(folder, 'collections', `${name}.ndjson`), '');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (description: string) =>
  writeCards({
    portal: {
      name: '明账',
      description,
      base: '/',
      publisher: { name: '某人', official: false },
      licence: { name: 'CC BY 4.0' },
    },
    collectionsDir: join(folder, 'collections'),
    stories: new Map(),
    siteDir: join(folder, 'site'),
    cacheDir: join(folder, 'cache'),
  });

test('cards are kept for the next build, and no longer than they are used', async () => {
  const cached = () => readdir(join(folder, 'cache'));
  expect(await write('一')).toMatchObject({ cards: 1, drawn: 1 });
  const [first = ''] = await cached();
  expect(await write('一')).toMatchObject({ cards: 1, drawn: 0 });

  // Of another build that has begun since, and of one before.
  await writeFile(join(folder, 'cache', 'newer.png'), '');
  await utimes(join(folder, 'cache', 'newer.png'), Date.now() / 1000, Date.now() / 1000 + 60);
  await utimes(join(folder, 'cache', first), 0, 0);
  expect(await write('二')).toMatchObject({ cards: 1, drawn: 1 });
  const left = await cached();
  expect([left.length, left.includes('newer.png'), left.includes(first)]).toEqual([2, true, false]);
});
