import type { BudgetDocument } from '../domain/records.ts';
import type { PortalConfig } from '../domain/portal-config.ts';

/** Pixels of a card, as chat apps and social networks ask for it. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** So many projects have a card of their own unless `portal.config.ts` says otherwise. */
const MOST_PROJECTS = 2000;

/** The number of project cards that a publisher wants; `null` where there are to be no cards at all. */
export function cardLimit({ shareCards }: Pick<PortalConfig, 'shareCards'>): number | null {
  return shareCards === false ? null : (shareCards?.projects ?? MOST_PROJECTS);
}

/** Ids of the projects that have a card of their own: of the newest years first, in printed order. The others show their department's. */
export function planProjectCards(documents: readonly BudgetDocument[], limit: number): Set<string> {
  const newestFirst = documents.toSorted((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1));
  const ids = newestFirst.flatMap(({ units }) => units.flatMap(({ projects }) => projects));
  return new Set(ids.slice(0, limit));
}

/** Path of a card below the site's base. */
export const documentCardFile = (id: string): string => `cards/departments/${id}.png`;
export const projectCardFile = (id: string): string => `cards/projects/${id}.png`;
