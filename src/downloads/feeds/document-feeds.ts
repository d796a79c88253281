import { departmentId } from '../../domain/ids.ts';
import { amountText } from '../../domain/money-text.ts';
import type { BudgetDocument } from '../../domain/records.ts';
import { departmentPage, type Origin, toAddress, yearPage } from '../tables/addresses.ts';
import { contentUrn } from './content-urn.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** A feed and the folder of its files `feed.xml` and `feed.json` below the site: beside the page that it belongs to. */
export interface PlacedFeed {
  readonly folder: string;
  readonly feed: Feed;
}

/** The publication of a document as an entry. Its id follows from the document and the bytes of its source: a corrected file is a new entry. */
export function toDocumentEntry(document: BudgetDocument, date: string, origin: Origin): FeedEntry {
  const { id, year, department, units, declared, currencyUnit, source } = document;
  const projects = units.reduce((sum, unit) => sum + unit.projects.length, 0);
  const total = declared.total === null ? '' : `，合计 ${amountText(declared.total, currencyUnit)} ${currencyUnit}`;
  return {
    id: contentUrn(['published', id, source.sha256].join('\u001f')),
    title: `${department}：${year}年项目支出绩效目标表`,
    summary: `${units.length} 个资金使用单位，${projects} 个项目${total}。`,
    url: toAddress(origin, departmentPage(id)),
    date: source.publishedAt ?? date,
    author: department,
  };
}

/** The feeds of the site, of each department and of each year. `dateOf` tells the date of a source where the publisher tells none. */
export function listFeeds(
  siteName: string,
  documents: readonly BudgetDocument[],
  dateOf: (document: BudgetDocument) => string,
  origin: Origin,
): PlacedFeed[] {
  const entries = new Map(documents.map((document) => [document, toDocumentEntry(document, dateOf(document), origin)]));
  const place = (folder: string, title: string, group: readonly BudgetDocument[]): PlacedFeed => ({
    folder,
    feed: {
      title,
      home: toAddress(origin, folder),
      atom: toAddress(origin, `${folder}feed.xml`),
      json: toAddress(origin, `${folder}feed.json`),
      entries: group.map((document) => entries.get(document)!),
    },
  });
  const departments = Map.groupBy(documents, ({ department }) => departmentId(department));
  const years = Map.groupBy(documents, ({ year }) => year);
  return [
    place('', `${siteName}：新公布的文件`, documents),
    ...[...departments].map(([id, group]) => place(departmentPage(id), `${siteName}：${group[0]!.department}`, group)),
    ...[...years].map(([year, group]) => place(yearPage(year), `${siteName}：${year}年`, group)),
  ];
}
