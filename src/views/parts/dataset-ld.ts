import type { Dataset, WithContext } from 'schema-dts';
import type { PortalConfig } from '../../domain/portal-config.ts';
import type { BudgetDocument } from '../../domain/records.ts';

/**
 * A https://schema.org/Dataset for search engines. It holds only what the records and the configuration say. `npm run check` holds it against the
 * vocabulary.
 */
export type DatasetLd = Exclude<WithContext<Dataset>, string>;

type Portal = Pick<PortalConfig, 'name' | 'publisher' | 'licence'>;

export interface LdFile {
  /** Path of the file on the site. */
  readonly path: string;
  readonly type: string;
  readonly sha256: string;
}

/** A file of a package, which is made after the pages and under the portal's licence. */
type LdPackageFile = Omit<LdFile, 'sha256'>;

const CONTENTS =
  '逐个项目列出预算金额、资金来源、绩效目标和绩效指标，文字照录原文，每一项都标明在原文中的行，原文可以下载核对。';

interface DocumentInput {
  readonly portal: Portal;
  readonly site: URL | undefined;
  readonly document: BudgetDocument;
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly file: LdFile;
  readonly packageFiles: readonly LdPackageFile[];
}

/**
 * Describes the document of one department and year. The department is its creator, and only the files of the package name a licence, because the
 * portal licenses only what it derives.
 */
export function toDocumentLd(input: DocumentInput): DatasetLd {
  const { portal, site, document, name, description, path, file, packageFiles } = input;
  const { id, year, department, source } = document;
  return {
    ...toLd(portal, site, { name, description: description + CONTENTS, path, files: [file], packageFiles }),
    identifier: id,
    temporalCoverage: `${year}-01-01/${year}-12-31`,
    creator: { '@type': 'Organization', name: department },
    ...(source.url === null ? {} : { isBasedOn: source.url }),
    ...(source.publishedAt === null ? {} : { datePublished: source.publishedAt }),
  };
}

/** Describes records that the portal derives from documents of these years. */
export function toYearsLd(
  portal: Portal,
  site: URL | undefined,
  { years, description, ...page }: Described & { readonly years: readonly number[] },
): DatasetLd {
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return {
    ...toLd(portal, site, { ...page, description: description + CONTENTS }),
    ...toLicence(portal),
    ...(years.length === 0 ? {} : { temporalCoverage: `${from}-01-01/${to}-12-31` }),
  };
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly path: string;
  readonly files?: readonly LdFile[];
  readonly packageFiles: readonly LdPackageFile[];
}

const toLicence = ({ licence }: Portal) => (licence.url ? { license: licence.url } : {});

function toLd(portal: Portal, site: URL | undefined, described: Described): DatasetLd {
  const { name, description, path, files = [], packageFiles } = described;
  const { publisher } = portal;
  const toDownload = (file: LdPackageFile, origin: URL) =>
    ({
      '@type': 'DataDownload',
      encodingFormat: file.type,
      contentUrl: new URL(file.path, origin).href,
    }) as const;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: publisher.name, ...(publisher.url ? { url: publisher.url } : {}) },
    // A search engine needs full addresses, and there are none unless `site` is configured.
    ...(site
      ? {
          url: new URL(path, site).href,
          distribution: [
            ...files.map((file) => ({ ...toDownload(file, site), sha256: file.sha256 })),
            ...packageFiles.map((file) => ({ ...toDownload(file, site), ...toLicence(portal) })),
          ],
        }
      : {}),
  };
}

/** Writes JSON for a `script` element. It escapes `<`, so that the text of a document cannot close the element. */
export const toScriptJson = (data: DatasetLd): string => JSON.stringify(data).replaceAll('<', '\\u003c');
