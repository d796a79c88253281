import { figureUnit } from '../domain/money.ts';
import { linkProject, type ProjectLinks } from '../domain/derived/link-project.ts';
import type { CurrencyUnit } from '../domain/records.ts';
import type { ProjectEntry } from '../collections/schemas.ts';
import { listDocuments } from './documents.ts';
import { readLists } from './lists.ts';

/** A project of another year, with what its record is read by and its digest. */
export interface SeriesMemberEntry extends Pick<ProjectEntry, 'id' | 'line'> {
  readonly currencyUnit: CurrencyUnit;
  /** Its source file. */
  readonly file: string;
}

export interface LinkedProject {
  readonly links: ProjectLinks;
  /** The projects of `links.seriesMembers`. */
  readonly seriesMembers: readonly SeriesMemberEntry[];
}

/** Tells what leads from a project to others, by its id. */
export async function projectLinker(): Promise<(id: string) => LinkedProject> {
  const { lists, derivedOf } = await readLists();
  const entries = new Map(
    (await listDocuments()).flatMap(({ document: { currencyUnit, source }, entries }) =>
      entries.map(
        ({ id, line }) => [id, { id, line, currencyUnit: figureUnit(currencyUnit), file: source.file }] as const,
      ),
    ),
  );
  return (id) => {
    const links = linkProject(derivedOf(id), lists);
    return { links, seriesMembers: links.seriesMembers.flatMap((other) => entries.get(other) ?? []) };
  };
}
