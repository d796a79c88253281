import { describe, expect, test } from 'vitest';
import { hashKey } from '../../../../src/domain/ids.ts';
import { deriveProjects } from '../../../../src/domain/derived/derive-projects.ts';
import { groupLists } from '../../../../src/domain/derived/group-lists.ts';
import { linkAlike } from '../../../../src/domain/derived/link-project.ts';
import { findNotes } from '../../../../src/domain/notes/find-notes.ts';
import { goalKey } from '../../../../src/domain/notes/repetition.ts';
import type { Diagnostic } from '../../../../src/domain/diagnostic.ts';
import type { Project } from '../../../../src/domain/records.ts';
import { listNotes, toDocumentNotesPage } from '../../../../src/views/notes/document-notes-page.ts';
import { toListPages } from '../../../../src/domain/list-pages.ts';
import { makeProject } from '../../../support/make-project.ts';
import { parse, tabularProject } from '../../../support/parse.ts';

const { document } = parse(tabularProject('目标。', ''));

if (!document) throw new Error('the text does not read');

const project = makeProject([
  ['31', '服务对象满意度（%）', '123', '≥90'],
  ['21', '增收', '提升'],
]);

const notesOf = (projects: readonly Project[]) => {
  const derived = deriveProjects({ currencyUnit: '万元', region: null }, projects);
  const lists = groupLists(derived);
  return listNotes(findNotes({ currencyUnit: '万元' }, projects), projects, (id) =>
    linkAlike(
      derived.find((project) => project.id === id)!,
      lists,
    ),
  );
};

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
    expect(note?.alike).toEqual({
      href: `/alike/goals/${hashKey(goalKey({ goal }) ?? '')}/`,
      text: '另有 1 个相同的项目',
    });
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
  // The departments' own total differs from the sum of its units.
  const declared = { ...document.declared, total: 5 };
  const finding: Diagnostic = {
    severity: 'warning',
    code: 'missing-sequence',
    message: '缺少序号',
    hint: '',
    file: document.source.file,
    line: 1,
    column: 1,
    excerpt: '',
    project: null,
  };
  const pages = toListPages(notes).map((page) =>
    toDocumentNotesPage({
      document: { ...document, declared },
      projects: many,
      findings: [finding],
      notes,
      page,
    }),
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
    const [first, ...others] = pages.map(({ differences, findings }) => [differences.length, findings.length]);
    expect(first).toEqual([2, 1]);
    expect(others).not.toEqual([]);
    for (const counts of others) expect(counts).toEqual([0, 0]);
  });
});

test('a finding that the publisher has confirmed says so, also where it is about a sum', () => {
  const finding = (code: string, line: number): Diagnostic => ({
    severity: 'warning',
    code,
    message: '',
    hint: '',
    file: document.source.file,
    line,
    column: 1,
    excerpt: '',
    project: null,
  });
  const confirmed = [{ code: 'sum-mismatch', line: 6 }];
  const [page] = toListPages<never>([]);
  const view = toDocumentNotesPage({
    document: { ...document, source: { ...document.source, confirmed } },
    projects: [],
    findings: [finding('sum-mismatch', 6), finding('sum-mismatch', 9), finding('missing-sequence', 6)],
    notes: [],
    page: page!,
  });
  const found = view.findings.flatMap(({ code, findings }) =>
    findings.map(({ line, isConfirmed }) => [code, line, isConfirmed]),
  );
  expect(found).toEqual([
    ['sum-mismatch', 6, true],
    ['missing-sequence', 6, false],
  ]);
});
