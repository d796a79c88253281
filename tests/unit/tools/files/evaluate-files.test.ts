import { expect, it } from 'vitest';
import { inventTable } from '../../../../tools/files/invent-table.ts';
import { evaluateFiles } from '../../../../tools/files/evaluate-files.ts';
import { printPdf, PLAIN } from '../../../../tools/files/print-pdf.ts';
import { useFolder, writeFiles } from '../../../support/use-folder.ts';

const at = useFolder();

it('says of each file whether it was read as it must be', () => {
  const { table, golden } = inventTable(3);
  const wrong = { ...golden, department: '别的局' };
  writeFiles(at('files'), {
    'a.pdf': printPdf(table),
    'b.pdf': printPdf(table, { ...PLAIN, rulings: 'none' }),
    'golden/right.json': JSON.stringify(golden),
    'golden/wrong.json': JSON.stringify(wrong),
    'manifest.json': JSON.stringify([
      { file: 'a.pdf', golden: 'right', about: '', expect: 'read' },
      { file: 'a.pdf', golden: 'wrong', about: '', expect: 'read' },
      { file: 'b.pdf', golden: 'right', about: '', expect: 'refused' },
      { file: 'b.pdf', golden: 'right', about: '', expect: 'read' },
    ]),
  });
  const scores = [...evaluateFiles(at('files'))];
  expect(scores.map(({ wrong: fields, isExpected }) => [fields.length, isExpected])).toEqual([
    [0, true],
    [1, true],
    [0, true],
    [0, false],
  ]);
  expect(scores[1]?.wrong[0]).toContain('department: “别的局”');
  expect(scores[0]?.fields).toBeGreaterThan(20);
});

it('says what is in files of which nothing is known', () => {
  writeFiles(at('others'), { '某局2025.pdf': printPdf(inventTable(3).table) });
  expect([...evaluateFiles(at('others'))].map(({ outcome }) => outcome)).toEqual([
    expect.stringMatching(/1 pages|2 pages|3 pages/),
  ]);
});
