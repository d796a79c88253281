import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { toAtom } from '../../../../../src/publishing/downloads/feeds/atom.ts';
import { contentUrn } from '../../../../../src/publishing/downloads/feeds/content-urn.ts';
import { toDocumentEntry, toScopeFeed } from '../../../../../src/publishing/downloads/feeds/document-feeds.ts';
import type { Feed, FeedEntry } from '../../../../../src/publishing/downloads/feeds/feed.ts';
import { toJsonFeed } from '../../../../../src/publishing/downloads/feeds/json-feed.ts';
import { listScopes } from '../../../../../src/publishing/downloads/packages/scope.ts';
import { makeProject } from '../../../../support/make-project.ts';
import { makeDocument, PUBLICATION } from '../../../../support/make-rows.ts';

const entry = (index: number, given: Partial<FeedEntry> = {}): FeedEntry => ({
  id: contentUrn(String(index)),
  title: `第 ${index} 份`,
  summary: '一个项目。',
  url: `https://portal.test/departments/${index}/`,
  date: `2026-${String(1 + (index % 12)).padStart(2, '0')}-01`,
  author: '某局',
  ...given,
});

const feedOf = (entries: readonly FeedEntry[]): Feed => ({
  title: '试账',
  home: 'https://portal.test/',
  atom: 'https://portal.test/feed.xml',
  json: 'https://portal.test/feed.json',
  entries,
});

interface Node {
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly Node[];
}
const find = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...(node.children ?? []).flatMap((child) => find(child, name)),
];
const textOf = (node: Node | undefined): string => node?.data ?? (node?.children ?? []).map(textOf).join('');
const parseXml = (xml: string) => parseDocument(xml, { xmlMode: true }) as unknown as Node;

test('a feed has its newest 50 entries, newest first, in both formats, in any order of its list', () => {
  const entries = Array.from({ length: 60 }, (_, index) => entry(index));
  const [atom, json] = [toAtom(feedOf(entries)), toJsonFeed(feedOf(entries))];
  expect(toAtom(feedOf(entries.toReversed()))).toBe(atom);
  const items = (JSON.parse(json) as { items: { id: string; date_published: string }[] }).items;
  expect(items).toHaveLength(50);
  expect(items.map((item) => item.date_published)).toEqual(
    items
      .map((item) => item.date_published)
      .toSorted()
      .toReversed(),
  );
  expect(find(parseXml(atom), 'entry').map((node) => textOf(find(node, 'id')[0]))).toEqual(items.map(({ id }) => id));
  expect(textOf(find(parseXml(atom), 'updated')[0])).toBe('2026-12-01T00:00:00+08:00');
});

test('titles come back as they were, and controls that XML cannot hold are marked', () => {
  const title = '甲 <b>乙</b> & “丙” ]]>';
  const atom = toAtom(feedOf([entry(1, { title, summary: '有\u0001控制符\ud800' })]));
  expect(atom).toContain('<title>甲 &lt;b&gt;');
  expect(textOf(find(find(parseXml(atom), 'entry')[0]!, 'title')[0])).toBe(title);
  expect(textOf(find(parseXml(atom), 'summary')[0])).toBe('有\ufffd控制符\ufffd');
});

test('the id of an entry follows from the document and its source, and changes with the source', () => {
  const document = makeDocument([makeProject([])]);
  const id = toDocumentEntry(document, '2026-01-01', PUBLICATION.origin).id;
  expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(toDocumentEntry(document, '2026-02-02', { base: '/' }).id).toBe(id);
  const corrected = { ...document, source: { ...document.source, sha256: 'f'.repeat(64) } };
  expect(toDocumentEntry(corrected, '2026-01-01', PUBLICATION.origin).id).not.toBe(id);
});

test('the day of a department’s publication goes before the day of the source', () => {
  const document = makeDocument([makeProject([])]);
  const published = { ...document, source: { ...document.source, publishedAt: '2025-02-10' } };
  expect(toDocumentEntry(document, '2026-01-01', PUBLICATION.origin).date).toBe('2026-01-01');
  expect(toDocumentEntry(published, '2026-01-01', PUBLICATION.origin).date).toBe('2025-02-10');
});

test('there is a feed for the site, each department and each year, beside their pages', () => {
  const documents = [2024, 2025].flatMap((year) =>
    ['甲局', '乙局'].map((department) => makeDocument([makeProject([], { year, department })])),
  );
  const scopes = listScopes('试账', documents).filter(({ kind }) => kind !== 'document');
  const feeds = scopes.map((scope) => toScopeFeed(scope, '试账', () => '2026-01-01', PUBLICATION.origin));
  expect(feeds.map(({ entries }) => entries.length)).toEqual([2, 2, 2, 2, 4]);
  expect(feeds[4]!.atom).toBe('https://portal.test/budget/feed.xml');
  expect(feeds[2]!.home).toBe('https://portal.test/budget/departments/years/2024/');
});
