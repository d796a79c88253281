import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeCollections } from '../../../src/collections/write-collections.ts';
import { type Conversion, convertSources } from '../../../src/conversion/convert-sources.ts';
import { indicatorGroupId } from '../../../src/domain/indicator-names.ts';
import { nameId } from '../../../src/domain/ids.ts';
import { seriesId } from '../../../src/domain/series.ts';
import { checkPages } from '../../../src/pipeline/check-pages.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const FILE = '2025/广州市人民政府驻北京办事处.txt';

const at = useFolder();
let conversion: Conversion;

/** Converts a document, and the same as another department prints it in the next year, without one of its projects. */
beforeEach(() => {
  cpSync(join('content/sources', FILE), at('sources', FILE));
  const text = readFileSync(at('sources', FILE), 'utf8').replaceAll('驻北京办事处', '驻上海办事处');
  writeFiles(at('sources'), { '2026/广州市人民政府驻上海办事处.txt': text.replace('车辆租用经费', '公务出行经费') });
  conversion = convertSources(at('sources'));
  writeCollections(conversion, at('collections'), conversion.derived);
});

/** Writes an empty page at each of these paths. */
function writePages(paths: readonly string[]): void {
  writeFiles(at('site'), Object.fromEntries(paths.map((path) => [join(path, 'index.html'), ''])));
}

/** Paths of the pages that a site has to have for its records. The lists are those that both documents are in. */
function expectedPaths(): string[] {
  const { documents, projects } = conversion;
  const twice = projects.filter(({ name }) => name !== '车辆租用经费' && name !== '公务出行经费');
  const lists = [
    ...twice.map(({ name }) => `names/${nameId(name)}`),
    ...projects.flatMap(({ indicators }) => indicators.map(({ name }) => `indicators/${indicatorGroupId(name)}`)),
  ];
  return [
    ...new Set(lists),
    ...documents.flatMap(({ id, units }) => [
      `notes/${id}`,
      `departments/${id}`,
      `departments/${id.slice(5)}`,
      `sources/${id}`,
      ...units.flatMap((unit) => [`units/${unit.id}`, ...unit.projects.map((project) => `projects/${project}`)]),
    ]),
  ];
}

describe('checkPages', () => {
  test('counts all pages if each record has one, and each list of two projects', async () => {
    const paths = expectedPaths();
    const others = ['about', '', 'names', 'notes', 'notes/2', 'notes/rules', 'notes/rules/placeholder'];
    writePages([...paths, ...others, 'departments/years', `${paths[0]}/2`]);
    expect(await checkPages(at('collections'), at('site'))).toBe(paths.length + others.length + 2);
  });

  test('names the pages that are missing and those without a record', async () => {
    const paths = expectedPaths();
    writePages([...paths.filter((path) => !path.startsWith('sources/')), 'units/2025-0000000000']);
    await expect(checkPages(at('collections'), at('site'))).rejects.toThrow(
      /^pages and records differ: 1 without a record in \/units\/ \(2025-0000000000\); 2 of 2 missing in \/sources\/ \(2025-\w{10}, 2026-\w{10}\)$/,
    );
  });

  test('names a list that holds one project', async () => {
    const single = seriesId(conversion.projects[0]!);
    writePages([...expectedPaths(), `series/${single}`]);
    await expect(checkPages(at('collections'), at('site'))).rejects.toThrow(
      `1 without a record in /series/ (${single})`,
    );
  });
});
