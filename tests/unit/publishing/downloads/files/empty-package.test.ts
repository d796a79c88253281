import { readFileSync } from 'node:fs';
import { Package } from 'datapackage';
import { expect, test } from 'vitest';
import { listFiles } from '../../../../../src/disk/list-files.ts';
import { writePackage } from '../../../../../src/publishing/downloads/files/write-package.ts';
import { documentScope } from '../../../../../src/publishing/downloads/packages/scope.ts';
import { makeProject } from '../../../../support/make-project.ts';
import { makeDocument, makeRows, PUBLICATION } from '../../../../support/make-rows.ts';
import { useFolder } from '../../../../support/use-folder.ts';

const at = useFolder();

test('a table without rows has its heads in CSV, and no Parquet file, which others could not read', async () => {
  const project = makeProject([]);
  const document = makeDocument([project]);
  const publisher = { name: '某编辑部', official: false };
  const description = {
    ...PUBLICATION,
    scope: documentScope(document),
    publisher,
    siteName: '试账',
    date: '2026-03-01',
  };
  writePackage(at(), description, makeRows(document, [project]));

  expect(listFiles(at())).toContain('projects.parquet');
  expect(listFiles(at())).not.toContain('indicators.parquet');
  expect(readFileSync(at('README.md'), 'utf8')).not.toContain('indicators.parquet');
  expect(readFileSync(at('indicators.csv'), 'utf8')).toMatch(/^project_id,[^\r\n]+\r\n$/);
  const loaded = await Package.load(at('datapackage.json'), { basePath: at() });
  expect(loaded.errors).toEqual([]);
  expect(await loaded.getResource('projects-csv').read({ keyed: true })).toHaveLength(1);
});
