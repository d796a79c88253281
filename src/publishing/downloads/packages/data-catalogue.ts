import { toAddress } from '../tables/addresses.ts';
import { ABOUT_DATA, authorsOf, type Description, TABLE_FILES, type WrittenFile } from './description.ts';

/** The words of the catalogue. They stand in the file, so that nobody has to fetch them. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dct:issued': { '@type': 'xsd:date' },
  'dct:modified': { '@type': 'xsd:date' },
  'dcat:startDate': { '@type': 'xsd:date' },
  'dcat:endDate': { '@type': 'xsd:date' },
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
  'spdx:checksumValue': { '@type': 'xsd:hexBinary' },
};

/** A dataset of the catalogue with the files of its package. */
export interface CatalogueEntry {
  readonly description: Description;
  readonly files: readonly WrittenFile[];
}

/**
 * Makes the catalogue of the site's packages in DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), as JSON-LD. Without `site`, its addresses
 * are relative to the host that serves it. `entries` are not empty.
 */
export function toCatalogue(entries: readonly CatalogueEntry[]): object {
  const { origin, siteName, publisher, date } = entries[0]!.description;
  const newest = entries.reduce(
    (latest, { description }) => (description.date > latest ? description.date : latest),
    date,
  );
  return {
    '@context': CONTEXT,
    '@id': toAddress(origin, 'data/catalogue.jsonld'),
    '@type': 'dcat:Catalog',
    'dct:title': inChinese(`${siteName}：数据目录`),
    'dct:description': inChinese(ABOUT_DATA),
    'dct:publisher': agent(publisher.name, publisher.url),
    'dct:modified': newest,
    'foaf:homepage': { '@id': toAddress(origin, '') },
    'dcat:dataset': entries.map(toDataset),
  };
}

function toDataset({ description, files }: CatalogueEntry): object {
  const { origin, scope, date, publisher, licence } = description;
  const written = new Map(files.map((file) => [file.name, file]));
  const years = scope.documents.map(({ year }) => year);
  const licenceLink = licence.url === undefined ? {} : { 'dct:license': { '@id': licence.url } };
  return {
    '@id': toAddress(origin, scope.folder),
    '@type': 'dcat:Dataset',
    'dct:identifier': scope.name,
    'dct:title': inChinese(scope.title),
    'dct:description': inChinese(ABOUT_DATA),
    'dct:language': 'zh-Hans',
    'dct:creator': authorsOf(description).map((name) => agent(name)),
    'dct:publisher': agent(publisher.name, publisher.url),
    'dct:modified': date,
    ...licenceLink,
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': `${Math.min(...years)}-01-01`,
      'dcat:endDate': `${Math.max(...years)}-12-31`,
    },
    'dcat:landingPage': { '@id': toAddress(origin, scope.page) },
    'dcat:distribution': TABLE_FILES.flatMap(({ name, type, about }) => {
      const file = written.get(name);
      if (file === undefined) return [];
      return [
        {
          '@id': toAddress(origin, scope.folder + name),
          '@type': 'dcat:Distribution',
          'dct:title': inChinese(about),
          'dcat:downloadURL': { '@id': toAddress(origin, scope.folder + name) },
          'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
          'dcat:byteSize': String(file.bytes),
          'spdx:checksum': {
            '@type': 'spdx:Checksum',
            'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
            'spdx:checksumValue': file.sha256,
          },
          ...licenceLink,
        },
      ];
    }),
  };
}

const inChinese = (text: string) => ({ '@value': text, '@language': 'zh-Hans' });

const agent = (name: string, url?: string) => ({
  '@type': 'foaf:Agent',
  'foaf:name': name,
  ...(url === undefined ? {} : { 'foaf:homepage': { '@id': url } }),
});
