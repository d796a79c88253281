import { describe, expect, test } from 'vitest';
import { findNotes, NOTE_RULES } from '../../../../src/domain/notes/find-notes.ts';
import { countAllNotes, countRules, type NoteCounts, toMissingFiles } from '../../../../src/views/notes/notes-page.ts';
import { makeProject } from '../../../support/make-project.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

const { document } = parse(tabularProject('目标。', ''));

if (!document) throw new Error('the text does not read');

const project = makeProject([
  ['31', '服务对象满意度（%）', '123', '≥90'],
  ['21', '增收', '提升'],
]);

describe('the counts', () => {
  const noted = { document, entries: [project], notes: findNotes(document, [project]), findings: [] };
  const counts = countAllNotes([noted])[0]!;
  const row = (department: string, year: number, byRule: Record<string, number>): NoteCounts => ({
    ...counts,
    department,
    year,
    href: `/notes/${year}-${department}/`,
    byRule,
    notes: Object.values(byRule).reduce((sum, count) => sum + count, 0),
  });
  const rows = [
    row('乙局', 2025, { placeholder: 2 }),
    row('甲局', 2025, { placeholder: 1, 'unit-missing': 3 }),
    row('甲局', 2026, {}),
  ];

  test('add up by rule, all rules named', () => {
    expect(Object.values(counts.byRule).reduce((sum, count) => sum + count, 0)).toBe(counts.notes);
    const rules = countRules(rows);
    expect(rules.map(({ code }) => code)).toEqual(NOTE_RULES.map(({ code }) => code));
    expect(rules.find(({ code }) => code === 'placeholder')?.count).toBe(3);
  });

  test('stand by department in pinyin, newest year first', () => {
    const documents = rows.map(({ department, year }) => ({ ...noted, document: { ...document, department, year } }));
    expect(countAllNotes(documents).map(({ department, year }) => `${department}${year}`)).toEqual([
      '甲局2026',
      '甲局2025',
      '乙局2025',
    ]);
  });
});

test('files with errors that were left out are named', () => {
  const error = {
    severity: 'error',
    code: 'empty-file',
    message: '文件没有内容',
    hint: '',
    line: 1,
    column: 1,
    excerpt: '',
    project: null,
  } as const;
  const missing = toMissingFiles(
    [
      { ...error, file: '2025/甲.txt' },
      { ...error, severity: 'warning', file: '2025/乙.txt' },
    ],
    new Set(),
  );
  expect(missing.map(({ file }) => file)).toEqual(['2025/甲.txt']);
});
