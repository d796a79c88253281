import { expect, test } from 'vitest';
import { bucketOf, hashName, type NameYears } from '../../../../src/search/shared/name-hash.ts';
import { writeNameYears } from '../../../../src/search/index/name-years.ts';

const names = new Map([
  [2026, new Set(Array.from({ length: 2_000 }, (_, index) => `项目${index}`))],
  [2021, new Set(['项目7', '驻京工作保障'])],
]);

test('every name is found in its years, in one file of some hundred names', () => {
  const { entry, files } = writeNameYears(names);
  expect(files).toHaveLength(2 ** entry.bits);
  const yearsOf = (name: string): string[] => {
    const hash = hashName(name);
    const file = files.find(({ path }) => path === `${bucketOf(hash, entry.bits)}.json`);
    const years = JSON.parse(new TextDecoder().decode(file?.bytes)) as NameYears;
    return Object.keys(years).filter((year) => years[year]!.includes(hash));
  };
  for (const name of names.get(2026)!) expect(yearsOf(name)).toContain('2026');
  expect(yearsOf('驻京工作保障')).toEqual(['2021']);
  expect(yearsOf('项目7')).toEqual(['2021', '2026']);
  expect(yearsOf('驻京工作')).toEqual([]);
  expect(Math.max(...files.map(({ bytes }) => bytes.length))).toBeLessThan(8_000);
});

test('the folder changes with the names, and one file is enough for none', () => {
  expect(writeNameYears(names).entry).toEqual(writeNameYears(new Map(names)).entry);
  const { entry, files } = writeNameYears(new Map());
  expect(entry.bits).toBe(0);
  expect(files).toHaveLength(1);
  expect(entry.folder).not.toBe(writeNameYears(names).entry.folder);
});
