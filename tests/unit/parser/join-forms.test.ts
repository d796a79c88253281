import { describe, expect, it } from 'vitest';
import { joinForms, type FormReading } from '../../../src/parser/join-forms.ts';
import { reconcile } from '../../../src/domain/reconcile.ts';
import type { BudgetDocument, Form, Project } from '../../../src/domain/records.ts';
import { makeProject } from '../../support/make-project.ts';
import { makeDocument } from '../../support/make-rows.ts';

const money = (total: number, other: number | null = null) => ({ total, fiscal: total, special: null, other });

function reading(form: Form, projects: readonly Partial<Project>[], given: Partial<BudgetDocument> = {}): FormReading {
  const all = projects.map((project) => makeProject([], { amounts: money(1), form, ...project }));
  const document = makeDocument(all, { form, ...given });
  return { document: { ...document, source: { ...document.source, file: `2025/${form}` } }, projects: all };
}

describe('joining what several forms say of one department and year', () => {
  const table = reading('table', [{ name: '绿地养护', amounts: money(5) }, { name: '转移支付' }], {
    declared: money(6),
    declaredBasis: 'column',
  });

  it('makes the table of targets the record, and the other its witness, in whatever order', () => {
    const spending = reading('spending-table', [{ name: '绿地养护', amounts: money(5, 0) }], { declared: money(5) });
    const joined = joinForms(spending, [table])!;
    expect(joined).toEqual(joinForms(table, [spending]));
    expect(joined.document).toMatchObject({ form: 'table', declared: money(6) });
    expect(joined.document.witness).toEqual({
      source: spending.document.source,
      form: 'spending-table',
      coverage: spending.document.coverage,
      declared: money(5),
      matched: 1,
      differ: ['total', 'fiscal'].map((field) => ({ id: table.document.id, field, here: 6, there: 5 })),
      onlyHere: [table.projects[1]!.id],
      onlyThere: [],
      places: [{ id: table.projects[0]!.id, source: expect.objectContaining({ startLine: 1, place: null }) }],
    });
    expect(joined.projects).toEqual(table.projects);
  });

  it('publishes from the witness what it alone has, outside of the sums of the record', () => {
    const declared = money(6);
    const units = table.document.units.map((unit) => ({ ...unit, declared }));
    const record = { ...table, document: { ...table.document, units } };
    const spending = reading('spending-table', [
      { name: '绿地养护', amounts: money(5) },
      { name: '新项目', amounts: money(9) },
      { unit: '另一中心', name: '又一项目' },
    ]);
    const { document, projects } = joinForms(record, [spending])!;
    expect(document.witness?.onlyThere).toEqual(spending.projects.slice(1).map(({ id }) => id));
    expect(document.units.map(({ name }) => name)).toEqual(['某中心', '另一中心']);
    expect(projects.map(({ name, form }) => [name, form])).toEqual([
      ['绿地养护', 'table'],
      ['转移支付', 'table'],
      ['新项目', 'spending-table'],
      ['又一项目', 'spending-table'],
    ]);
    expect(reconcile(document, projects)).toEqual([]);
  });

  it('matches names in spite of dashes, widths and white space, and keeps the other id as an alias', () => {
    const record = reading('table', [{ name: '2025—2026年（一期）养护' }]);
    const spending = reading('spending-table', [{ name: '2025-2026年(一期) 养护' }]);
    const { document, projects } = joinForms(record, [spending])!;
    expect(document.witness).toMatchObject({ matched: 1, differ: [] });
    expect(projects).toMatchObject([{ id: record.projects[0]!.id, aliases: [spending.projects[0]!.id] }]);
  });

  it('lists another name, goal or amount of the same project', () => {
    const goal = '保持绿地完好。';
    const record = reading('table', [
      { name: '绿地养护项目', goal, amounts: money(7) },
      { name: '清淤', goal: '清淤。' },
    ]);
    const spending = reading('spending-table', [
      { name: '绿地养护', goal, amounts: money(7) },
      { name: '清淤', goal: '全年清淤。', amounts: money(2) },
    ]);
    const { document } = joinForms(record, [spending])!;
    expect(document.witness?.differ).toEqual([
      { id: record.projects[0]!.id, field: 'name', here: '绿地养护项目', there: '绿地养护' },
      { id: record.projects[1]!.id, field: 'goal', here: '清淤。', there: '全年清淤。' },
      { id: record.projects[1]!.id, field: 'total', here: 1, there: 2 },
      { id: record.projects[1]!.id, field: 'fiscal', here: 1, there: 2 },
    ]);
  });

  it('matches another name and goal only where amounts are equal and names alike', () => {
    const record = reading('table', [
      { name: '绿地养护服务项目', goal: '一', amounts: money(7) },
      { name: '清淤', goal: '二', amounts: money(8) },
    ]);
    const spending = reading('spending-table', [
      { name: '绿地养护服务', goal: '三', amounts: money(7) },
      { name: '开放窗口', goal: '四', amounts: money(8) },
    ]);
    expect(joinForms(record, [spending])!.document.witness).toMatchObject({
      matched: 1,
      onlyHere: [record.projects[1]!.id],
      onlyThere: [spending.projects[1]!.id],
    });
  });

  it('joins forms with different projects into one document', () => {
    const forms = reading('project-form', [{ name: '窗口运行' }]);
    const rows = reading('indicator-rows', [{ name: '河道清淤' }, { name: '河道保洁' }]);
    const { source } = forms.document;
    const { document, projects } = joinForms(forms, [{ ...rows, document: { ...rows.document, source } }])!;
    expect(document).toMatchObject({ form: 'project-form', witness: null });
    expect(document.units).toMatchObject([{ projects: projects.map(({ id }) => id) }]);
    expect(projects.map(({ name }) => name)).toEqual(['窗口运行', '河道清淤', '河道保洁']);
    expect(joinForms(forms, [rows])!.document.witness).toMatchObject({ matched: 0, source: rows.document.source });
  });

  it('counts in the money of the record', () => {
    const yuan = reading('spending-table', [{ amounts: money(10000) }, { name: '新项目', amounts: money(12345.67) }], {
      currencyUnit: '元',
    });
    const { document, projects } = joinForms(reading('table', [{}]), [yuan])!;
    expect(document.witness?.differ).toEqual([]);
    expect(projects[1]).toMatchObject({ name: '新项目', amounts: { total: 1.234567 } });
  });

  it('joins no form with itself, and no second witness', () => {
    expect(joinForms(table, [table])).toBeNull();
    const spending = reading('spending-table', [{ name: '绿地养护' }]);
    expect(joinForms(table, [spending, spending])).toBeNull();
    expect(joinForms(table, [spending, reading('project-form', [{ name: '绿地养护' }])])).toBeNull();
  });
});
