import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeCollections } from '../../../src/collections/write-collections.ts';
import { convertSources } from '../../../src/conversion/convert.ts';
import { indicatorGroupId } from '../../../src/domain/indicator-names.ts';
import type { Project } from '../../../src/domain/records.ts';
import { nameId } from '../../../src/domain/ids.ts';
import { seriesId } from '../../../src/domain/series.ts';
import { checkPages } from '../../../src/pipeline/check-pages.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const FILE = '2025/广州市人民政府驻北京办事处.txt';

const at = useFolder();

beforeEach(() => {
  cpSync(join('content/sources', FILE), at('sources', FILE));
  writeCollections(convertSources(at('sources')), at('collections'));
});

/** Writes an empty page at each of these paths. */
function writePages(paths: readonly string[]): void {
  writeFiles(at('site'), Object.fromEntries(paths.map((path) => [join(path, 'index.html'), ''])));
}

/** Paths of the pages that a site has to have for its records. */
function expectedPaths(): string[] {
  const record = JSON.parse(readFileSync(at('collections/documents.ndjson'), 'utf8')) as {
    id: string;
    units: { id: string; projects: string[] }[];
  };
  const lines = readFileSync(at('collections/projects.ndjson'), 'utf8');
  const projects = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Project);
  const lists = projects.flatMap((project) => [
    `names/${nameId(project.name)}`,
    `series/${seriesId(project)}`,
    ...project.indicators.map(({ name }) => `indicators/${indicatorGroupId(name)}`),
  ]);
  return [
    ...new Set(lists),
    `notes/${record.id}`,
    `departments/${record.id}`,
    `departments/${record.id.slice(5)}`,
    `sources/${record.id}`,
    ...record.units.flatMap((unit) => [`units/${unit.id}`, ...unit.projects.map((id) => `projects/${id}`)]),
  ];
}

describe('checkPages', () => {
  test('counts all pages if each record has one', () => {
    const paths = expectedPaths();
    writePages([...paths, 'about', '', 'notes', 'notes/2', 'notes/rules/placeholder', `${paths[0]}/2`]);
    expect(checkPages(at('collections'), at('site'))).toBe(paths.length + 6);
  });

  test('names the pages that are missing and those without a record', () => {
    const paths = expectedPaths();
    writePages([...paths.filter((path) => !path.startsWith('sources/')), 'units/2025-0000000000']);
    expect(() => checkPages(at('collections'), at('site'))).toThrow(
      /^pages and records differ: 1 without a record in \/units\/ \(2025-0000000000\); 1 of 1 missing in \/sources\/ \(2025-\w{10}\)$/,
    );
  });
});
