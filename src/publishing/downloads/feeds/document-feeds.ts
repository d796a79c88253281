import { figureUnit } from '../../../domain/money.ts';
import { amountText } from '../../../domain/money-text.ts';
import type { BudgetDocument } from '../../../domain/records.ts';
import type { Scope } from '../packages/scope.ts';
import { departmentPage, type Origin, toAddress } from '../tables/addresses.ts';
import { contentUrn } from './content-urn.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** The publication of a document as an entry. Its id follows from the document and the bytes of its source: a corrected file is a new entry. */
export function toDocumentEntry(document: BudgetDocument, date: string, origin: Origin): FeedEntry {
  const { id, year, department, units, declared, currencyUnit, source } = document;
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

/** The folder of `feed.xml` and `feed.json` of a scope below the site: beside its page, and for the site at the root. */
export const feedFolder = ({ kind, page }: Scope): string => (kind === 'site' ? '' : page);

/** The feed of a scope. `dateOf` tells the date of a source where its publisher tells none. */
export function toScopeFeed(
  scope: Scope,
  siteName: string,
  dateOf: (document: BudgetDocument) => string,
  origin: Origin,
): Feed {
  const folder = feedFolder(scope);
  return {
    title: scope.kind === 'site' ? scope.title : `${siteName}：${scope.title}`,
    home: toAddress(origin, folder),
    atom: toAddress(origin, `${folder}feed.xml`),
    json: toAddress(origin, `${folder}feed.json`),
    entries: scope.documents.map((document) => toDocumentEntry(document, dateOf(document), origin)),
  };
}
