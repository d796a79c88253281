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

let own: Promise<ReadonlySet<string>> | undefined;

/** The card of a project: its own, or its department's where it has none. */
export async function projectCard(entry: ProjectEntry, document: BudgetDocument): Promise<ShareCardView | null> {
  if (limit === null) return null;
  own ??= listDocuments().then((all) =>
    planProjectCards(
      all.map(({ document }) => document),
      limit,
    ),
  );
  if (!(await own).has(entry.id)) return documentCard(document);
  return toShareCard(projectCardFile(entry.id), toProjectCard(entry, document.currencyUnit));
}
