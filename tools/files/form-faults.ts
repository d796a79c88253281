import { parseAmount } from '../../src/domain/money.ts';
import { AMOUNT_COLUMNS, FISCAL_PARTS, type Project } from '../../src/domain/records.ts';
import type { ParsedDocument } from '../../src/parser/parse-document.ts';
import type { FormRecord, InventedForms } from '../synthesis/form-record.ts';

/** What a reading of forms came to. */
export interface FormOutcome {
  /** The errors that refuse it. */
  readonly errors: readonly string[];
  /** Fields that differ from what is printed, unread text and persons in records. */
  readonly faults: readonly string[];
}

/** How forms are printed. On `pages`, a level may be printed again and so is not taken over there, and breaks of lines are no text. */
export interface FormPrint {
  readonly onPages: boolean;
  /** Whether a row is damaged, so that fields may be missing. */
  readonly isDamaged: boolean;
}

/** Compares a reading of forms with what they print. */
export function judgeForms(
  { form, department, records, persons }: InventedForms,
  { document, projects, diagnostics }: ParsedDocument,
  { onPages, isDamaged }: FormPrint,
): FormOutcome {
  const errors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
  if (!document || errors.length > 0) return { errors: errors.length > 0 ? errors : ['no document'], faults: [] };
  const faults: string[] = [];
  const sameTargets = new Set<string>();
  const check = (where: string, wanted: unknown, read: unknown): void => {
    const isAgain = (onPages || isDamaged) && wanted === true;
    // A damaged print may join the cells of a target, which is then the same.
    const item = /^(.* item \d+ )(?:value|sign|measure)$/.exec(where)?.[1];
    if (isDamaged && item && sameTargets.has(item)) return;
    const isLacking =
      isDamaged && (read === null || typeof wanted === 'boolean' || (where.endsWith(', unit') && read === department));
    const bare = (value: unknown): string =>
      JSON.stringify(onPages && typeof value === 'string' ? value.replace(/\s/g, '') : value);
    if (where.endsWith(' target') && bare(wanted) === bare(read)) sameTargets.add(where.slice(0, -'target'.length));
    if (!isAgain && !isLacking && bare(wanted) !== bare(read))
      faults.push(`${where}: ${JSON.stringify(wanted)}, read as ${JSON.stringify(read)}`);
  };
  check('department', department, document.department);
  check('form', form, document.form);
  check('unclaimed', 0, document.coverage.unclaimed);
  check('projects', records.length, projects.length);
  const all = JSON.stringify(projects);
  for (const person of persons) if (all.includes(person)) faults.push(`a person is in a record: ${person}`);
  const expected = sortByUnit(records).map(toFields);
  const got = projects.map(toReadFields);
  for (const [i, fields] of expected.entries())
    for (const key of new Set([...Object.keys(fields), ...Object.keys(got[i] ?? {})]))
      check(`project ${i + 1}, ${key}`, fields[key] ?? null, got[i]?.[key] ?? null);
  return { errors, faults };
}

/** Joining by units may change the order of projects, which is the order of the source within each unit. */
const sortByUnit = (records: readonly FormRecord[]): FormRecord[] =>
  [...Map.groupBy(records, ({ unit }) => unit).values()].flat();

type Fields = Record<string, string | number | boolean | null>;

function toFields({ unit, name, figures, carried, goal, items }: FormRecord): Fields {
  const amount = (printed: string | null | undefined): number | null => (printed ? parseAmount(printed) : null);
  const money = [...AMOUNT_COLUMNS, ...FISCAL_PARTS].map((column) => [column, amount(figures[column]) || null]);
  const fields: Fields = {
    unit,
    name,
    goal,
    carried: amount(carried) || null,
    items: items.length,
    ...Object.fromEntries(money),
  };
  for (const [i, { level1, level2, name: item, target, cells, takenOver }] of items.entries())
    Object.assign(fields, inItem(i, { level1, level2, name: item, target, takenOver, ...(cells ?? {}) }));
  return fields;
}

function toReadFields({ unit, name, amounts, fiscalDetail, otherFunds, goal, indicators }: Project): Fields {
  const money = [
    ...AMOUNT_COLUMNS.map((column) => [column, amounts[column] || null]),
    ...FISCAL_PARTS.map((part) => [part, fiscalDetail?.[part] || null]),
  ];
  const fields: Fields = {
    unit,
    name,
    goal,
    carried: otherFunds.reduce((sum, fund) => sum + fund.amount, 0) || null,
    items: indicators.length,
    ...Object.fromEntries(money),
  };
  for (const [i, item] of indicators.entries())
    Object.assign(
      fields,
      inItem(i, {
        level1: item.level1?.name ?? null,
        level2: item.level2?.name ?? null,
        name: item.name,
        target: item.annualTarget,
        takenOver: item.levelsTakenOver,
        ...(item.cells ?? {}),
      }),
    );
  return fields;
}

const inItem = (i: number, fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [`item ${i + 1} ${key}`, value]));
