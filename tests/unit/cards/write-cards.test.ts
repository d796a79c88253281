import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeCards } from '../../../src/cards/write-cards.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();

beforeEach(() => {
  writeFiles(at('collections'), { 'documents.ndjson': '', 'projects.ndjson': '' });
});

let sites = 0;

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
    siteDir: at(`site${sites++}`),
    cacheDir: at('cache'),
  });

afterEach(() => vi.useRealTimers());

const cached = () => readdirSync(at('cache'));

test('cards are kept for the next build, as long as builds use them', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  expect(await write('一')).toMatchObject({ cards: 1, drawn: 1 });
  expect(await write('一')).toMatchObject({ cards: 1, drawn: 0 });
  expect(await write('二')).toMatchObject({ cards: 1, drawn: 1 });
  expect(cached()).toHaveLength(2);
  vi.setSystemTime(Date.now() + 2 * 3_600_000);
  expect(await write('二')).toMatchObject({ cards: 1, drawn: 0 });
  expect(cached()).toHaveLength(1);
});

test('a kept card that is damaged is drawn again', async () => {
  await write('一');
  const [name = ''] = cached();
  const whole = readFileSync(at('cache', name));
  for (const damaged of [whole.subarray(0, 3_000), Buffer.from(whole).fill(whole[100]! ^ 1, 100, 101)]) {
    writeFileSync(at('cache', name), damaged);
    expect(await write('一')).toMatchObject({ cards: 1, drawn: 1 });
    expect(readFileSync(at(`site${sites - 1}/cards/site.png`))).toEqual(whole);
  }
});
