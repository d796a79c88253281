import portal from '../../portal.config.ts';
import { toDocumentCard, toProjectCard } from '../cards/card-text.ts';
import { cardLimit, documentCardFile, planProjectCards, projectCardFile } from '../cards/plan-cards.ts';
import type { BudgetDocument } from '../domain/records.ts';
import { type ShareCardView, toShareCard } from '../views/share-card.ts';
import { listDocuments } from './documents.ts';
import type { ProjectEntry } from './schemas.ts';

/** `npm run build` draws the cards after the pages, and sets this; elsewhere there are none to show. */
const limit = process.env['MINGZHANG_SHARE_CARDS'] ? cardLimit(portal) : null;

/** The card of a department's document; `null` where there are no cards. */
export const documentCard = (document: BudgetDocument): ShareCardView | null =>
  limit === null ? null : toShareCard(documentCardFile(document.id), toDocumentCard(document));

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
