import { figureUnit } from '../../../domain/money.ts';
import { countChanges, type DocumentHistory } from '../../../domain/changes/history.ts';
import { amountText } from '../../../domain/money-text.ts';
import { showRegion } from '../../../domain/name-in-region.ts';
import type { BudgetDocument } from '../../../domain/records.ts';
import type { Scope } from '../packages/scope.ts';
import { departmentPage, type Origin, toAddress } from '../tables/addresses.ts';
import { contentUrn } from './content-urn.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** The publication of a document as an entry. Its id follows from the document and the bytes of its source: a corrected file is a new entry. */
export function toDocumentEntry(document: BudgetDocument, date: string, origin: Origin): FeedEntry {
  const { id, year, department, units, declared, currencyUnit, source } = showRegion(document);
  const projects = units.reduce((sum, unit) => sum + unit.projects.length, 0);
  const total =
    declared.total === null ? '' : `，合计 ${amountText(declared.total, figureUnit(currencyUnit))} ${currencyUnit}`;
  return {
    id: contentUrn(['published', id, source.sha256].join('\u001f')),
    title: `${department}：${year}年项目支出绩效目标表`,
    summary: `${units.length} 个资金使用单位，${projects} 个项目${total}。`,
    url: toAddress(origin, departmentPage(id)),
    date: source.publishedAt ?? date,
    author: department,
  };
}

/**
 * The publication of a document and its corrections as entries: of one that has replaced others, the first publication and each correction. What
 * nobody dates has no entry.
 */
function toHistoryEntries({ versions, corrections }: DocumentHistory, origin: Origin): FeedEntry[] {
  const first = versions.at(-1)!;
  const published =
    first.date === null ? [] : [{ ...toDocumentEntry(first.document, first.date, origin), date: first.date }];
  return [
    ...published,
    ...corrections.flatMap((correction): FeedEntry[] => {
      const { from, to, reason } = correction;
      const { id, department, year, source } = showRegion(to.document);
      if (to.date === null) return [];
      return [
        {
          id: contentUrn(['changed', id, from.document.source.sha256, source.sha256].join('\u001f')),
          title: `${department}：${year}年项目支出绩效目标表已更正`,
          summary: `${countChanges(correction)}。原因：${reason ?? '没有说明'}。`,
          url: toAddress(origin, `changes/${id}/`),
          date: to.date,
          author: department,
        },
      ];
    }),
  ];
}

/** The folder of `feed.xml` and `feed.json` of a scope below the site: beside its page, and for the site at the root. */
export const feedFolder = ({ kind, page }: Scope): string => (kind === 'site' ? '' : page);

/** The feed of a scope. `dateOf` tells the date of a source where its publisher tells none. */
export function toScopeFeed(
  scope: Scope,
  siteName: string,
  dateOf: (document: BudgetDocument) => string,
  origin: Origin,
  histories: ReadonlyMap<string, DocumentHistory> = new Map(),
): Feed {
  const folder = feedFolder(scope);
  return {
    title: scope.kind === 'site' ? scope.title : `${siteName}：${scope.title}`,
    home: toAddress(origin, folder),
    atom: toAddress(origin, `${folder}feed.xml`),
    json: toAddress(origin, `${folder}feed.json`),
    entries: scope.documents.flatMap((document) => {
      const history = histories.get(document.id);
      return history ? toHistoryEntries(history, origin) : [toDocumentEntry(document, dateOf(document), origin)];
    }),
  };
}
