import { plainIndicatorName } from '../indicator-names.ts';
import { amountText } from '../money-text.ts';
import { figureUnit } from '../money.ts';
import {
  AMOUNT_COLUMNS,
  AMOUNT_LABELS,
  type Amounts,
  type BudgetDocument,
  type Indicator,
  type Project,
} from '../records.ts';

/** A field that two versions print differently, as printed; `null` where nothing is printed. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What happened to a project between two versions. `id` is that of the newer version where both have it. */
export interface ProjectChange {
  readonly id: string;
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Of an added or removed project, its amounts. */
  readonly fields: readonly FieldChange[];
}

export interface VersionChange {
  /** Title, unit of money, 合计, and the rows of units. */
  readonly fields: readonly FieldChange[];
  /** In the order of the newer version, then what it lacks. */
  readonly projects: readonly ProjectChange[];
}

interface Version {
  readonly document: BudgetDocument;
  readonly projects: readonly Project[];
}

type Unit = BudgetDocument['currencyUnit'];

/**
 * Compares two versions of a document field by field. Projects belong together by their ids, or where `moves` says that one has become the other;
 * indicators by their ids, then by their plain names. A figure counts with its unit of money.
 */
export function compareVersions(before: Version, after: Version, moves: ReadonlyMap<string, string>): VersionChange {
  const units = [before.document.currencyUnit, after.document.currencyUnit] as const;
  const left = new Map(before.projects.map((project) => [moves.get(project.id) ?? project.id, project]));
  const projects = after.projects.flatMap((project): ProjectChange[] => {
    const { id, name } = project;
    const old = left.get(id);
    if (!old) return [{ id, name, kind: 'added', fields: amountChanges(null, project.amounts, units) }];
    left.delete(id);
    const fields = projectChanges(old, project, units);
    return fields.length === 0 ? [] : [{ id, name, kind: 'changed', fields }];
  });
  const removed = [...left.values()].map(({ id, name, amounts }): ProjectChange => ({
    id,
    name,
    kind: 'removed',
    fields: amountChanges(amounts, null, units),
  }));
  return { fields: documentChanges(before.document, after.document), projects: [...projects, ...removed] };
}

const change = (field: string, before: string | null, after: string | null): FieldChange[] =>
  before === after ? [] : [{ field, before, after }];

function amountChanges(
  before: Amounts | null,
  after: Amounts | null,
  [was, is]: readonly [Unit, Unit],
  prefix = '',
): FieldChange[] {
  return AMOUNT_COLUMNS.flatMap((column) =>
    change(prefix + AMOUNT_LABELS[column], print(before?.[column] ?? null, was), print(after?.[column] ?? null, is)),
  );
}

function print(amount: number | null, unit: Unit): string | null {
  const shown = figureUnit(unit);
  const text = amountText(amount, shown);
  return text === null ? null : `${text} ${shown}`;
}

function projectChanges(before: Project, after: Project, units: readonly [Unit, Unit]): FieldChange[] {
  return [
    ...change('项目名称', before.name, after.name),
    ...change('资金使用单位', before.unit, after.unit),
    ...amountChanges(before.amounts, after.amounts, units),
    ...change('绩效目标', before.goal, after.goal),
    ...indicatorChanges(before.indicators, after.indicators),
  ];
}

function indicatorChanges(before: readonly Indicator[], after: readonly Indicator[]): FieldChange[] {
  const left = new Set(before);
  const partners = new Map<Indicator, Indicator>();
  for (const keyOf of [({ id }: Indicator) => id, ({ name }: Indicator) => plainIndicatorName(name)]) {
    const byKey = Map.groupBy(left, keyOf);
    for (const indicator of after) {
      const partner = partners.has(indicator) ? undefined : byKey.get(keyOf(indicator))?.shift();
      if (!partner) continue;
      partners.set(indicator, partner);
      left.delete(partner);
    }
  }
  return [
    ...after.flatMap((row) => {
      const old = partners.get(row);
      if (!old) return change(`指标“${row.name}”`, null, describeTargets(row));
      const of = (field: string): string => `指标“${row.name}”的${field}`;
      return [
        ...change(of('名称'), old.name, row.name),
        ...change(of('一级指标'), describeLevel(old.level1), describeLevel(row.level1)),
        ...change(of('二级指标'), describeLevel(old.level2), describeLevel(row.level2)),
        ...change(of('实施周期指标值'), old.cycleTarget, row.cycleTarget),
        ...change(of('年度指标值'), old.annualTarget, row.annualTarget),
      ];
    }),
    ...[...left].flatMap((row) => change(`指标“${row.name}”`, describeTargets(row), null)),
  ];
}

const describeLevel = (level: Indicator['level1']): string | null =>
  level && [level.code, level.name].filter((part) => part !== null && part !== '').join('-');

/** The target of an indicator that only one version has. */
const describeTargets = ({ annualTarget, cycleTarget }: Indicator): string =>
  annualTarget ?? cycleTarget ?? '没有指标值';

function documentChanges(before: BudgetDocument, after: BudgetDocument): FieldChange[] {
  const units = [before.currencyUnit, after.currencyUnit] as const;
  const left = new Map(before.units.map((unit) => [unit.id, unit]));
  const inBoth = after.units.flatMap(({ id, name, declared }) => {
    const old = left.get(id);
    left.delete(id);
    if (!old) return change(`单位“${name}”`, null, print(declared.total, after.currencyUnit) ?? '没有列金额');
    return amountChanges(old.declared, declared, units, `单位“${name}”的`);
  });
  return [
    ...change('标题', before.title, after.title),
    ...change('货币单位', before.currencyUnit, after.currencyUnit),
    ...amountChanges(before.declared, after.declared, units, '合计：'),
    ...inBoth,
    ...[...left.values()].flatMap(({ name, declared }) =>
      change(`单位“${name}”`, print(declared.total, before.currencyUnit) ?? '没有列金额', null),
    ),
  ];
}
