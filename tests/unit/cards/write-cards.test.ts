import { readdirSync, utimesSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { writeCards } from '../../../src/cards/write-cards.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

beforeEach(() => {
  writeFiles(at('collections'), { 'documents.ndjson': '', 'projects.ndjson': '' });
});

const write = (description: string) =>
  writeCards({
    portal: {
      name: '明账',
      description,
      base: '/',
      publisher: { name: '某人', official: false },
      licence: { name: 'CC BY 4.0' },
    },
    collectionsDir: at('collections'),
    stories: new Map(),
    siteDir: at('site'),
    cacheDir: at('cache'),
  });

test('cards are kept for the next build, as long as builds use them', async () => {
  const cached = () => readdirSync(at('cache'));
  expect(await write('一')).toMatchObject({ cards: 1, drawn: 1 });
  const [first = ''] = cached();
  expect(await write('一')).toMatchObject({ cards: 1, drawn: 0 });

  // One card is of a build that has begun since, and one of a build before.
  writeFiles(at('cache'), { 'newer.png': '' });
  utimesSync(at('cache', 'newer.png'), Date.now() / 1000, Date.now() / 1000 + 60);
  utimesSync(at('cache', first), 0, 0);
  expect(await write('二')).toMatchObject({ cards: 1, drawn: 1 });
  const left = cached();
  expect([left.length, left.includes('newer.png'), left.includes(first)]).toEqual([2, true, false]);
});
