import type { BudgetDocument, Project } from '../../domain/records.ts';
import type { FormerPage } from './former-pages.ts';

/** What a second address of a project needs to be led on. */
type AliasedProject = Pick<Project, 'id' | 'year' | 'department' | 'unit' | 'name' | 'amounts' | 'aliases'>;

/** The second addresses of a document's projects, under which they stand in another file: pages that lead on to the project. */
export const listAliasPages = (
  { currencyUnit, source }: Pick<BudgetDocument, 'currencyUnit' | 'source'>,
  projects: readonly AliasedProject[],
  date: string,
): FormerPage[] =>
  projects.flatMap(({ id, year, department, unit, name, amounts, aliases }) =>
    aliases.map((alias) => ({
      path: `projects/${alias}`,
      address: {
        kind: 'project',
        id: alias,
        year,
        names: [department, unit, name],
        first: date,
        last: date,
        hash: '',
        amounts,
        currencyUnit,
        source: { version: source.sha256.slice(0, 8), startLine: 1, endLine: 1 },
        indicators: [],
        moved: { to: id, on: date },
        gone: null,
        notSame: [],
      },
      to: { path: `projects/${id}`, names: [department, unit, name] },
      isAlias: true,
    })),
  );
