import portal from '../../portal.config.ts';
import {
  type CardText,
  type StoryHead,
  toDepartmentCard,
  toDocumentCard,
  toProjectCard,
  toSiteCard,
  toStoryCard,
} from '../cards/card-text.ts';
import {
  cardLimit,
  departmentCardFile,
  documentCardFile,
  planProjectCards,
  projectCardFile,
  siteCardFile,
  storyCardFile,
} from '../cards/plan-cards.ts';
import type { BudgetDocument } from '../domain/records.ts';
import { type ShareCardView, toShareCard } from '../views/parts/share-card.ts';
import { listDocuments } from './documents.ts';
import type { ProjectEntry } from '../collections/schemas.ts';

/** `npm run build` draws the cards after the pages, and sets this; elsewhere there are none to show. */
const limit = process.env['MINGZHANG_SHARE_CARDS'] ? cardLimit(portal) : null;

/** A card as a page refers to it; `null` where there are no cards. */
const toView = (file: string, text: CardText): ShareCardView | null =>
  limit === null ? null : toShareCard(file, text);

export const siteCard = (): ShareCardView | null => toView(siteCardFile, toSiteCard(portal));

export const storyCard = (name: string, head: StoryHead): ShareCardView | null =>
  toView(storyCardFile(name), toStoryCard(head));

/** The card of a department's document. */
export const documentCard = (document: BudgetDocument): ShareCardView | null =>
  toView(documentCardFile(document.id), toDocumentCard(document));

/** The card of a department across years, newest first: its document's where it has one only. */
export function departmentCard(id: string, documents: readonly BudgetDocument[]): ShareCardView | null {
  const [newest] = documents;
  if (!newest) return null;
  if (documents.length === 1) return documentCard(newest);
  return toView(departmentCardFile(id), toDepartmentCard(newest, documents.length));
}

/** Tells the card of a project: its own, or its department's where it has none. */
export async function planCards(): Promise<(entry: ProjectEntry, document: BudgetDocument) => ShareCardView | null> {
  if (limit === null) return () => null;
  const all = (await listDocuments()).map(({ document }) => document);
  const own = planProjectCards(all, limit);
  return (entry, document) =>
    own.has(entry.id)
      ? toShareCard(projectCardFile(entry.id), toProjectCard(entry, document.currencyUnit))
      : documentCard(document);
}
