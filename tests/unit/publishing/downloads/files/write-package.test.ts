import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as spreadsheet from '@e965/xlsx';
import { tableFromIPC } from 'apache-arrow';
import { Package } from 'datapackage';
import { readParquet } from 'parquet-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readNdjson } from '../../../../../src/collections/read-ndjson.ts';
import { projectSchema } from '../../../../../src/collections/schemas.ts';
import type { Project } from '../../../../../src/domain/records.ts';
import { listFiles } from '../../../../../src/disk/list-files.ts';
import { INDICATOR_TABLE, PROJECT_TABLE } from '../../../../../src/publishing/downloads/tables/tables.ts';
import { useFolder } from '../../../../support/use-folder.ts';
import { writeSampleDownloads } from '../../../../support/write-sample-downloads.ts';

const at = useFolder('file');
let projects: Project[] = [];

beforeAll(async () => {
  await writeSampleDownloads(at());
  projects = (await readNdjson(at('collections/projects.ndjson'), projectSchema)).map(({ record }) => record);
});

const read = (...path: string[]): Buffer => readFileSync(at('site/data', ...path));
const packages = (): string[] =>
  listFiles(at('site/data'))
    .filter((file) => file.endsWith('datapackage.json'))
    .map((file) => file.replace(/datapackage\.json$/, ''));

/** The rows of a CSV, as a validator reads them by its schema; with `relations`, the project of each indicator must be there. */
async function readTable(folder: string, resource: string, relations = false): Promise<Record<string, unknown>[]> {
  const loaded = await Package.load(at('site/data', folder, 'datapackage.json'), { basePath: at('site/data', folder) });
  expect(loaded.errors).toEqual([]);
  return loaded.getResource(resource).read({ keyed: true, relations });
}

describe('a package', () => {
  test('exists for each department’s year, each department, each year and the site, and a validator accepts each', async () => {
    // Five departments of one year each, three years, the site.
    expect(packages()).toHaveLength(5 + 5 + 3 + 1);
    for (const folder of packages()) {
      const rows = await readTable(folder, 'projects-csv');
      expect(rows.length).toBeGreaterThan(0);
      expect((await readTable(folder, 'indicators-csv', true)).length).toBeGreaterThan(0);
    }
  });

  test('holds README, dictionary, licence, citation and sums that can be checked', () => {
    for (const folder of packages()) {
      expect(
        spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: at('site/data', folder) }).status,
      ).toBe(0);
      const names = listFiles(at('site/data', folder)).filter((file) => !file.includes('/'));
      expect(names).toEqual(
        ['CITATION.cff', 'LICENSE.txt', 'README.md', 'SHA256SUMS', 'data.json', 'data.xlsx', 'datapackage.json'].concat(
          ['dictionary.csv', 'indicators.csv', 'indicators.parquet', 'projects.csv', 'projects.parquet'],
        ),
      );
    }
    expect(read('all/README.md').toString()).toMatch(/121 个项目，742 项指标[^]*CC BY 4\.0[^]*## 引用/);
    expect(parseYaml(read('all/CITATION.cff').toString())).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      authors: [{ name: '某编辑部' }],
      url: 'https://portal.test/data/all/',
    });
  });
});

describe('the tables', () => {
  test('have every project and indicator with the values of the records, blanks and zeros apart', async () => {
    const rows = await readTable('all', 'projects-csv');
    expect(rows.map(({ id }) => id)).toEqual(projects.map(({ id }) => id));
    for (const [index, { amounts, goal, source }] of projects.entries()) {
      const row = rows[index]!;
      for (const [name, amount] of Object.entries(amounts)) expect(row[name]).toEqual(amount);
      expect(row['goal']).toBe(goal);
      expect(row['source_line']).toBe(source.startLine);
    }
    const indicators = await readTable('all', 'indicators-csv');
    const printed = projects.flatMap((project) => project.indicators.map((indicator) => ({ project, indicator })));
    expect(indicators).toHaveLength(742);
    for (const [index, { project, indicator }] of printed.entries()) {
      expect(indicators[index]).toMatchObject({ project_id: project.id, id: indicator.id, seq: indicator.seq });
      expect(indicators[index]!['annual_target'] ?? null).toBe(indicator.annualTarget);
    }
  });

  test('are CSV by RFC 4180, without a byte order mark', () => {
    const csv = read('all/projects.csv').toString();
    expect(csv.startsWith('id,url,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replace(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('say the same in JSON, with the indicators inside their projects', async () => {
    const { projects: told, licence } = JSON.parse(read('all/data.json').toString()) as {
      projects: (Record<string, unknown> & { indicators: Record<string, unknown>[] })[];
      licence: object;
    };
    expect(licence).toMatchObject({ name: 'CC BY 4.0' });
    const rows = await readTable('all', 'projects-csv');
    expect(told.map(({ total_fen: fen, special }) => [fen, special])).toEqual(
      rows.map(({ total_fen: fen, special }) => [fen, special]),
    );
    expect(told.flatMap(({ indicators }) => indicators.map(({ id }) => id))).toEqual(
      projects.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    );
  });

  test('are read from Parquet by another program, with types', async () => {
    for (const { name } of [PROJECT_TABLE, INDICATOR_TABLE]) {
      const table = tableFromIPC(readParquet(read(`all/${name}.parquet`)).intoIPCStream());
      const rows = await readTable('all', `${name}-csv`);
      expect(table.numRows).toBe(rows.length);
      expect(table.schema.fields.map((field) => field.name)).toEqual(Object.keys(rows[0]!));
      for (const [index, row] of table.toArray().entries())
        for (const [key, value] of Object.entries(row.toJSON() as object)) {
          const plain: unknown = typeof value === 'bigint' ? Number(value) : value;
          // A guarded text has an apostrophe in CSV alone.
          const expected = rows[index]![key];
          expect(plain === expected || `'${String(plain)}` === expected).toBe(true);
        }
    }
    const fen = tableFromIPC(readParquet(read('all/projects.parquet')).intoIPCStream()).getChild('total_fen');
    expect(String(fen?.type)).toBe('Int64');
  });

  test('are read from XLSX by another program: three sheets, figures as figures, texts as texts, frozen heads, widths', async () => {
    const book = spreadsheet.read(read('all/data.xlsx'), { bookFiles: true, cellNF: true, cellStyles: true });
    expect(book.SheetNames).toEqual(['说明', '项目', '指标']);
    const sheet = book.Sheets['项目']!;
    const [heads, ...rows] = spreadsheet.utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: null });
    expect(heads).toEqual(PROJECT_TABLE.columns.map(({ title }) => title));
    const expected = await readTable('all', 'projects-csv');
    const names = PROJECT_TABLE.columns.map(({ name }) => name);
    for (const [index, cells] of rows.entries())
      for (const [place, name] of names.entries()) {
        const value = expected[index]![name] as unknown;
        expect(cells[place] === value || `'${String(cells[place])}` === value).toBe(true);
      }
    expect(sheet['!cols']![names.indexOf('name')]!.width).toBe(40);
    const xml = String(
      (book as unknown as { files: Record<string, { content: Buffer }> }).files['xl/worksheets/sheet2.xml']!.content,
    );
    expect(xml).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
    const indicators = spreadsheet.utils.sheet_to_json<unknown[]>(book.Sheets['指标']!, { header: 1 });
    expect(indicators).toHaveLength(1 + 742);
    expect(spreadsheet.utils.sheet_to_csv(book.Sheets['说明']!)).toContain('CC BY 4.0');
  });
});

test('all files of a package are named in the sums of the site', () => {
  const files = listFiles(at('site/data/all'));
  const sums = read('all/SHA256SUMS').toString();
  for (const file of files.filter((name) => name !== 'SHA256SUMS')) expect(sums).toContain(`  ${file}\n`);
});
