import { departmentId, documentId, IdRegister, unitId } from '../domain/ids.ts';
import { parseAmount } from '../domain/money.ts';
import { reconcile, describeDifference } from '../domain/reconcile.ts';
import {
  AMOUNT_COLUMNS,
  type Amounts,
  type BudgetDocument,
  type Diagnostic,
  type Project,
  type SourceFile,
  type Unit,
} from '../domain/records.ts';
import { breakAtPoints } from './goal.ts';
import { stripMarkup } from './html.ts';
import { readIndicators, splitBody } from './indicators.ts';
import { readPageFurniture, toCurrencyUnit, type PageFurniture } from './page-furniture.ts';
import { Passage } from './passage.ts';
import { Report } from './report.ts';
import { tellUnitsFromProjects } from './row-kinds.ts';
import { bodyIsEmpty, type Row } from './rows.ts';
import { SourceText, squeeze } from './source-text.ts';
import { readTabularRows } from './tabular.ts';
import { readWrappedRows } from './wrapped.ts';
import { titleYear, yearBasis } from './year.ts';

/** A source file: its text, and what is known of it from outside. */
export interface SourceInput {
  readonly text: string;
  /** The folder's year. */
  readonly year: number;
  readonly file: Omit<SourceFile, 'lines'>;
}

/** What was read. `document` is `null` where nothing of a table could be told. */
export interface ParsedDocument {
  readonly document: BudgetDocument | null;
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one document. Never throws on bad text: all that is wrong is in `diagnostics`, and an `error` means do not publish. */
export function parseDocument(input: SourceInput): ParsedDocument {
  return new DocumentReader(input).read();
}

class DocumentReader {
  readonly #input: SourceInput;
  readonly #source: SourceText;
  readonly #report: Report;

  constructor(input: SourceInput) {
    this.#input = input;
    this.#source = new SourceText(input.text);
    this.#report = new Report(this.#source, input.file.file);
  }

  read(): ParsedDocument {
    const source = this.#source;
    if (source.text.trim() === '') return this.#nothing('empty-file', '');
    const furniture = readPageFurniture(source);
    if (!furniture.department && !furniture.hasColumnHeads) return this.#nothing('unknown-layout', '没有“部门名称：”，也没有表头');
    const isTabular = furniture.tabbedHeads !== null || isMostlyTabbed(source, furniture);
    const rows = isTabular
      ? tellUnitsFromProjects(readTabularRows(source, furniture.content, furniture.tabbedHeads))
      : this.#readWrapped(furniture);
    const department = this.#readDepartment(furniture);
    const currencyUnit = this.#readCurrency(furniture);
    const { units, projects, declared } = this.#assemble(rows, department);
    const { year, file } = this.#input;
    const basis = yearBasis(year, furniture.title, projects.map((project) => project.goal));
    this.#reportYear(furniture.title, basis);
    for (const { start, end } of source.unread()) {
      this.#report.add('unclaimed-text', start, `“${source.text.slice(start, Math.min(end, start + 80))}”`);
    }
    const document: BudgetDocument = {
      id: documentId(year, department),
      year,
      yearBasis: basis,
      department,
      title: furniture.title ?? '',
      currencyUnit,
      layout: isTabular ? 'tabular' : 'wrapped',
      declared,
      units,
      source: { ...pick(file), lines: source.lines.length },
      coverage: source.coverage(),
    };
    this.#reportSums(document, projects);
    return { document, projects, diagnostics: this.#report.diagnostics() };
  }

  #nothing(code: 'empty-file' | 'unknown-layout', detail: string): ParsedDocument {
    this.#report.add(code, 0, detail);
    return { document: null, projects: [], diagnostics: this.#report.diagnostics() };
  }

  /** Without any indented project the indent was lost: units are told from projects by what follows them. */
  #readWrapped(furniture: PageFurniture): Row[] {
    const rows = readWrappedRows(this.#source, furniture.content, this.#report);
    return rows.some(({ kind }) => kind === 'project') ? rows : tellUnitsFromProjects(rows);
  }

  #readDepartment({ department, otherDepartments }: PageFurniture): string {
    if (department === null) this.#report.add('missing-department', 0, '');
    for (const other of otherDepartments) {
      this.#report.add('department-varies', other.start ?? 0, `“${other.text}”，第一页是“${department?.text ?? ''}”`);
    }
    const fileName = this.#input.file.file.replace(/^.*\//, '').replace(/\.txt$/i, '');
    if (department && squeeze(department.text) !== squeeze(fileName)) {
      this.#report.add('department-file-name', department.start ?? 0, `原文“${department.text}”，文件名“${fileName}”`);
    }
    return department?.text ?? '';
  }

  #readCurrency({ currency }: PageFurniture): '万元' | '元' {
    const unit = currency && toCurrencyUnit(currency.text);
    if (!unit) this.#report.add('unknown-currency-unit', currency?.start ?? 0, currency ? `“${currency.text}”` : '没有“单位：”');
    return unit ?? '万元';
  }

  #assemble(rows: readonly Row[], department: string): { units: Unit[]; projects: Project[]; declared: Amounts } {
    const { year, file } = this.#input;
    const ids = new IdRegister(`${year}-`);
    const unitNames = new Map<string, Unit>();
    const units: (Unit & { projects: string[] })[] = [];
    const projects: Project[] = [];
    let declared: Amounts = { total: null, fiscal: null, special: null, other: null };
    for (const [i, row] of rows.entries()) {
      const name = this.#readName(row);
      const amounts = this.#readAmounts(row, name);
      if (row.kind === 'total') declared = amounts;
      else if (row.kind === 'unit') {
        const id = unitId(year, department, name);
        if (unitNames.has(id)) this.#report.add('duplicate-unit', row.name.start ?? 0, `“${name}”`);
        const unit = { id, name, declared: amounts, amountsBasis: row.basis, projects: [] };
        unitNames.set(id, unit);
        units.push(unit);
      } else {
        const unit = units.at(-1);
        if (!unit) this.#report.add('project-outside-unit', rowStart(row), `“${name}”`);
        const id = ids.take([department, unit?.name ?? '', name]);
        unit?.projects.push(id);
        projects.push({
          id,
          year,
          department,
          unit: unit?.name ?? '',
          name,
          amounts,
          amountsBasis: row.basis,
          ...this.#readBody(row, id, i === rows.length - 1),
          source: { file: file.file, ...this.#spanOf(row) },
        });
      }
      if (row.kind !== 'project') this.#source.claimPassage(row.kind === 'total' ? row.name : Passage.of('', 0, 0), 'boilerplate');
    }
    this.#reportStructure(rows, units, projects, declared);
    return { units, projects, declared };
  }

  #readName(row: Row): string {
    const { passage, hadTags } = stripMarkup(row.name, this.#source);
    this.#source.claimPassage(passage, row.kind === 'total' ? 'boilerplate' : 'field');
    if (hadTags) this.#report.add('markup-in-cell', row.name.start ?? 0, passage.text);
    if (passage.isEmpty) this.#report.add('missing-name', rowStart(row), '');
    return passage.text;
  }

  #readAmounts(row: Row, name: string): Amounts {
    const amounts: Record<keyof Amounts, number | null> = { total: null, fiscal: null, special: null, other: null };
    for (const column of AMOUNT_COLUMNS) {
      const printed = row.figures[column];
      if (!printed) continue;
      this.#source.claimPassage(printed, 'field');
      amounts[column] = parseAmount(printed.text);
      if (amounts[column] === null) this.#report.add('amount-not-a-number', printed.start ?? 0, `“${printed.text}”`);
    }
    if (!row.figures.total) this.#report.add('missing-amount', rowStart(row), `“${name}”没有总计`);
    return amounts;
  }

  #readBody(row: Row, id: string, isLast: boolean): Pick<Project, 'goal' | 'indicators'> {
    const context = { source: this.#source, report: this.#report, project: id, isLast };
    const { body } = row;
    let goal: Passage;
    let items;
    if (body.kind === 'flow') {
      const { passage, hadTags } = stripMarkup(body.text, this.#source);
      const split = splitBody(passage);
      const lines = body.lines.filter(({ start }) => start < split.goal.text.length);
      goal = hadTags ? split.goal : breakAtPoints(split.goal, lines);
      items = split.items;
    } else {
      const goalCell = stripMarkup(body.goal, this.#source);
      const indicatorCell = stripMarkup(body.indicators, this.#source);
      const merged = splitBody(goalCell.passage);
      const own = splitBody(indicatorCell.passage);
      const isMerged = merged.items.heads.length > 0 || !own.goal.isEmpty;
      if (isMerged) this.#report.add('merged-cells', (body.goal.start ?? body.indicators.start) ?? 0, row.name.text, id);
      if (goalCell.hadTags || indicatorCell.hadTags) this.#report.add('markup-in-cell', body.goal.start ?? body.indicators.start ?? 0, row.name.text, id);
      const whole = isMerged ? splitBody(Passage.join([goalCell.passage, indicatorCell.passage])) : null;
      goal = whole ? whole.goal : goalCell.passage;
      items = whole ? whole.items : own.items;
    }
    this.#source.claimPassage(goal, 'field');
    const indicators = readIndicators(items, context);
    if (goal.isEmpty && indicators.length === 0) this.#report.add('no-goal-no-indicators', rowStart(row), `“${row.name.text}”`, id);
    return { goal: goal.isEmpty ? null : goal.text, indicators };
  }

  #spanOf(row: Row): ReturnType<SourceText['span']> {
    const parts = [row.name, ...Object.values(row.figures), ...(row.body.kind === 'flow' ? [row.body.text] : [row.body.goal, row.body.indicators])];
    const start = rowStart(row);
    return this.#source.span(start, Math.max(start, ...parts.map((part) => part.last ?? start)));
  }

  #reportStructure(rows: readonly Row[], units: readonly Unit[], projects: readonly Project[], declared: Amounts): void {
    const first = rows[0] ? rowStart(rows[0]) : 0;
    if (projects.length === 0) this.#report.add('zero-projects', first, '');
    if (declared.total === null) this.#report.add('missing-grand-total', first, '');
    for (const row of rows) {
      const unit = row.kind === 'unit' ? units.find(({ name }) => name === row.name.text) : undefined;
      if (unit && unit.projects.length === 0) this.#report.add('unit-without-projects', rowStart(row), `“${unit.name}”`);
    }
    const byOrder = rows.filter((row) => row.basis === 'order');
    if (byOrder[0]) this.#report.add('column-from-order', rowStart(byOrder[0]), `共 ${byOrder.length} 行`);
  }

  #reportYear(title: string | null, basis: BudgetDocument['yearBasis']): void {
    const stated = titleYear(title);
    if (stated !== null && stated !== this.#input.year) {
      this.#report.add('year-mismatch', 0, `标题写 ${stated} 年，文件夹是 ${this.#input.year}`);
    } else if (basis === 'declared') this.#report.add('year-declared', 0, `${this.#input.year}`);
  }

  #reportSums(document: BudgetDocument, projects: readonly Project[]): void {
    for (const difference of reconcile(document, projects)) {
      const code = difference.kind === 'rounding' ? 'sum-rounding' : 'sum-mismatch';
      const project = difference.scope === 'project' ? difference.id : null;
      this.#report.add(code, this.#offsetOf(difference.name), `${difference.name}：${describeDifference(difference, document.currencyUnit)}`, project);
    }
  }

  /** Where a row's name is printed first, for findings about its figures. */
  #offsetOf(name: string): number {
    const at = this.#source.text.indexOf(name);
    return Math.max(at, 0);
  }
}

const rowStart = (row: Row): number => row.name.start ?? Object.values(row.figures)[0]?.start ?? 0;

/** Whether most of the lines with rows are parted by tabs, for a table whose heads are not. */
function isMostlyTabbed(source: SourceText, { content }: PageFurniture): boolean {
  const tabbed = content.filter((line) => (source.text.slice(line.start, line.end).match(/\t/g)?.length ?? 0) >= 2);
  return tabbed.length * 2 > content.length;
}

/** The file's record without whatever else the input carries. */
function pick({ file, sha256, bytes, url, publishedAt, note }: SourceInput['file']): Omit<SourceFile, 'lines'> {
  return { file, sha256, bytes, url, publishedAt, note };
}

export { departmentId };
