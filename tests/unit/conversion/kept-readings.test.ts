import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { listSources } from '../../../src/conversion/list-sources.ts';
import { keepReadings } from '../../../src/conversion/kept-readings.ts';
import { wrappedProject } from '../../support/parse.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const TEXT = wrappedProject('保障。\n1、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。');
const FILE = '2025/某局.txt';

const at = useFolder();
const sources = (): string => at('sources');
const cache = (): string => at('cache');
const put = (name: string, text: string): string => writeFiles(sources(), { [name]: text });

beforeEach(() => {
  put(FILE, TEXT);
});

test('a conversion gives the same whether or not readings of an earlier one are kept', () => {
  const afresh = convertSources(sources());
  expect(afresh.projects).toHaveLength(1);
  convertSources(sources(), { cacheDir: cache() });
  expect(convertSources(sources(), { cacheDir: cache() })).toEqual(afresh);
});

test('a document is read again only if its text or its sidecar has changed, or if what was kept is damaged', () => {
  const read: string[] = [];
  const reading = { document: null, projects: [], diagnostics: [] };
  const readAgain = (): boolean => {
    const before = read.length;
    const { sources: listed } = listSources(sources());
    const found = keepReadings(cache(), (_, { file }) => {
      read.push(file);
      return reading;
    })(sources(), listed[0]!);
    expect(found).toEqual(reading);
    return read.length > before;
  };
  expect(readAgain()).toBe(true);
  expect(readAgain()).toBe(false);
  put(FILE, TEXT.replace('保障', '保证'));
  expect(readAgain()).toBe(true);
  put('2025/某局.yaml', 'note: 甲\n');
  expect(readAgain()).toBe(true);
  put('2025/某局.yaml', 'note: 乙\n');
  expect(readAgain()).toBe(true);
  expect(readAgain()).toBe(false);
  rmSync(at('sources/2025/某局.yaml'));
  expect(readAgain()).toBe(true);
  const damages = [
    () => '{"madeFrom":',
    (text: string) => text.slice(0, -5),
    (text: string) => text.replace('"projects":[]', '"projects":[1]'),
  ];
  for (const damage of damages) {
    for (const kept of readdirSync(cache()))
      writeFiles(cache(), { [kept]: damage(readFileSync(at('cache', kept), 'utf8')) });
    expect(readAgain()).toBe(true);
    expect(readAgain()).toBe(false);
  }
});
