import portal from '../../portal.config.ts';
import { toDepartmentCard, toDocumentCard, toProjectCard, toSiteCard, toStoryCard } from '../cards/card-text.ts';
import {
  type Card,
  cardLimit,
  departmentCardFile,
  documentCardFile,
  planProjectCards,
  projectCardFile,
  siteCardFile,
  storyCardFile,
} from '../cards/plan-cards.ts';
import { figureUnit } from '../domain/money.ts';
import type { BudgetDocument } from '../domain/records.ts';
import type { ProjectEntry, StoryHead } from '../collections/schemas.ts';
import { readVariable } from '../pipeline/environment.ts';
import { listDocuments } from './documents.ts';

/** Only a build draws cards; elsewhere there are none to show. */
const limit = readVariable('shareCards') === undefined ? null : cardLimit(portal);

/** A card that a page may refer to; `null` where there are no cards. */
const ifDrawn = (file: string, text: Card['text']): Card | null => (limit === null ? null : { file, text });

export const siteCard = (): Card | null => ifDrawn(siteCardFile, toSiteCard(portal));

export const storyCard = (name: string, head: StoryHead): Card | null =>
  ifDrawn(storyCardFile(name), toStoryCard(head));

/** The card of a department's document. */
export const documentCard = (document: BudgetDocument): Card | null =>
  ifDrawn(documentCardFile(document.id), toDocumentCard(document));

/** The card of a department across years, newest first: its document's where it has one only. */
export function departmentCard(id: string, documents: readonly BudgetDocument[]): Card | null {
  const [newest] = documents;
  if (!newest) return null;
  if (documents.length === 1) return documentCard(newest);
  return ifDrawn(departmentCardFile(id), toDepartmentCard(newest, documents.length));
}

/** Tells the card of a project: its own, or its department's where it has none. */
export async function planCards(): Promise<(entry: ProjectEntry, document: BudgetDocument) => Card | null> {
  if (limit === null) return () => null;
  const all = (await listDocuments()).map(({ document }) => document);
  const own = planProjectCards(all, limit);
  return (entry, document) =>
    own.has(entry.id)
      ? ifDrawn(projectCardFile(entry.id), toProjectCard(entry, figureUnit(document.currencyUnit)))
      : documentCard(document);
}
