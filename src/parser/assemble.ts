import { departmentFields, IdRegister, unitId } from '../domain/ids.ts';
import { parseAmount } from '../domain/money.ts';
import { isPlaceholder } from '../domain/placeholders.ts';
import {
  AMOUNT_COLUMNS,
  mapParts,
  NO_AMOUNTS,
  type Amounts,
  type BudgetDocument,
  type FiscalDetail,
  type CurrencyUnit,
  type Form,
  type OtherFund,
  type Project,
  type Unit,
} from '../domain/records.ts';
import type { SourceSpan } from '../domain/source-places.ts';
import { stripMarkup } from './text/markup.ts';
import type { DiagnosticCode } from './findings/catalogue.ts';
import { hasLabelRemains } from './items/item-heads.ts';
import { readIndicators, type IndicatorContext } from './items/read-items.ts';
import type { Report } from './findings/report.ts';
import type { Row, RowBody } from './rows/row.ts';
import { toOtherFunds } from './other-funds.ts';
import { findMoney } from './money-in-text.ts';
import { Passage } from './text/passage.ts';
import type { SourceText } from './text/source-text.ts';
import { splitBody } from './items/split-body.ts';

/** The records that the rows of a document give. */
export interface Assembly {
  readonly declared: Amounts;
  readonly declaredBasis: BudgetDocument['declaredBasis'];
  /** The parts of 财政拨款 of the 合计 row. */
  readonly fiscalDetail: FiscalDetail | null;
  /** The columns of the 合计 row that have no key. */
  readonly otherFunds: readonly OtherFund[];
  readonly units: readonly Unit[];
  readonly projects: readonly Project[];
  /** Everything that projects say besides their names and figures. */
  readonly texts: readonly Passage[];
  /** Source offset at which the row of an id begins; the document's own id stands for 合计. */
  readonly starts: ReadonlyMap<string, number>;
}

/** The document that the rows belong to. */
export interface AssemblyContext {
  readonly source: SourceText;
  readonly report: Report;
  readonly year: number;
  readonly department: string;
  readonly region: string | null;
  /** The unit of projects without one; the department itself where it is `null`. */
  readonly unit: string | null;
  readonly documentId: string;
  readonly file: string;
  readonly form: Form;
  readonly currency: CurrencyUnit;
}

/** Turns rows into records in source order. Claims what the rows hold, and reports what is wrong with them. */
export function assembleRecords(rows: readonly Row[], context: AssemblyContext): Assembly {
  const { source, report, year, department, region, file, form } = context;
  const ids = new IdRegister(`${year}-`);
  const starts = new Map<string, number>();
  const units: (Unit & { readonly projects: string[] })[] = [];
  const projects: Project[] = [];
  const texts: Passage[] = [];
  const restarts: number[] = [];
  const hasUnits = rows.some(({ kind }) => kind === 'unit');
  let declared: Amounts = NO_AMOUNTS;
  let declaredBasis: Assembly['declaredBasis'] = null;
  let declaredParts: FiscalDetail | null = null;
  let declaredFunds: readonly OtherFund[] = [];
  for (const [i, row] of rows.entries()) {
    const start = rowStart(row);
    const name = readName(row, context);
    const amounts = readAmounts(row, name, context);
    const fiscalDetail = readParts(row, context);
    const otherFunds = readFunds(row, amounts, context);
    if (row.kind === 'total') {
      declared = amounts;
      declaredBasis = row.basis;
      declaredParts = fiscalDetail;
      declaredFunds = otherFunds;
      starts.set(context.documentId, start);
    } else if (row.kind === 'unit') {
      const id = unitId(year, department, name, region);
      if (starts.has(id)) report.add('duplicate-unit', start, `“${name}”`);
      starts.set(id, start);
      units.push({
        id,
        name,
        declared: amounts,
        amountsBasis: row.basis,
        projects: [],
        fiscalDetail,
        otherFunds,
      });
    } else {
      if (!hasUnits && units.length === 0) units.push(wholeDepartment(context, row));
      const unit = units.at(-1);
      if (!unit) report.add('project-outside-unit', start, `“${name}”`);
      const id = ids.take([...departmentFields(department, region), unit?.name ?? '', name]);
      unit?.projects.push(id);
      starts.set(id, start);
      const body = row.body.kind === 'flow' ? [row.body.text] : [row.body.goal, row.body.indicators];
      for (const text of body) {
        texts.push(text);
        for (const offset of findMoney(keepLines(text, row.body)))
          report.add('money-in-text', offset, lineAt(source, offset), id);
      }
      projects.push({
        id,
        year,
        department,
        unit: unit?.name ?? '',
        name,
        amounts,
        amountsBasis: row.basis,
        ...readBody(row, {
          source,
          report,
          project: id,
          isLast: i === rows.length - 1,
          onRestart: (offset) => restarts.push(offset),
        }),
        source: { file, ...spanOf(row, source), place: null },
        fiscalDetail,
        otherFunds,
        form,
        code: null,
        authority: null,
        aliases: [],
      });
    }
  }
  const assembly: Assembly = {
    declared,
    declaredBasis,
    fiscalDetail: declaredParts,
    otherFunds: declaredFunds,
    units,
    projects,
    texts,
    starts,
  };
  reportStructure(rows, assembly, report);
  // Where a project has no items, or its first one lacks its head, another may have taken them.
  if (projects.some(({ indicators: [first] }) => !first || first.seq === null || first.level1 === null)) {
    for (const offset of restarts) report.add('sequence-gap', offset, '序号又从 1 开始，而有的项目没有第一项指标');
  }
  return assembly;
}

/** A text with its printed lines: figures at the end of one and at the beginning of the next are two. */
function keepLines(text: Passage, body: RowBody): Passage {
  if (body.kind === 'cells') return text;
  const starts = [...body.lineStarts];
  return Passage.join(starts.flatMap((start, i) => [text.slice(start, starts[i + 1]), Passage.lineBreak()]));
}

/** The printed line at an offset, as a message shows it. */
function lineAt(source: SourceText, offset: number): string {
  const { start, end } = source.lines[source.place(offset).line - 1]!;
  return `“${source.text.slice(start, end).trim().slice(0, 80)}”`;
}

/** The unit of a table without unit rows: the one that the publisher names, or the department itself. No sum is printed for it. */
const wholeDepartment = (
  { year, department, region, unit }: AssemblyContext,
  { basis }: Row,
): Unit & { readonly projects: string[] } => ({
  id: unitId(year, department, unit ?? department, region),
  name: unit ?? department,
  declared: NO_AMOUNTS,
  amountsBasis: basis,
  projects: [],
  fiscalDetail: null,
  otherFunds: [],
});

const rowStart = (row: Row): number => row.name.start ?? Object.values(row.figures)[0]?.start ?? 0;

function spanOf(row: Row, source: SourceText): SourceSpan {
  const body = row.body.kind === 'flow' ? [row.body.text] : [row.body.goal, row.body.indicators];
  const start = rowStart(row);
  const ends = [row.name, ...Object.values(row.figures), ...Object.values(row.parts ?? {}), ...body].map(
    (part) => part.trim().last ?? start,
  );
  return source.span(start, Math.max(start, ...ends));
}

function readName(row: Row, { source, report }: AssemblyContext): string {
  const { passage, hadTags } = stripMarkup(row.name, source);
  source.claimPassage(passage, row.kind === 'total' ? 'boilerplate' : 'field');
  if (hadTags) report.add('markup-in-cell', row.name.start ?? 0, passage.text);
  if (passage.isEmpty) report.add('missing-name', rowStart(row), '');
  return passage.text;
}

function readAmounts(row: Row, name: string, { source, report }: AssemblyContext): Amounts {
  const amounts = { ...NO_AMOUNTS };
  for (const column of AMOUNT_COLUMNS) {
    const printed = row.figures[column];
    if (printed) amounts[column] = readFigure(printed, source, report);
  }
  if (!row.figures.total) report.add('missing-amount', rowStart(row), `“${name}”没有总计`);
  return amounts;
}

function readParts({ parts }: Row, { source, report }: AssemblyContext): FiscalDetail | null {
  if (!parts) return null;
  return mapParts((part) => (parts[part] ? readFigure(parts[part], source, report) : null));
}

const readFunds = ({ funds = [] }: Row, amounts: Amounts, { source, report, currency }: AssemblyContext): OtherFund[] =>
  toOtherFunds(
    funds.map(({ label, amount }) => ({ label, amount: readFigure(amount, source, report) })),
    amounts,
    currency,
  );

function readFigure(printed: Passage, source: SourceText, report: Report): number | null {
  source.claimPassage(printed, 'field');
  const amount = parseAmount(printed.text);
  if (amount === null) report.add('amount-not-a-number', printed.start ?? 0, `“${printed.text}”`);
  return amount;
}

function readBody(row: Row, context: Omit<IndicatorContext, 'hasTextAfter'>): Pick<Project, 'goal' | 'indicators'> {
  const { source, report, project } = context;
  const start = rowStart(row);
  const add = (code: DiagnosticCode): void => report.add(code, start, `“${row.name.text}”`, project);
  const { goal: passage, items, hadTags, isMerged, ...doubts } = splitBody(row.body, source);
  if (hadTags) add('markup-in-cell');
  if (isMerged) add('merged-cells');
  const doubt = (code: DiagnosticCode, at: number | null): void => {
    if (at !== null) report.add(code, at, lineAt(source, at), project);
  };
  doubt('row-cut-by-page', doubts.cutAt);
  doubt('text-after-item', doubts.afterItems);
  doubt('text-after-goal', doubts.afterGoal);
  source.claimPassage(passage, 'field');
  const goal = passage.text;
  if (hasLabelRemains(goal)) report.add('cut-item', passage.start ?? start, `“${goal.slice(-60)}”`, project);
  const indicators = readIndicators(items, { ...context, hasTextAfter: doubts.afterItems !== null });
  if (goal === '' && indicators.length === 0) add('no-goal-no-indicators');
  const mayBeCut =
    context.isLast && indicators.length === 0 && !/(?:^|[。！？；;…”’）)])$/.test(goal) && !isPlaceholder(goal);
  if (mayBeCut && doubts.afterGoal === null) add('goal-without-end');
  return { goal: goal === '' ? null : goal, indicators };
}

function reportStructure(
  rows: readonly Row[],
  { units, projects, declaredBasis, starts }: Assembly,
  report: Report,
): void {
  const first = rows[0] ? rowStart(rows[0]) : 0;
  if (projects.length === 0) report.add('zero-projects', first, '');
  if (declaredBasis === null) report.add('missing-grand-total', first, '');
  for (const unit of units) {
    if (unit.projects.length === 0) report.add('unit-without-projects', starts.get(unit.id) ?? first, `“${unit.name}”`);
  }
  const byOrder = rows.filter(({ basis }) => basis === 'order');
  if (byOrder[0]) report.add('column-from-order', rowStart(byOrder[0]), `共 ${byOrder.length} 行`);
}
