import { parseAmount } from '../../src/domain/money.ts';
import type { ParsedDocument } from '../../src/parser/parse-document.ts';
import type { InventedForms } from '../synthesis/invent-forms.ts';

/** Lists what a reading of forms gets wrong: fields that differ from what is printed, unread text and errors. */
export function listFormFaults(
  { form, department, records }: InventedForms,
  { document, projects, diagnostics }: ParsedDocument,
): string[] {
  const errors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
  if (!document || errors.length > 0) return [...errors, ...(document ? [] : ['no document'])];
  const amount = (printed: string | undefined): number | null => (printed === undefined ? null : parseAmount(printed));
  const expected = records
    .filter(({ items }) => form === 'project-form' || items.length > 0)
    .map(({ unit, name, figures, carried, goal, items }) => [
      unit,
      name,
      [figures.total, figures.fiscal, figures.other, carried ?? undefined].map(amount),
      goal,
      items.map(({ level1, level2, name: item, target, takenOver }) => [level1, level2, item, target, takenOver]),
    ]);
  const got = projects.map(({ unit, name, amounts, otherFunds, goal, indicators }) => [
    unit,
    name,
    [amounts.total, amounts.fiscal, amounts.other, otherFunds[0]?.amount ?? null],
    goal,
    indicators.map((item) => [
      item.level1?.name,
      item.level2?.name,
      item.name,
      item.annualTarget,
      item.levelsTakenOver,
    ]),
  ]);
  const faults: string[] = [];
  const check = (where: string, wanted: unknown, read: unknown): void => {
    if (JSON.stringify(wanted) !== JSON.stringify(read))
      faults.push(`${where}: ${JSON.stringify(wanted)}, read as ${JSON.stringify(read)}`);
  };
  check('department', department, document.department);
  check('form', form, document.form);
  check('unclaimed', 0, document.coverage.unclaimed);
  check('projects', expected.length, got.length);
  // Joining by units may change the order of projects, which is the order of the source within each unit.
  expected.forEach((project, i) => {
    check(`project ${i + 1}`, project, got[i]);
  });
  return faults;
}
