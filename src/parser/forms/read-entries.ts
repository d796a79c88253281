import { Passage } from '../text/passage.ts';
import { isBlank, joinCell } from './cell-text.ts';
import type { FormContext } from './form-context.ts';
import type { FormEntry } from './form-project.ts';
import type { FormRow } from './form-row.ts';
import { isFormTitle, readFurnitureKind, readFurnitureNames } from './furniture.ts';
import { IndicatorRows } from './indicator-rows.ts';
import { ProjectForms } from './project-form.ts';
import { findRowHeads } from './row-heads.ts';

/** What the rows of all forms of a source print. */
export interface FormEntries {
  readonly entries: readonly FormEntry[];
  readonly title: string | null;
  /** The names of departments that heads print. */
  readonly departments: readonly Passage[];
  /** The lines that print a year alone: `（2025年度）`. */
  readonly years: readonly Passage[];
}

/** Reads rows in their order: forms of one project each, and rows of indicators, as titles and heads begin them. */
export function readEntries(rows: readonly FormRow[], context: FormContext): FormEntries {
  const entries: FormEntry[] = [];
  const departments: Passage[] = [];
  const years: Passage[] = [];
  let title: string | null = null;
  let forms: ProjectForms | null = null;
  let table: IndicatorRows | null = null;
  const endForms = (): void => {
    forms?.end();
    entries.push(...(forms?.projects ?? []).map((project) => ({ kind: 'project', project }) as const));
    forms = null;
  };
  const endTable = (): void => {
    table?.end();
    entries.push(...(table?.entries ?? []));
    table = null;
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const heads = findRowHeads(rows, i);
    if (heads) {
      endForms();
      table ??= new IndicatorRows(context);
      table.addHeads(heads, rows.slice(i, i + heads.rows));
      i += heads.rows - 1;
      continue;
    }
    const titled =
      row.kind === 'line'
        ? titleAt(rows, i)
        : isTitleRow(row)
          ? [joinCell(row.cells.find((cell) => !isBlank(cell)))]
          : null;
    if (titled) {
      title ??= Passage.join(titled).text;
      const isTable = beginsTable(rows, i + 1);
      if (isTable) {
        endForms();
        for (const line of titled) context.claim(line, 'boilerplate');
      } else {
        endTable();
        forms ??= new ProjectForms(context);
        const isAgain = row.kind === 'line' && rows.slice(i).find(({ kind }) => kind === 'cells')?.goesOn === true;
        if (isAgain) for (const line of titled) context.claim(line, 'boilerplate');
        else forms.addTitle(titled);
      }
      i += row.kind === 'line' ? titled.length - 1 : 0;
    } else if (row.kind === 'line' || isFurnitureRow(row)) {
      for (const cell of row.cells) {
        if (isBlank(cell)) continue;
        const line = joinCell(cell);
        if (readFurnitureKind(line.text) === 'year') years.push(line);
        readLine(line, departments, context);
      }
    } else if (table) table.add(row);
    else {
      forms ??= new ProjectForms(context);
      forms.add(row);
    }
  }
  endForms();
  endTable();
  return { entries, title, departments, years };
}

const textOf = (row: FormRow | undefined): Passage => joinCell(row?.cells.find((cell) => !isBlank(cell)));

const isTitleRow = (row: FormRow): boolean =>
  row.cells.filter((cell) => !isBlank(cell)).length === 1 && isFormTitle(textOf(row).text);

/** Whether a row of a table holds only what stands around tables: `（2025年度）`, `单位：万元`. */
const isFurnitureRow = (row: FormRow): boolean => {
  const kinds = row.cells.filter((cell) => !isBlank(cell)).map((cell) => readFurnitureKind(joinCell(cell).text));
  return (
    kinds.length > 0 && kinds.every((kind) => kind !== null && kind !== 'title' && kind !== 'note' && kind !== 'page')
  );
};

/** The lines of a title, which may be wrapped: it ends where its last words stand. */
function titleAt(rows: readonly FormRow[], at: number): Passage[] | null {
  const lines: Passage[] = [];
  for (let i = at; i < at + 3 && rows[i]?.kind === 'line'; i++) {
    const line = textOf(rows[i]);
    const kind = readFurnitureKind(line.text);
    if (kind !== null && kind !== 'title') return null;
    lines.push(line);
    if (isFormTitle(lines.map(({ text }) => text.trim()).join(''))) return lines;
  }
  return null;
}

/** Whether the heads of rows of indicators are the first cells after some lines. */
function beginsTable(rows: readonly FormRow[], from: number): boolean {
  const next = rows.findIndex(
    (row, i) => i >= from && row.kind === 'cells' && row.cells.some((cell) => !isBlank(cell)),
  );
  return next >= 0 && (findRowHeads(rows, next) !== null || findRowHeads(rows, next + 1) !== null);
}

function readLine(line: Passage, departments: Passage[], context: FormContext): void {
  const kind = readFurnitureKind(line.text);
  if (kind === null) return;
  const { department, currency } = readFurnitureNames(line);
  if (department) {
    departments.push(department);
    context.claim(department, 'field');
  }
  if (currency) {
    context.addCurrency(currency, currency.text);
    context.claim(currency, 'field');
  }
  context.claim(line, 'boilerplate');
}
