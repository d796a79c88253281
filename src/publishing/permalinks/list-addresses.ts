import { hashKey } from '../../domain/ids.ts';
import { AMOUNT_COLUMNS, type Amounts, type BudgetDocument, type Project } from '../../domain/records.ts';
import type { Address } from './address.ts';

/** The addresses of some records: each document's, then those of its units and their projects. `dateOf` tells the day of a source file. */
export function listAddresses(
  documents: readonly BudgetDocument[],
  projects: readonly Project[],
  dateOf: (file: string) => string,
): Address[] {
  const projectOf = new Map(projects.map((project) => [project.id, project]));
  return documents.flatMap((document) => {
    const { id, year, department, currencyUnit, declared, title, units, source } = document;
    const date = dateOf(source.file);
    const version = source.sha256.slice(0, 8);
    const toAddress = (
      thing: Pick<Address, 'kind' | 'id' | 'names' | 'amounts'>,
      content: unknown,
      { startLine, endLine }: { startLine: number; endLine: number },
      indicators: string[] = [],
    ): Address => ({
      ...thing,
      year,
      first: date,
      last: date,
      hash: hashKey(JSON.stringify([thing.names, printed(thing.amounts), content])),
      currencyUnit,
      source: { version, startLine, endLine },
      indicators,
      moved: null,
      gone: null,
      notSame: [],
    });
    const whole = { startLine: 1, endLine: source.lines };
    return [
      toAddress(
        { kind: 'document', id, names: [department], amounts: declared },
        [title, units.map((unit) => unit.id)],
        whole,
      ),
      ...units.flatMap((unit) => {
        const ofUnit = unit.projects.flatMap((projectId) => projectOf.get(projectId) ?? []);
        const [first, last] = [ofUnit[0] ?? { source: whole }, ofUnit.at(-1) ?? { source: whole }];
        const lines = { startLine: first.source.startLine, endLine: last.source.endLine };
        const names = [department, unit.name];
        return [
          toAddress({ kind: 'unit', id: unit.id, names, amounts: unit.declared }, unit.projects, lines),
          ...ofUnit.map((project) =>
            toAddress(
              { kind: 'project', id: project.id, names: [...names, project.name], amounts: project.amounts },
              [project.goal, project.indicators.map((row) => [row.seq, row.id, row.cycleTarget, row.annualTarget])],
              project.source,
              project.indicators.map((row) => row.id),
            ),
          ),
        ];
      }),
    ];
  });
}

/** The ids of all documents, units and projects of some records. */
export const toPresentIds = (documents: readonly BudgetDocument[]): ReadonlySet<string> =>
  new Set(documents.flatMap(({ id, units }) => [id, ...units.flatMap((unit) => [unit.id, ...unit.projects])]));

/** The figures that are printed, by column: a column that records get later does not change what a document says. */
const printed = (amounts: Amounts): unknown =>
  AMOUNT_COLUMNS.flatMap((column) => (amounts[column] === null ? [] : [[column, amounts[column]]]));
