import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { beforeAll, expect, test } from 'vitest';
import { useFolder } from '../../../../support/use-folder.ts';
import { SITE, writeSampleDownloads } from '../../../../support/write-sample-downloads.ts';

const at = useFolder('file');
beforeAll(() => writeSampleDownloads(at()));

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly termType: string };
}

test('the catalogue is linked data of DCAT that needs nothing from elsewhere', async () => {
  const catalogue = JSON.parse(readFileSync(at('site/data/catalogue.jsonld'), 'utf8')) as jsonld.JsonLdDocument;
  const refuse = (url: string) => Promise.reject(new Error(`the catalogue asks for ${url}`));
  const options = { documentLoader: refuse, safe: true } as object;
  const quads = await (jsonld.toRDF(catalogue, options) as unknown as Promise<Quad[]>);
  const subjectsOf = (type: string) =>
    quads
      .filter(({ predicate, object }) => predicate.value === TYPE && object.value === type)
      .map(({ subject }) => subject.value);
  const valuesOf = (subject: string, predicate: string) =>
    quads
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
      .map(({ object }) => object.value);

  expect(subjectsOf(`${DCAT}Catalog`)).toEqual([`${SITE}/data/catalogue.jsonld`]);
  const datasets = subjectsOf(`${DCAT}Dataset`);
  expect(datasets).toHaveLength(5 + 5 + 3 + 1);
  expect(valuesOf(`${SITE}/data/catalogue.jsonld`, `${DCAT}dataset`).toSorted()).toEqual(datasets.toSorted());
  for (const dataset of datasets) {
    for (const property of ['title', 'description', 'publisher', 'license', 'temporal'])
      expect(valuesOf(dataset, DCT + property)).toHaveLength(1);
    expect(valuesOf(dataset, `${DCAT}distribution`)).toHaveLength(6);
  }
  const [file] = valuesOf(`${SITE}/data/all/projects.csv`, `${DCAT}downloadURL`);
  expect(file).toBe(`${SITE}/data/all/projects.csv`);
});
