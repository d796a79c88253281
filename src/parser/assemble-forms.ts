import type { Assembly, AssemblyContext } from './assemble.ts';
import { departmentFields, IdRegister, printLevel, unitId } from '../domain/ids.ts';
import { parseAmount } from '../domain/money.ts';
import {
  AMOUNT_COLUMNS,
  mapParts,
  NO_AMOUNTS,
  type Amounts,
  type Indicator,
  type Level,
  type OtherFund,
  type Project,
  type Unit,
} from '../domain/records.ts';
import type { SourceSpan } from '../domain/source-places.ts';
import { toOtherFunds } from './other-funds.ts';
import { findMoney } from './money-in-text.ts';
import type { Passage } from './text/passage.ts';
import { squeeze, type SourceText } from './text/source-text.ts';
import type { FormEntry, FormItem, FormProject, FormSum } from './forms/form-project.ts';

/** The records that the forms of a source give. */
export type FormAssembly = Omit<Assembly, 'fiscalDetail' | 'otherFunds'>;

/** The document that the forms belong to. */
type FormsContext = Omit<AssemblyContext, 'form'>;

/** The row that sums up the department: 合计, or the row with the code that begins the codes of the units. */
export function findDepartmentSum(entries: readonly FormEntry[]): FormSum | null {
  const sums = entries.flatMap((entry) => (entry.kind === 'sum' && !entry.sum.isTotal ? [entry.sum] : []));
  const isOwn = ({ code }: FormSum): boolean =>
    code !== null && sums.some((other) => other.code !== null && other.code !== code && other.code.startsWith(code));
  const named = sums.filter(isOwn);
  if (named.length > 0) return named[0]!;
  // Units may print their codes before their names in the rows of their projects.
  const [first] = entries;
  const isAlone =
    sums.length === 1 &&
    first?.kind === 'sum' &&
    first.sum === sums[0] &&
    first.sum.code !== null &&
    first.sum.code.length <= 3;
  return isAlone ? first.sum : null;
}

/** Turns what forms print into records in source order. Claims what they hold, and reports what is wrong with it. */
export function assembleForms(entries: readonly FormEntry[], context: FormsContext): FormAssembly {
  const { source, report, year, department, region, file } = context;
  const ids = new IdRegister(`${year}-`);
  const starts = new Map<string, number>();
  const units = new Map<string, Unit & { projects: string[] }>();
  const projects: Project[] = [];
  const texts: Passage[] = [];
  let declared: Amounts = NO_AMOUNTS;
  let declaredBasis: FormAssembly['declaredBasis'] = null;
  const ownSum = findDepartmentSum(entries);
  const hasMoney = entries.some((entry) => hasFigures(entry));
  const take = (unit: string, figures: Amounts = NO_AMOUNTS): Unit & { projects: string[] } => {
    const known = units.get(squeeze(unit));
    if (known) return known;
    const made = {
      id: unitId(year, department, unit, region),
      name: unit,
      declared: figures,
      amountsBasis: hasMoney ? ('column' as const) : null,
      projects: [],
      fiscalDetail: null,
      otherFunds: [],
    };
    units.set(squeeze(unit), made);
    return made;
  };
  for (const entry of entries) {
    if (entry.kind === 'sum') {
      const { sum } = entry;
      const figures = readFigures(sum.figures, context);
      const start = sum.name.start ?? 0;
      if (sum.isTotal || (sum === ownSum && declaredBasis === null)) {
        declared = figures;
        declaredBasis = figures.total === null ? null : 'column';
        starts.set(context.documentId, start);
      } else if (sum !== ownSum) {
        const unit = take(sum.name.text, figures);
        if (starts.has(unit.id)) report.add('duplicate-unit', start, `“${sum.name.text}”`);
        starts.set(unit.id, start);
      }
      continue;
    }
    const { project } = entry;
    const name = project.name.trim();
    const start = name.start ?? 0;
    const unit = take(project.unit?.text.trim() ?? context.unit ?? department);
    if (name.isEmpty) report.add('missing-name', project.goal?.start ?? 0, '');
    for (const passage of [name, project.code, project.unit, project.goal])
      if (passage) source.claimPassage(passage, 'field');
    const id = ids.take([...departmentFields(department, region), unit.name, name.text]);
    unit.projects.push(id);
    starts.set(id, start);
    const amounts = readFigures(project.figures, context);
    if (hasMoney && amounts.total === null && project.form === 'project-form')
      report.add('missing-amount', start, `“${name.text}”没有资金总额`, id);
    if (hasMoney && amounts.total === null && project.form === 'indicator-rows')
      report.add('missing-amount', start, `“${name.text}”没有金额`, id);
    if (project.goal) {
      texts.push(project.goal);
      for (const offset of findMoney(project.goal))
        report.add('money-in-text', offset, `“${project.goal.text.slice(0, 80)}”`, id);
    }
    if (project.goal === null && project.items.length === 0)
      report.add('no-goal-no-indicators', start, `“${name.text}”`, id);
    const indicators = readItems(project, id, context);
    projects.push({
      id,
      year,
      department,
      unit: unit.name,
      name: name.text,
      amounts,
      amountsBasis: hasMoney ? 'column' : null,
      goal: project.goal?.text ?? null,
      indicators,
      source: { file, ...spanOf(passagesOf(project), source, start), place: null },
      fiscalDetail: readParts(project, context),
      otherFunds: readFunds(project, amounts, context),
      form: project.form,
      code: project.code?.text ?? null,
      authority: project.authority?.text.trim() ?? null,
      aliases: [],
    });
  }
  if (projects.length === 0) report.add('zero-projects', 0, '');
  for (const unit of units.values())
    if (unit.projects.length === 0) report.add('unit-without-projects', starts.get(unit.id) ?? 0, `“${unit.name}”`);
  return { declared, declaredBasis, units: [...units.values()], projects, texts, starts };
}

const hasFigures = (entry: FormEntry): boolean => {
  const figures = entry.kind === 'sum' ? entry.sum.figures : entry.project.figures;
  return Object.keys(figures).length > 0;
};

function readFigures(figures: FormProject['figures'], context: FormsContext): Amounts {
  const amounts = { ...NO_AMOUNTS };
  for (const column of AMOUNT_COLUMNS) {
    const printed = figures[column];
    if (printed) amounts[column] = readAmount(printed, context);
  }
  return amounts;
}

function readAmount(printed: Passage, { source, report }: FormsContext): number | null {
  source.claimPassage(printed, 'field');
  const amount = parseAmount(printed.text);
  if (/^#+$/.test(printed.text)) report.add('amount-not-shown', printed.start ?? 0, `“${printed.text}”`);
  else if (amount === null) report.add('amount-not-a-number', printed.start ?? 0, `“${printed.text}”`);
  return amount;
}

function readParts({ parts }: FormProject, context: FormsContext): Project['fiscalDetail'] {
  if (Object.keys(parts).length === 0) return null;
  return mapParts((part) => (parts[part] ? readAmount(parts[part], context) : null));
}

const readFunds = ({ otherFunds }: FormProject, amounts: Amounts, context: FormsContext): OtherFund[] =>
  toOtherFunds(
    otherFunds.map((fund) => ({ ...fund, amount: readAmount(fund.amount, context) })),
    amounts,
    context.currency,
  );

const passagesOf = ({ name, figures, parts, otherFunds, goal, items, unit, authority }: FormProject): Passage[] => [
  name,
  ...Object.values(figures),
  ...Object.values(parts),
  ...otherFunds.map(({ amount }) => amount),
  ...(goal ? [goal] : []),
  ...(unit && authority ? [unit, authority] : []),
  ...items.flatMap(ownPassages),
];

const ownPassages = ({ name, value, cycle, sign, measure, weight }: FormItem): Passage[] =>
  [name, value, cycle, sign, measure, weight].filter((passage) => passage !== null);

function spanOf(passages: readonly Passage[], source: SourceText, start: number): SourceSpan {
  const offsets = passages.flatMap((passage) => (passage.start === undefined ? [] : [passage.start, passage.last!]));
  return source.span(Math.min(start, ...offsets), Math.max(start, ...offsets));
}

function readItems({ items, name }: FormProject, project: string, context: FormsContext): Indicator[] {
  const { source, report } = context;
  const ids = new IdRegister('i-');
  const hasLevels = items.some(({ level1, level2 }) => level1 !== null || level2 !== null);
  return items.map((item): Indicator => {
    const at = item.name.start ?? item.value?.start ?? name.start ?? 0;
    for (const passage of [item.level1, item.level2, ...ownPassages(item)])
      if (passage) source.claimPassage(passage, 'field');
    const [level1, level2] = [toLevel(item.level1), toLevel(item.level2)];
    const indicator = item.name.text.trim();
    const text = (passage: Passage | null): string | null =>
      passage === null || passage.text.trim() === '' ? null : passage.text.trim();
    const cells = item.hasCells
      ? { sign: text(item.sign), value: text(item.value), measure: text(item.measure), weight: text(item.weight) }
      : null;
    const annualTarget = cells ? joinTarget(cells) : text(item.value);
    const cycleTarget = text(item.cycle);
    if (indicator === '') report.add('missing-indicator-name', at, '', project);
    if (hasLevels && (level1 === null || level2 === null))
      report.add(
        'missing-level',
        at,
        `${level1 === null ? '没有一级分类' : '没有二级分类'}，指标“${indicator}”`,
        project,
      );
    if (annualTarget === null) report.add('missing-annual-target', at, `指标“${indicator}”`, project);
    return {
      id: ids.take([printLevel(level1), printLevel(level2), indicator]),
      seq: null,
      level1,
      level2,
      name: indicator,
      cycleTarget,
      annualTarget,
      source: { ...spanOf(ownPassages(item), source, at), place: null },
      levelsTakenOver: item.levelsTakenOver,
      cells,
    };
  });
}

/** A level as printed: `产出指标`, and `1-产出指标` where a code stands before it. */
function toLevel(printed: Passage | null): Level | null {
  if (printed === null) return null;
  const { code = null, name = '' } =
    /^(?:(?<code>\d{1,2})\s*[-－–—]\s*)?(?<name>.*)$/s.exec(printed.text.trim())?.groups ?? {};
  return { code, name: name === '' ? null : name };
}

/** The sign, the value and the measure as they are printed beside one another. 定性 says that there is no sign. */
function joinTarget({ sign, value, measure }: NonNullable<Indicator['cells']>): string | null {
  if (value === null) return null;
  const compares = sign === null || /^定[性量]/.test(sign) ? '' : sign;
  return `${compares}${value}${measure ?? ''}`;
}
