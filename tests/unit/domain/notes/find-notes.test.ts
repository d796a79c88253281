import { describe, expect, test } from 'vitest';
import { hashKey } from '../../../../src/domain/ids.ts';
import { findNotes, NOTE_RULES } from '../../../../src/domain/notes/find-notes.ts';
import { goalKey } from '../../../../src/domain/notes/repetition.ts';
import type { Project } from '../../../../src/domain/records.ts';
import { filterCounts, printChoice, readChoice } from '../../../../src/browser/notes/filter-counts.ts';
import { listNotes, toDocumentNotesPage } from '../../../../src/views/notes/document-notes-page.ts';
import { countAllNotes, countRules, type NoteCounts } from '../../../../src/views/notes/notes-page.ts';
import { toListPages } from '../../../../src/domain/list-pages.ts';
import { parse, tabularProject } from '../../../support/parse.ts';
import { makeProject } from '../../../support/make-project.ts';

const { document } = parse(tabularProject('目标。', ''));
if (!document) throw new Error('the text does not read');

const project = makeProject([
  ['31', '服务对象满意度（%）', '123', '≥90'],
  ['21', '增收', '提升'],
]);
const notesOf = (projects: readonly Project[]) => listNotes(findNotes(document, projects), projects);

describe('a note in a list', () => {
  test('names its project, the row it is about and why', () => {
    const note = notesOf([project]).find(({ code }) => code === 'percentage-above-100');
    expect(note?.row).toEqual({
      name: '服务对象满意度（%）',
      href: `/projects/${project.id}/#${project.indicators[0]?.id}`,
    });
    expect(note?.project.name).toBe(project.name);
    expect(note?.reason).toContain('123');
  });

  test('about equal goals leads to the list of them', () => {
    const goal = '通过开展同样的业务，保障各项工作都能正常运转。';
    const twins = ['甲项目', '乙项目'].map((name) => makeProject([['11', '次数', '3次']], { name, goal }));
    const [note] = notesOf(twins).filter(({ code }) => code === 'identical-goal');
    expect(note?.alike).toBe(`/alike/goals/${hashKey(goalKey({ goal }) ?? '')}/`);
  });
});

describe('the notes of a document', () => {
  const many = Array.from({ length: 210 }, (_, index) =>
    makeProject(
      [
        ['31', '满意度（%）', '123'],
        ['21', '增收额', '3万元'],
      ],
      { name: `项目${index}` },
    ),
  );
  const notes = notesOf(many);
  const pages = toListPages(notes).map((page) =>
    toDocumentNotesPage({ document, projects: many, findings: [], notes, page }),
  );

  test('stand rule by rule, split at 200, each rule linked to where it begins', () => {
    expect(pages.length).toBeGreaterThan(1);
    const [first] = pages;
    expect(first?.rules.reduce((sum, { count }) => sum + count, 0)).toBe(notes.length);
    for (const { href } of first?.rules ?? []) {
      const [, path, code] = /^(.*\/)#note-(.*)$/.exec(href) ?? [];
      const number = Number(/\/(\d+)\/$/.exec(path ?? '')?.[1] ?? 1);
      expect(pages[number - 1]?.groups.map((group) => group.code)).toContain(code);
    }
  });

  test('have sums and findings on the first page only', () => {
    expect(pages.slice(1).flatMap(({ differences }) => differences)).toEqual([]);
  });
});

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

  test('are filtered by rule, department and year', () => {
    const all = { rule: '', department: '', year: '' };
    expect(filterCounts(rows, all).notes).toBe(6);
    expect(filterCounts(rows, { ...all, department: '甲局' }).rows.length).toBe(2);
    expect(filterCounts(rows, { ...all, year: '2026' }).notes).toBe(0);
    const byRule = filterCounts(rows, { ...all, rule: 'placeholder' });
    expect(byRule.rows.map(({ href, notes }) => [href, notes])).toEqual([
      ['/notes/2025-乙局/#note-placeholder', 2],
      ['/notes/2025-甲局/#note-placeholder', 1],
    ]);
  });

  test('keep the choice in the address', () => {
    const choice = { rule: 'unit-missing', department: '某局 & 某办', year: '' };
    expect(readChoice(printChoice(choice))).toEqual(choice);
    expect(printChoice({ rule: '', department: '', year: '' })).toBe('');
  });
});
