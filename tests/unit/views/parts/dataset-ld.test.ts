import { describe, expect, test } from 'vitest';
import { type DatasetLd, toDocumentLd, toScriptJson, toYearsLd } from '../../../../src/views/parts/dataset-ld.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

describe('the description of a dataset', () => {
  const { document } = parse(tabularProject('保障运行。', '无'));
  if (!document) throw new Error('the text does not read');
  const portal = { name: '明账', publisher: { name: '某人', official: false }, licence: { name: 'CC BY 4.0' } };
  const input = {
    portal,
    document,
    name: '某局：2025年部门项目支出',
    description: '某局。',
    path: '/departments/x/',
    file: { path: '/data/x.txt', type: 'text/plain', sha256: 'abc' },
    packageFiles: [{ path: '/data/x.csv', type: 'text/csv' }],
  };

  test('has no address, date or licence that nobody gave', () => {
    const keys = Object.keys(toDocumentLd({ ...input, site: undefined }));
    for (const key of ['url', 'distribution', 'license', 'isBasedOn', 'datePublished']) expect(keys).not.toContain(key);
    expect(keys).toContain('creator');
  });

  test('has between 50 and 5,000 characters, and full addresses where the site is known', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://x.example/by' };
    const site = new URL('https://x.example');
    const data = toDocumentLd({ ...input, portal: { ...portal, licence }, site });
    expect(String(data['description']).length).toBeGreaterThanOrEqual(50);
    expect(data['url']).toBe('https://x.example/departments/x/');
    const type = { '@type': 'DataDownload' };
    expect(data['distribution']).toEqual([
      { ...type, encodingFormat: 'text/plain', contentUrl: 'https://x.example/data/x.txt', sha256: 'abc' },
      { ...type, encodingFormat: 'text/csv', contentUrl: 'https://x.example/data/x.csv', license: licence.url },
    ]);
  });

  test('of several documents spans their years', () => {
    const page = { name: '某局', description: '某局。', path: '/departments/x/', packageFiles: [] };
    const data = toYearsLd(portal, undefined, { ...page, years: [2026, 2024] });
    expect(data['temporalCoverage']).toBe('2024-01-01/2026-12-31');
    expect(String(data['description']).length).toBeGreaterThanOrEqual(50);
  });

  test('cannot close the element that holds it', () => {
    const data = { '@context': 'https://schema.org', '@type': 'Dataset', name: '</script><script>' } as const;
    expect(toScriptJson(data)).not.toContain('<');
  });

  test('has only what the vocabulary knows, which the type checker sees to', () => {
    const head = { '@context': 'https://schema.org', '@type': 'Dataset' } as const;
    // @ts-expect-error: a Dataset has no such property.
    const unknown: DatasetLd = { ...head, titel: '甲' };
    // @ts-expect-error: a file is described by a DataDownload.
    const wrong: DatasetLd = { ...head, distribution: { '@type': 'Person' } };
    expect([unknown, wrong]).toHaveLength(2);
  });
});
