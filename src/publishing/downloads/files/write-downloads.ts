import { join } from 'node:path';
import { readEarlier } from '../../../collections/read-earlier.ts';
import { digestCode } from '../../../disk/digest-files.ts';
import type { PortalConfig } from '../../../domain/portal-config.ts';
import type { BudgetDocument } from '../../../domain/records.ts';
import { AnswerMaker } from '../api/answers.ts';
import { answerPath, API_FOLDER } from '../api/api-addresses.ts';
import { chooseGranularity } from '../api/granularity.ts';
import { toLlmsText } from '../api/llms-text.ts';
import { toWithdrawnAnswers } from '../api/withdrawn-answers.ts';
import { toAtom } from '../feeds/atom.ts';
import { feedFolder, toScopeFeed } from '../feeds/document-feeds.ts';
import { toJsonFeed } from '../feeds/json-feed.ts';
import { type CatalogueEntry, toCatalogue } from '../packages/data-catalogue.ts';
import type { Description, WrittenFile } from '../packages/description.ts';
import { documentScope, listScopes, type Scope } from '../packages/scope.ts';
import type { Origin } from '../tables/addresses.ts';
import { type FormerPage, listMoves } from '../../permalinks/former-pages.ts';
import { DocumentHistories } from './document-histories.ts';
import { type Group, KeptGroups } from './kept-groups.ts';
import { readRows } from './read-rows.ts';
import { listIndexes, toJson, writeApiHead, writeScopeAnswers } from './write-api.ts';
import { toSums, writeContent } from './write-content.ts';
import { type WrittenPackage, writePackage } from './write-package.ts';

export interface DownloadOptions {
  readonly collectionsDir: string;
  /** The root of the site. */
  readonly siteDir: string;
  /** The folder that keeps what is made, until a build an hour later or more does not use it. */
  readonly cacheDir: string;
  readonly portal: PortalConfig;
  readonly origin: Origin;
  /** Tells the date of some source files: YYYY-MM-DD. */
  readonly dateOf: (files: readonly string[]) => string;
  /** Pages that were published and have no record any more. */
  readonly former: readonly FormerPage[];
}

export interface Downloads {
  /** All files by their paths below the site. */
  readonly files: readonly WrittenFile[];
  /** How many groups of files an earlier build had made. */
  readonly kept: number;
}

/** The code that the files are made by. */
const PROGRAM = ['src/domain', 'src/publishing/downloads', 'src/collections/schemas.ts'];

/**
 * Writes the packages of data, the API, the feeds and the catalogue. What belongs to one document is made again only if the document, its
 * notes, the configuration or the program has changed; so is what belongs to a department, a year or the site.
 */
export async function writeDownloads(options: DownloadOptions): Promise<Downloads> {
  const { collectionsDir, siteDir, cacheDir, portal, origin, dateOf, former } = options;
  const publication = { origin, licence: portal.licence };
  const all = await readRows(collectionsDir, publication);
  const documents = all.map(({ document }) => document);
  const rowsOf = new Map(all.map((of) => [of.document, of]));
  const projects = all.reduce((sum, { rows }) => sum + rows.length, 0);
  const histories = new DocumentHistories(all, readEarlier(collectionsDir), listMoves(former), dateOf);
  const granularity = chooseGranularity(portal.api, projects);
  const api = { answers: new AnswerMaker(portal.licence, granularity, histories.tell), publication };

  const groups = new KeptGroups(siteDir, cacheDir, [digestCode(...PROGRAM), process.version, origin, portal]);
  const catalogue: CatalogueEntry[] = [];
  const packages = new Map<string, WrittenPackage>();
  for (const scope of listScopes(portal.name, documents)) {
    const members = scope.documents.map((document) => rowsOf.get(document)!);
    const date = dateOf(members.map(({ document }) => document.source.file));
    const { publisher, name: siteName } = portal;
    const description: Description = { ...publication, scope, publisher, siteName, date };
    const feed = toScopeFeed(scope, siteName, ({ source }) => dateOf([source.file]), origin, histories.corrected);
    const versions = scope.kind === 'document' ? scope.documents.map(({ id }) => histories.tell('document', id)) : [];
    const key = [scope.name, granularity, members.map(({ digest }) => digest), date, feed, versions];
    const group = groups.put(key, (folder) => {
      const rows = members.flatMap((member) => member.rows);
      const parts = memberNames(scope, documents).map((name) => packages.get(name)!);
      const files = writePackage(join(folder, scope.folder), description, rows, parts);
      const feeds = [['feed.xml', toAtom(feed)] as const, ['feed.json', toJsonFeed(feed)] as const];
      return [
        ...files.map((file) => ({ ...file, name: scope.folder + file.name })),
        ...writeScopeAnswers(folder, scope, members, api),
        ...(scope.kind === 'document'
          ? []
          : feeds.map(([name, text]) => writeContent(folder, feedFolder(scope) + name, text))),
      ];
    });
    packages.set(scope.name, toPackage(group, scope));
    catalogue.push({ description, files: packages.get(scope.name)!.files });
  }
  for (const [path, page] of listIndexes(all, api))
    groups.put([path, page], (folder) => [writeContent(folder, path, `${JSON.stringify(page)}\n`)]);
  const withdrawn = toWithdrawnAnswers(api.answers, former, all);
  if (withdrawn.length > 0)
    groups.put(['withdrawn', withdrawn], (folder) =>
      withdrawn.map((answer) => writeContent(folder, answerPath(answer.kind, answer.id), toJson(answer))),
    );
  groups.put(['head', granularity], (folder) => [
    ...writeApiHead(folder, portal.name, api),
    writeContent(folder, 'llms.txt', toLlmsText(portal, publication)),
  ]);
  groups.put(['catalogue', catalogue], (folder) => [
    writeContent(folder, 'data/catalogue.jsonld', `${JSON.stringify(toCatalogue(catalogue), null, 1)}\n`),
  ]);
  groups.prune();

  const sums = writeContent(siteDir, `${API_FOLDER}SHA256SUMS`, toSums(filesBelow(API_FOLDER, groups.files)));
  return { files: [...groups.files, sums], kept: groups.kept };
}

/** The names of the smaller scopes that together have the rows of this one. */
function memberNames({ kind, documents }: Scope, all: readonly BudgetDocument[]): string[] {
  if (kind === 'document') return [];
  const [first] = documents;
  const isOfOneYear = kind === 'site' && all.every(({ year }) => year === first?.year);
  return isOfOneYear ? [`year-${first!.year}`] : documents.map((document) => documentScope(document).name);
}

const toPackage = ({ folder, files }: Group, scope: Scope): WrittenPackage => ({
  folder: join(folder, scope.folder),
  files: filesBelow(scope.folder, files),
});

/** The files below a folder, named by their paths in it. */
const filesBelow = (folder: string, files: readonly WrittenFile[]): WrittenFile[] =>
  files
    .filter(({ name }) => name.startsWith(folder))
    .map((file) => ({ ...file, name: file.name.slice(folder.length) }));
