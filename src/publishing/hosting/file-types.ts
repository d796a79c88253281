/** The media type of files with certain endings. */
interface FileType {
  readonly type: string;
  readonly endings: readonly string[];
}

/** Types of texts. All of them are in UTF-8, and worth compressing. */
export const TEXT_TYPES: readonly FileType[] = [
  { type: 'text/html', endings: ['html'] },
  { type: 'text/css', endings: ['css'] },
  { type: 'text/javascript', endings: ['js', 'mjs'] },
  { type: 'text/plain', endings: ['txt', 'md', 'yaml'] },
  { type: 'text/csv', endings: ['csv'] },
  { type: 'text/tab-separated-values', endings: ['tsv'] },
  { type: 'application/json', endings: ['json'] },
  { type: 'application/atom+xml', endings: ['atom'] },
  { type: 'application/ld+json', endings: ['jsonld'] },
  { type: 'application/x-ndjson', endings: ['ndjson'] },
  { type: 'application/xml', endings: ['xml'] },
  { type: 'image/svg+xml', endings: ['svg'] },
];

/** Types of other files. Those of the search index and of pictures are compressed as they are. */
export const OTHER_TYPES: readonly FileType[] = [
  { type: 'image/png', endings: ['png'] },
  { type: 'image/x-icon', endings: ['ico'] },
  { type: 'font/woff2', endings: ['woff2'] },
  { type: 'application/pdf', endings: ['pdf'] },
  { type: 'application/zip', endings: ['zip'] },
  { type: 'application/vnd.apache.parquet', endings: ['parquet'] },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  { type: 'application/vnd.ms-excel', endings: ['xls'] },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  { type: 'application/octet-stream', endings: ['pagefind', 'pf_meta', 'pf_index', 'pf_fragment', 'pf_filter'] },
];

/** Files of texts whose names have no ending. */
export const PLAIN_TEXT_FILES = ['data/SHA256SUMS'];

const ENDINGS = new Map([
  ...TEXT_TYPES.flatMap(({ type, endings }) => endings.map((ending) => [ending, `${type}; charset=utf-8`] as const)),
  ...OTHER_TYPES.flatMap(({ type, endings }) => endings.map((ending) => [ending, type] as const)),
]);

/**
 * The value of `Content-Type` for a file or a page of the site, which is given by its path below the base. A type that is not known is
 * that of plain bytes.
 */
export function contentType(path: string): string {
  if (path === '' || path.endsWith('/')) return 'text/html; charset=utf-8';
  if (PLAIN_TEXT_FILES.includes(path)) return 'text/plain; charset=utf-8';
  return ENDINGS.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()) ?? 'application/octet-stream';
}

/** Whether a file is a text, so that it is sent compressed. */
export const isText = (path: string): boolean => contentType(path).endsWith('charset=utf-8');
