import { documentId } from '../domain/ids.ts';
import type { ColumnBasis, CurrencyUnit, Form, OutsideTable } from '../domain/records.ts';
import type { FileContent } from '../files/file-content.ts';
import type { Grid, GridLine, LinePlace } from '../files/grid.ts';
import { figureUnit } from '../domain/money.ts';
import type { Report } from './findings/report.ts';
import { assembleForms, findDepartmentSum, type FormAssembly } from './assemble-forms.ts';
import type { FormEntry } from './forms/form-project.ts';
import { FormContext } from './forms/form-context.ts';
import { isUnread, type FormGrid } from './forms/find-form-grids.ts';
import { findForms, toFormRows } from './forms/form-grids.ts';
import type { FormRow } from './forms/form-row.ts';
import { isBlank, joinCell, squeezeCell } from './forms/cell-text.ts';
import { readFurnitureKind } from './forms/furniture.ts';
import { splitGlued } from './forms/glued-cells.ts';
import { readItemHead } from './forms/item-columns.ts';
import { readLabel } from './forms/labels.ts';
import { isFirstLevel } from './forms/levels.ts';
import { readEntries, type FormEntries } from './forms/read-entries.ts';
import { findFormSeparator, toTextRows } from './forms/text-rows.ts';
import { findDepartment, listTableTitles } from './layouts/grid-furniture.ts';
import { findTables, textOfCell } from './layouts/grid-table.ts';
import { findOtherForm } from './layouts/other-forms.ts';
import { countInk, type GridReading } from './layouts/read-grids.ts';
import { Passage } from './text/passage.ts';
import { squeeze, SourceText } from './text/source-text.ts';
import type { Told } from './told.ts';

/** The forms of a source, before they are read. */
export interface FoundForms {
  readonly text: string;
  readonly separator: SourceText['separator'];
  readonly rows: (source: SourceText) => readonly FormRow[];
  /** Where each line stands in the file; `null` for a text. */
  readonly places: readonly LinePlace[] | null;
  readonly columnBasis: ColumnBasis | null;
  readonly outside: OutsideTable | null;
  /** The department that the file names outside its forms. */
  readonly elsewhere: Passage | null;
}

/** Finds the forms in the tables of a file and writes their transcript behind that of its other tables; `null` if there are none. */
export function findGridForms({ grids }: FileContent, read: GridReading | null): FoundForms | null {
  const tables = findTables(grids);
  const own = new Set(tables.flatMap(({ parts }) => parts.map(({ grid }) => grid)));
  const found = dropEmpty(findForms(grids.filter((grid) => !own.has(grid))));
  if (found.length === 0) return null;
  let text = read?.text ?? '';
  const places: LinePlace[] = [...(read?.places ?? [])];
  const print = ({ text: line, place }: GridLine): Passage => {
    const start = text.length;
    text += `${line}\n`;
    places.push(place);
    return Passage.of(text, start, start + line.length);
  };
  const seen = new Map<string, number>();
  const bare = (line: string): string => squeeze(line).replace(/\d+/g, '#');
  for (const { grid } of found)
    for (const { text: line } of [...grid.before, ...grid.after]) seen.set(bare(line), (seen.get(bare(line)) ?? 0) + 1);
  const isOdd = ({ text: line }: GridLine): boolean =>
    readFurnitureKind(line) === null && (seen.get(bare(line)) ?? 0) < 2;
  const rows = found.flatMap((one, part): FormRow[] => {
    const before = one.goesOn
      ? one.before.filter((line) => readFurnitureKind(line.text) !== null || isOdd(line))
      : one.before;
    const own = toFormRows({ ...one, before }, part, print);
    // Text between two pages of one form belongs to nothing, and is reported.
    if (found[part + 1]?.goesOn) one.grid.after.filter(isOdd).forEach(print);
    return own;
  });
  const ink = countInk(
    grids.flatMap(({ before, cells, after }) => [before, ...cells.map((cell) => cell.lines), after].flat()),
  );
  return {
    text,
    separator: null,
    // Passages of a text that was still growing have the offsets of the whole.
    rows: () => rows,
    places,
    columnBasis: found[0]!.grid.columnBasis,
    outside: {
      tables: listTableTitles(grids.filter((grid) => !own.has(grid) && !found.some((one) => one.grid === grid))),
      characters: ink - countInk([{ text }]),
    },
    elsewhere: nameElsewhere(grids),
  };
}

/** Leaves out the forms that nobody filled. They stay among the other tables of the file. */
function dropEmpty(found: readonly FormGrid[]): FormGrid[] {
  const groups: FormGrid[][] = [];
  for (const one of found) {
    if (one.goesOn && groups.length > 0) groups.at(-1)!.push(one);
    else groups.push([one]);
  }
  const probe = ({ text }: GridLine): Passage => Passage.of(text, 0, text.length);
  return groups
    .filter((group) => readDry(group.flatMap((one, part) => toFormRows(one, part, probe))).length > 0)
    .flat();
}

/** What rows print, without keeping account of it. */
function readDry(rows: readonly FormRow[], source = new SourceText('')): FormEntries['entries'] {
  const report = { add: () => undefined } as unknown as Report;
  return readEntries(rows, new FormContext(source, report)).entries;
}

/**
 * The department that a file names outside its forms: on its cover or above its other tables, or in the table of the department's own targets,
 * `部门名称 某局`. `（汇总）` says that the units' figures are in it.
 */
function nameElsewhere(grids: readonly Grid[]): Passage | null {
  const named = findDepartment(grids);
  if (named) return named.slice(0, /\s*[（(]汇总[)）]$/.exec(named.text)?.index);
  for (const { cells } of grids) {
    const label = cells.find((cell) => cell.row === 0 && /^部门(?:\(单位\))?名称$/.test(squeeze(textOfCell(cell))));
    const value = cells.find(
      (cell) => cell.row === 0 && cell.column === (label ? label.column + label.columnSpan : -1),
    );
    const isOfDepartment =
      findOtherForm(cells.map(textOfCell).join('')) === 'whole-department-form' ||
      cells.some((cell) => /^总体目标$/.test(squeeze(textOfCell(cell))));
    const text = value ? textOfCell(value).trim() : '';
    if (label && text !== '' && isOfDepartment) return new Passage(text, new Int32Array(text.length).fill(-1));
  }
  return null;
}

/** Finds the forms in a text; `null` if it holds none. */
export function findTextForms(text: string): FoundForms | null {
  const separator = findFormSeparator(text);
  const source = new SourceText(text, separator);
  if (isUnread(text)) return null;
  const rows = toTextRows(source);
  const isForm =
    rows.some(mayBeOfForm) &&
    readDry(rows, source).some(
      (entry) =>
        entry.kind === 'project' &&
        (entry.project.items.length > 0 || (entry.project.goal !== null && entry.project.figures.total !== undefined)),
    );
  return isForm
    ? { text, separator, rows: toTextRows, places: null, columnBasis: null, outside: null, elsewhere: null }
    : null;
}

/** Whether a row prints what every form does: the head of indicators' names, a first level, or the sum of a project's money. Most texts have none and need not be read as forms. */
const mayBeOfForm = ({ cells }: FormRow): boolean =>
  isFirstLevel(squeezeCell(cells.find((cell) => !isBlank(cell)))) ||
  cells.flatMap(splitGlued).some((cell) => {
    const { text } = joinCell(cell);
    const head = readItemHead(text);
    const label = readLabel(text);
    return head === 'name' || head === 'content' || label === 'total' || label === 'periodTotal';
  });

/** What the forms of a source say. */
export interface FormReading {
  /** One for each form that the source holds, in order. */
  readonly assemblies: readonly (FormAssembly & { readonly form: Form })[];
  readonly department: string;
  readonly title: string | null;
  /** The lines that print a year alone. */
  readonly years: readonly Passage[];
  readonly currencyUnit: CurrencyUnit | null;
}

/** Reads the forms of a source. */
export function readForms(
  found: FoundForms,
  { source, report, year, file, told }: { source: SourceText; report: Report; year: number; file: string; told: Told },
): FormReading {
  const context = new FormContext(source, report);
  const read = readEntries(found.rows(source), context);
  const { entries, title, years } = read;
  const department = told.department ?? nameDepartment(read, found.elsewhere, report);
  const currencyUnit = told.currencyUnit ?? readCurrency(entries, context, report);
  if (title === null) report.add('missing-title', 0, '');
  const formOf = (entry: FormEntry): Form => (entry.kind === 'sum' ? 'indicator-rows' : entry.project.form);
  const byForm = Map.groupBy(entries, formOf);
  if (entries.length === 0) report.add('zero-projects', 0, '');
  const assemblies = [...byForm].map(([form, own]) => ({
    form,
    ...assembleForms(own, {
      source,
      report,
      year,
      department,
      region: told.region,
      unit: told.unit,
      documentId: documentId(year, department, told.region),
      file,
      currency: figureUnit(currencyUnit),
    }),
  }));
  context.tellLeftOut();
  return { assemblies, department, title, years, currencyUnit };
}

/** The department: what heads print, else the row of sums with its code, what the file prints elsewhere, or the one 主管部门 of all forms. */
function nameDepartment({ entries, departments }: FormEntries, elsewhere: Passage | null, report: Report): string {
  const [first] = departments;
  if (first) {
    const other = departments.find(({ text }) => squeeze(text) !== squeeze(first.text));
    if (other) report.add('department-varies', other.start ?? 0, `“${other.text}”，第一处是“${first.text}”`);
    return first.text;
  }
  const sum = findDepartmentSum(entries);
  if (sum) return sum.name.text;
  if (elsewhere) {
    report.add('department-from-elsewhere', 0, `“${elsewhere.text}”`);
    return elsewhere.text;
  }
  const authorities = entries.flatMap((entry) => (entry.kind === 'project' ? [entry.project.authority] : []));
  const [only, ...others] = new Map(authorities.map((name) => [squeeze(name?.text ?? ''), name])).values();
  if (only && others.length === 0) return only.text.trim();
  const units = entries.flatMap((entry) =>
    entry.kind === 'project' && entry.project.form === 'indicator-rows' ? [entry.project.unit] : [],
  );
  const [unit, ...more] = new Map(units.map((name) => [squeeze(name?.text ?? ''), name])).values();
  if (unit && more.length === 0) return unit.text.trim();
  const names = [...new Set(authorities.flatMap((name) => (name ? [name.text.trim()] : [])))];
  report.add('missing-department', 0, names.length > 1 ? `各表的主管部门有 ${names.join('、')}` : '');
  return '';
}

function readCurrency(
  entries: FormEntries['entries'],
  { currencies }: FormContext,
  report: Report,
): CurrencyUnit | null {
  const hasMoney = entries.some((entry) =>
    entry.kind === 'sum' ? Object.keys(entry.sum.figures).length > 0 : Object.keys(entry.project.figures).length > 0,
  );
  if (!hasMoney) return null;
  const [first] = currencies;
  const other = currencies.find(({ unit }) => unit !== first?.unit);
  if (first && other) report.add('currency-varies', other.at, `“${other.unit}”，第一处是“${first.unit}”`);
  const unit = first?.unit === '元' || first?.unit === '万元' ? first.unit : null;
  if (!unit) report.add('unknown-currency-unit', first?.at ?? 0, first ? `“${first.unit}”` : '没有“单位：”');
  return unit ?? '万元';
}
