import { hash } from 'node:crypto';
import { join } from 'node:path';
import { digestCode } from '../../disk/digest-files.ts';
import { departmentId } from '../../domain/ids.ts';
import type { PortalConfig } from '../../domain/portal-config.ts';
import type { BudgetDocument } from '../../domain/records.ts';
import { AnswerMaker } from '../api/answers.ts';
import { answerPath, API_FOLDER } from '../api/addresses.ts';
import { toLlmsText } from '../api/llms-text.ts';
import { toAtom } from '../feeds/atom.ts';
import { listFeeds } from '../feeds/document-feeds.ts';
import { toJsonFeed } from '../feeds/json-feed.ts';
import { type CatalogueEntry, toCatalogue } from '../packages/catalogue.ts';
import type { Description, WrittenFile } from '../packages/description.ts';
import { listScopes, type Scope } from '../packages/scope.ts';
import type { Origin } from '../tables/addresses.ts';
import { type Group, KeptGroups } from './kept-groups.ts';
import { type DigestedRows, readRows } from './read-rows.ts';
import { chooseGranularity, writeDocumentAnswers, writeIndexes } from './write-api.ts';
import { toSums, writeContent } from './write-content.ts';
import { type WrittenPackage, writePackage } from './write-package.ts';

export interface DownloadOptions {
  readonly collectionsDir: string;
  /** The root of the site. */
  readonly siteDir: string;
  /** Keeps what is made there until a build an hour later that does not use it. */
  readonly cacheDir: string;
  readonly portal: PortalConfig;
  readonly origin: Origin;
  /** Tells the date of some source files: YYYY-MM-DD. */
  readonly dateOf: (files: readonly string[]) => string;
}

export interface Downloads {
  /** All files by their paths below the site. */
  readonly files: readonly WrittenFile[];
  /** How many groups of files an earlier build had made. */
  readonly kept: number;
}

/** The code that the files are made by. */
const PROGRAM = ['src/domain', 'src/downloads', 'src/collections/schemas.ts'];

/**
 * Writes the packages of data, the API, the feeds and the catalogue. What belongs to one document is made again only if the document, its
 * notes, the configuration or the program has changed; so is what belongs to a department, a year or the site.
 */
export async function writeDownloads(options: DownloadOptions): Promise<Downloads> {
  const { collectionsDir, siteDir, cacheDir, portal, origin, dateOf } = options;
  const publication = { origin, licence: portal.licence };
  const all = await readRows(collectionsDir, publication);
  const rowsOf = new Map(all.map((of) => [of.document, of]));
  const documents = all.map(({ document }) => document);
  const granularity = chooseGranularity(
    portal.api,
    all.reduce((sum, { rows }) => sum + rows.length, 0),
  );
  const answers = new AnswerMaker(granularity, portal.licence);
  const feeds = listFeeds(portal.name, documents, ({ source }) => dateOf([source.file]), origin);
  const settings = [digestCode(...PROGRAM), process.version, origin, granularity, portal];

  const groups = new KeptGroups(siteDir, cacheDir);
  const packages = new Map<string, WrittenPackage>();
  const catalogue: CatalogueEntry[] = [];
  const files: WrittenFile[] = [];

  for (const scope of listScopes(portal.name, documents)) {
    const members = scope.documents.map((document) => rowsOf.get(document)!);
    const date = dateOf(members.map(({ document }) => document.source.file));
    const description: Description = {
      ...publication,
      scope,
      publisher: portal.publisher,
      siteName: portal.name,
      date,
    };
    const key = hash('sha256', JSON.stringify([settings, scope.name, date, ...members.map(({ digest }) => digest)]));
    const group = groups.put(key, (folder) => [
      ...writeScope(folder, description, members, packages.get(soleMember(scope, documents) ?? '')),
      ...writeAnswers(folder, scope, members),
    ]);
    packages.set(scope.name, inPackage(group, scope));
    catalogue.push({ description, files: packages.get(scope.name)!.files });
    files.push(...group.files);
  }
  const feedKey = feeds.map(({ feed }) => [toAtom(feed), toJsonFeed(feed)]);
  const rest = hash(
    'sha256',
    JSON.stringify([settings, 'rest', all.map(({ digest }) => digest), feedKey, catalogue.map(({ files }) => files)]),
  );
  const group = groups.put(rest, (folder) => [
    ...writeIndexes(folder, all, answers, { siteName: portal.name, publication, granularity }),
    ...feeds.flatMap(({ folder: at, feed }) => [
      writeContent(folder, `${at}feed.xml`, toAtom(feed)),
      writeContent(folder, `${at}feed.json`, toJsonFeed(feed)),
    ]),
    writeContent(folder, 'data/catalogue.jsonld', `${JSON.stringify(toCatalogue(catalogue), null, 1)}\n`),
    writeContent(folder, 'llms.txt', toLlmsText(portal, publication)),
  ]);
  files.push(...group.files);
  groups.prune();
  const ofApi = files
    .filter(({ name }) => name.startsWith(API_FOLDER))
    .map((file) => ({ ...file, name: file.name.slice(API_FOLDER.length) }));
  return { files: [...files, writeContent(siteDir, `${API_FOLDER}SHA256SUMS`, toSums(ofApi))], kept: groups.kept };

  function writeAnswers(
    folder: string,
    { kind, documents: ofScope }: Scope,
    members: readonly DigestedRows[],
  ): WrittenFile[] {
    const [first] = ofScope;
    if (first === undefined || kind === 'site') return [];
    if (kind === 'document') return writeDocumentAnswers(folder, members[0]!, answers, granularity);
    const answer =
      kind === 'year' ? answers.year(first.year, ofScope) : answers.department(departmentId(first.department), ofScope);
    return [writeContent(folder, answerPath(answer.kind, answer.id), `${JSON.stringify(answer)}\n`)];
  }
}

/** Writes the package of a scope; the names of its files are paths below the site. */
function writeScope(
  folder: string,
  description: Description,
  members: readonly DigestedRows[],
  sameAs: WrittenPackage | undefined,
): WrittenFile[] {
  const { scope } = description;
  const rows = members.flatMap((member) => member.rows);
  return writePackage(join(folder, scope.folder), description, rows, sameAs).map((file) => ({
    ...file,
    name: scope.folder + file.name,
  }));
}

/** The name of the smaller scope that has all rows of this one, if there is one. */
function soleMember({ kind, documents }: Scope, all: readonly BudgetDocument[]): string | undefined {
  const [first] = documents;
  if (first === undefined || kind === 'document') return undefined;
  if (documents.length === 1) return `document-${first.id}`;
  const ofOneYear = kind === 'site' && all.every(({ year }) => year === first.year);
  return ofOneYear ? `year-${first.year}` : undefined;
}

const inPackage = ({ folder, files }: Group, { folder: at }: Scope): WrittenPackage => ({
  folder: join(folder, at),
  files: files.filter(({ name }) => name.startsWith(at)).map((file) => ({ ...file, name: file.name.slice(at.length) })),
});
