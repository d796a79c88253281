import { departmentIdOf } from '../domain/ids.ts';
import { figureUnit } from '../domain/money.ts';
import { showRegion, showRegionOf } from '../domain/name-in-region.ts';
import type { StoryHead } from '../collections/schemas.ts';
import { type EarlierVersion, versionOf } from '../domain/changes/version.ts';
import type { PortalConfig } from '../domain/portal-config.ts';
import type { BudgetDocument, Project } from '../domain/records.ts';
import {
  type CardText,
  toDepartmentCard,
  toDocumentCard,
  toProjectCard,
  toSiteCard,
  toStoryCard,
} from './card-text.ts';

/** A share card: its file, as a path below the site's base, and its texts. */
export interface Card {
  readonly file: string;
  readonly text: CardText;
}

/** The size of a card in pixels, as chat apps and social networks recommend it. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The number of projects with a card of their own, unless `portal.config.ts` names another. */
const MOST_PROJECTS = 2000;

/** Returns the number of project cards that the publisher wants; `null` if the publisher wants no cards at all. */
export function cardLimit({ shareCards }: Pick<PortalConfig, 'shareCards'>): number | null {
  return shareCards === false ? null : (shareCards?.projects ?? MOST_PROJECTS);
}

/**
 * Returns the ids of the projects that get a card of their own: the newest years first, in printed order. Other projects show their
 * department's card.
 */
export function planProjectCards(documents: readonly BudgetDocument[], limit: number): Set<string> {
  const newestFirst = documents.toSorted((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const ids = newestFirst.flatMap(({ units }) => units.flatMap(({ projects }) => projects));
  return new Set(ids.slice(0, limit));
}

/**
 * The paths of cards below the site's base. Documents and departments share a folder: a document's id begins with a year, a department's
 * id has none.
 */
export const siteCardFile = 'cards/site.png';
export const storyCardFile = (name: string): string => `cards/stories/${name}.png`;
export const departmentCardFile = (id: string): string => `cards/departments/${id}.png`;
export const documentCardFile = (id: string): string => `cards/departments/${id}.png`;
export const projectCardFile = (id: string): string => `cards/projects/${id}.png`;

interface CardSubjects {
  readonly portal: Pick<PortalConfig, 'description'>;
  /** The stories by their names. */
  readonly stories: ReadonlyMap<string, StoryHead>;
  readonly documents: readonly BudgetDocument[];
  readonly projects: readonly Project[];
}

/** Every card of a site, by its file: of the site, stories, departments of several years, documents, and up to `limit` projects. */
export function* listCards(
  { portal, stories, documents: printed, projects }: CardSubjects,
  limit: number,
): Generator<[file: string, text: CardText]> {
  const documents = printed.map(showRegion);
  yield [siteCardFile, toSiteCard(portal)];
  for (const [name, head] of stories) yield [storyCardFile(name), toStoryCard(head)];
  for (const [id, own] of Map.groupBy(documents, ({ id }) => departmentIdOf(id))) {
    const [newest] = own.toSorted((a, b) => b.year - a.year);
    if (newest && own.length > 1) yield [departmentCardFile(id), toDepartmentCard(newest, own.length)];
  }
  const own = planProjectCards(documents, limit);
  const documentOf = new Map(
    documents.flatMap((document) => document.units.flatMap((unit) => unit.projects.map((id) => [id, document]))),
  );
  for (const document of documents) yield [documentCardFile(document.id), toDocumentCard(document)];
  for (const project of projects) {
    const document = documentOf.get(project.id);
    if (!document || !own.has(project.id)) continue;
    const named = showRegionOf({ ...project, indicators: project.indicators.length }, document.region);
    yield [projectCardFile(project.id), toProjectCard(named, figureUnit(document.currencyUnit))];
  }
}

/** The versions of all documents with their projects, each with the path of its chart below the site's base, without its ending. */
export function* listChartVersions(
  documents: readonly BudgetDocument[],
  projects: readonly Project[],
  earlier: readonly EarlierVersion[],
): Generator<[stem: string, document: BudgetDocument, projects: readonly Project[]]> {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const today = documents.map((document) => {
    const ids = document.units.flatMap((unit) => unit.projects);
    return { document, projects: ids.flatMap((id) => byId.get(id) ?? []) };
  });
  for (const { document, projects: own } of [...today, ...earlier])
    yield [`embed/departments/${document.id}/${versionOf(document.source.sha256)}`, document, own];
}
