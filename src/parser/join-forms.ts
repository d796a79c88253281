import { figureUnit, fromFen, toFen } from '../domain/money.ts';
import {
  FORMS,
  mapColumns,
  mapParts,
  type BudgetDocument,
  type CurrencyUnit,
  type FiscalDetail,
  type Form,
  type Project,
  type Unit,
} from '../domain/records.ts';
import type { RecordSpan } from '../domain/source-places.ts';
import { findDifferences } from './find-differences.ts';
import { matchProjects, sameText, type ProjectPair } from './match-projects.ts';

/** What a source says of a department and year. */
export interface FormReading {
  readonly document: BudgetDocument;
  readonly projects: readonly Project[];
}

/** The form whose projects have no targets bears the others out; of the others, the one that stands first here is the record. */
const rankOf = (form: Form): number => (form === 'spending-table' ? FORMS.length : FORMS.indexOf(form));

/**
 * Joins what is printed of one department and year, in source order. Forms with different projects become one document; where two hold the same
 * projects, the table of targets is the record and the other its witness. Another file with different projects is a witness that bears out none. Returns `null` where the same form is there twice, or a second witness.
 */
export function joinForms(first: FormReading, others: readonly FormReading[]): FormReading | null {
  return others.reduce<FormReading | null>((joined, other) => joined && joinTwo(joined, other), first);
}

function joinTwo(first: FormReading, second: FormReading): FormReading | null {
  if (!formsOf(first).isDisjointFrom(formsOf(second))) return null;
  const isFirst = rankOf(first.document.form) < rankOf(second.document.form);
  const [record, printed] = isFirst ? [first, second] : [second, first];
  const other = convertCurrency(printed, record.document.currencyUnit);
  const pairs = matchProjects(record.projects, other.projects);
  if (pairs.length > 0) return record.document.witness === null ? bearOut(record, other, pairs) : null;
  const added = convertCurrency(second, first.document.currencyUnit);
  if (first.document.source.file === second.document.source.file)
    return joinOthers(first, added.document.units, added.projects);
  // Of another file with other projects, the file itself is kept as one that bears out none of them.
  return first.document.witness === null ? bearOut(first, added, []) : null;
}

const formsOf = ({ document, projects }: FormReading): Set<Form> =>
  new Set([document.form, ...projects.map(({ form }) => form), ...(document.witness ? [document.witness.form] : [])]);

function bearOut(record: FormReading, other: FormReading, pairs: readonly ProjectPair[]): FormReading {
  const here = new Map(pairs.map((pair) => [pair.here.id, pair]));
  const there = new Set(pairs.map((pair) => pair.there.id));
  const ids = new Set(record.projects.map(({ id }) => id));
  const onlyThere = other.projects.filter(({ id }) => !there.has(id));
  const projects = record.projects.map((project) => {
    const alias = here.get(project.id)?.there.id;
    const isNew = alias !== undefined && !ids.has(alias);
    return isNew ? { ...project, aliases: [...project.aliases, alias] } : project;
  });
  const { source, form, coverage, declared } = other.document;
  const witness = {
    source,
    form,
    coverage,
    declared,
    matched: pairs.length,
    differ: findDifferences(record.document, other.document, pairs),
    onlyHere: record.projects.flatMap(({ id }) => (here.has(id) ? [] : [id])),
    onlyThere: onlyThere.map(({ id }) => id),
    places: pairs.map((pair) => ({ id: pair.here.id, source: toSpan(pair.there.source) })),
  };
  return joinOthers({ document: { ...record.document, witness }, projects }, other.document.units, onlyThere);
}

/** The place of a project without its file. */
function toSpan({ startLine, startColumn, endLine, endColumn, place }: Project['source']): RecordSpan {
  return { startLine, startColumn, endLine, endColumn, place };
}

/** Adds projects of another form to their units. Units that print sums keep theirs, which are those of their own form. */
function joinOthers(
  { document, projects }: FormReading,
  units: readonly Unit[],
  added: readonly Project[],
): FormReading {
  const addedIds = new Set(added.map(({ id }) => id));
  const joined = document.units.map((unit) => ({ ...unit, projects: [...unit.projects] }));
  for (const unit of units) {
    const own = unit.projects.filter((id) => addedIds.has(id));
    const known = joined.find(({ name }) => sameText(name, unit.name));
    if (known) known.projects.push(...own);
    else if (own.length > 0) joined.push({ ...unit, projects: own });
  }
  const byId = new Map([...projects, ...added].map((project) => [project.id, project]));
  return {
    document: { ...document, units: joined },
    projects: joined.flatMap((unit) => unit.projects.map((id) => byId.get(id)!)),
  };
}

/** Writes the figures of a reading in another unit of money, exact to the 分. */
function convertCurrency(reading: FormReading, unit: CurrencyUnit | null): FormReading {
  const from = reading.document.currencyUnit;
  if (from === null || figureUnit(unit) === from) return reading;
  const to = figureUnit(unit);
  const convert = (value: number | null): number | null => (value === null ? null : fromFen(toFen(value, from), to));
  const convertParts = (detail: FiscalDetail | null): FiscalDetail | null =>
    detail && mapParts((part) => convert(detail[part]));
  const convertFunds = (funds: Project['otherFunds']): Project['otherFunds'] =>
    funds.map((fund) => ({ ...fund, amount: convert(fund.amount)! }));
  const convertRow = <R extends Pick<Project, 'fiscalDetail' | 'otherFunds'>>(row: R): R => ({
    ...row,
    fiscalDetail: convertParts(row.fiscalDetail),
    otherFunds: convertFunds(row.otherFunds),
  });
  const { document, projects } = reading;
  return {
    document: {
      ...convertRow(document),
      currencyUnit: to,
      declared: mapColumns((column) => convert(document.declared[column])),
      units: document.units.map((unit) => ({
        ...convertRow(unit),
        declared: mapColumns((column) => convert(unit.declared[column])),
      })),
    },
    projects: projects.map((project) => ({
      ...convertRow(project),
      amounts: mapColumns((column) => convert(project.amounts[column])),
    })),
  };
}
