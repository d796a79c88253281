import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readNdjson } from '../../../src/collections/read-ndjson.ts';
import { documentSchema, projectSchema } from '../../../src/collections/schemas.ts';
import { writeCollections } from '../../../src/collections/write-collections.ts';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { writeDataFiles } from '../../../src/pipeline/write-data-files.ts';
import { printPdf } from '../../../tools/files/print-pdf.ts';
import { printCells, SPENDING_TABLE } from '../../support/spending-table.ts';
import { SMALL_TABLE } from '../../support/small-table.ts';
import { useFolder, writeFiles } from '../../support/use-folder.ts';

const at = useFolder();
const put = (files: Record<string, string | Uint8Array>): string => writeFiles(at('sources'), files);

it('converts a PDF beside a text, keeps the reading, and publishes its transcript', async () => {
  put({ '2025/某局.pdf': printPdf(SMALL_TABLE) });
  const afresh = convertSources(at('sources'), { cacheDir: at('cache') });
  expect(afresh.failed).toEqual([]);
  expect(convertSources(at('sources'), { cacheDir: at('cache') })).toEqual(afresh);
  writeCollections(afresh, at('collections'), afresh.derived);
  const [document] = await readNdjson(at('collections/documents.ndjson'), documentSchema);
  const [project] = await readNdjson(at('collections/projects.ndjson'), projectSchema);
  expect(document?.record.source).toMatchObject({ kind: 'pdf', pages: 1 });
  const keysAfter = (record: object | undefined, key: string): string =>
    Object.keys(record ?? {})
      .join(' ')
      .split(` ${key} `)[1] ?? '';
  expect(keysAfter(document?.record, 'coverage')).toBe(
    'form declaredBasis columnBasis region fiscalDetail otherFunds witness',
  );
  expect(keysAfter(document?.record.units[0], 'amountsBasis')).toBe('projects fiscalDetail otherFunds');
  expect(keysAfter(project?.record, 'source')).toBe('fiscalDetail otherFunds form code authority aliases');
  expect(keysAfter(project?.record.indicators[0], 'annualTarget')).toBe('source levelsTakenOver cells');
  expect(project?.record.source.place).toMatchObject({ page: 1, endPage: 1 });
  const folders = { sourcesDir: at('sources'), collectionsDir: at('collections'), dataDir: at('data') };
  await writeDataFiles(folders);
  const lines = readFileSync(at('data/sources/2025/某局.pdf.txt'), 'utf8').split('\n');
  expect(lines[0]).toBe(SMALL_TABLE.title);
  expect(lines[project!.record.source.startLine - 1]).toBe('绿地养护');
  expect(document?.record.source.lines).toBe(lines.length - 1);
});

it('takes the department and the unit of money from the sidecar of a file that does not print them', () => {
  put({ '2025/某局.pdf': printPdf({ ...SMALL_TABLE, department: '', currency: '' }) });
  const codes = convertSources(at('sources')).diagnostics.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['missing-department', 'unknown-currency-unit']));
  put({ '2025/某局.pdf.yaml': 'department: 某市某局\ncurrencyUnit: 元\n' });
  const { documents, failed } = convertSources(at('sources'));
  expect(failed).toEqual([]);
  expect(documents[0]).toMatchObject({ department: '某市某局', currencyUnit: '元' });
  put({ '2025/某局.pdf.yaml': 'currencyUnit: 亿元\n' });
  expect(convertSources(at('sources')).diagnostics.map(({ code }) => code)).toContain('sidecar-invalid');
});

const putBoth = (): string =>
  put({ '2025/某局.pdf': printPdf(SMALL_TABLE), '2025/某局表12.txt': printCells(SPENDING_TABLE) });

it('joins two files of one department and year', () => {
  putBoth();
  const { documents, projects, failed, derived, transcripts } = convertSources(at('sources'), {
    cacheDir: at('cache'),
  });
  expect(failed).toEqual([]);
  expect(documents).toMatchObject([
    { form: 'table', source: { kind: 'pdf' }, witness: { source: { file: '2025/某局表12.txt' } } },
  ]);
  expect(derived.map(({ id }) => id)).toEqual(projects.map(({ id }) => id));
  expect([...transcripts.keys()]).toEqual(['2025/某局.pdf']);
  put({ '2025/某局（又一份）.txt': printCells(SPENDING_TABLE) });
  expect(convertSources(at('sources')).failed).toEqual(['2025/某局（又一份）.txt']);
});

const FORM = [
  '项目支出绩效目标表',
  '（2025年度）',
  '项目名称\t河堤巡护',
  '主管部门\t某局',
  '项目资金（万元）\t年度资金总额\t12.50',
  '其中：财政拨款\t12.50',
  '总体目标\t堤防安全度汛。',
  '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
  '产出指标\t数量指标\t巡护里程\t≥40公里',
  '',
].join('\n');

it('takes the region and the unit of forms from the sidecar too', () => {
  put({
    '2025/甲市某局.txt': FORM,
    '2025/甲市某局.yaml': 'region: 甲市\nunit: 堤防所\n',
    '2025/乙市某局.txt': FORM,
    '2025/乙市某局.yaml': 'region: 乙市\n',
  });
  const { documents, projects, failed } = convertSources(at('sources'));
  expect(failed).toEqual([]);
  expect(documents.map(({ region, units }) => [region, units.map(({ name }) => name)])).toEqual([
    ['乙市', ['某局']],
    ['甲市', ['堤防所']],
  ]);
  expect(new Set(projects.map(({ id }) => id)).size).toBe(2);
});

it('keeps departments of one name in two regions apart', () => {
  put({
    '2025/甲市某局.txt': printCells(SPENDING_TABLE),
    '2025/甲市某局.yaml': 'region: 甲市\n',
    '2025/乙市某局.txt': printCells(SPENDING_TABLE),
    '2025/乙市某局.yaml': 'region: 乙市\n',
    '2025/某局.txt': printCells(SPENDING_TABLE),
  });
  const { documents, projects, failed, derived } = convertSources(at('sources'));
  expect(failed).toEqual([]);
  expect(new Set(documents.map(({ region }) => region))).toEqual(new Set(['甲市', '乙市', null]));
  for (const ids of [documents, documents.flatMap(({ units }) => units), projects].map((all) =>
    all.map(({ id }) => id),
  ))
    expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(derived.map(({ seriesList }) => seriesList)).size).toBe(projects.length);
});
