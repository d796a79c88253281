import { figureUnit } from '../domain/money.ts';
import type { CurrencyUnit, Project } from '../domain/records.ts';
import { listDocuments } from './documents.ts';

/** What a list over several documents shows of a project. */
export interface ListedProject extends Pick<Project, 'id' | 'year' | 'department' | 'unit' | 'name' | 'amounts'> {
  readonly currencyUnit: CurrencyUnit;
  /** Its source file. */
  readonly file: string;
}

let listed: Promise<readonly ListedProject[]> | undefined;

/** All projects, newest year first, in source order within a document. Listed once, but in `npm run dev`. */
export const listProjects = (): Promise<readonly ListedProject[]> =>
  import.meta.env.DEV ? listAll() : (listed ??= listAll());

async function listAll(): Promise<readonly ListedProject[]> {
  return (await listDocuments()).flatMap(({ document: { currencyUnit, source }, entries }) =>
    entries.map(({ id, year, department, unit, name, amounts }) => ({
      id,
      year,
      department,
      unit,
      name,
      amounts,
      currencyUnit: figureUnit(currencyUnit),
      file: source.file,
    })),
  );
}
