/** A page, or a row of it, for citations. The department is the author and the portal the publisher. */
export interface Cited {
  /** Author of the text. */
  readonly department: string;
  readonly title: string;
  /** Publisher on the web. */
  readonly portal: string;
  /** Day of the department's publication, YYYY-MM-DD; `null` where it is not known. */
  readonly publishedAt: string | null;
  /** Key of the BibTeX entry. */
  readonly key: string;
  /** Whether the page is an article of the site (`EB/OL`) and not a view of its data (`DB/OL`). */
  readonly isArticle?: boolean;
}

/** The address that a reader saw, and the day, YYYY-MM-DD. */
export interface Retrieval {
  readonly url: string;
  readonly on: string;
}

export const CITATION_FORMATS = [
  { value: 'gbt', label: 'GB/T 7714' },
  { value: 'markdown', label: 'Markdown', lang: 'en' },
  { value: 'bibtex', label: 'BibTeX', lang: 'en' },
  { value: 'url', label: '网址' },
] as const satisfies readonly { value: string; label: string; lang?: string }[];

export type CitationFormat = (typeof CITATION_FORMATS)[number]['value'];

export const citedProject = (name: string, year: number): string => `${name}：${year}年项目支出绩效目标`;
export const citedDocument = (year: number): string => `${year}年项目支出绩效目标表`;
export const citedIndicator = (name: string): string => `绩效指标“${name}”：各项目的指标值`;
export const citedRow = (title: string, row: string): string => `${title}，指标：${row}`;

export function toCitation(format: CitationFormat, cited: Cited, { url, on }: Retrieval): string {
  const { department, title, portal, publishedAt } = cited;
  switch (format) {
    case 'gbt':
      return `${credit(cited)}${publishedAt === null ? '' : `, (${publishedAt})`}[${on}]. ${url}.`;
    case 'markdown':
      return `${escapeMarkdown(department)}：[${escapeMarkdown(title)}](${url})，${escapeMarkdown(portal)}，${on} 检索。`;
    case 'bibtex':
      return toBibtex(cited, url, on);
    case 'url':
      return url;
  }
}

/**
 * Writes 责任者. 题名[文献类型标识/文献载体标识]. 出版者: the part of a GB/T 7714—2015 entry that is the same for every reader.
 * `DB/OL` marks a database on the web, `EB/OL` a text on the web.
 */
export const credit = ({ department, title, portal, isArticle = false }: Cited): string =>
  `${department}. ${title}[${isArticle ? 'EB' : 'DB'}/OL]. ${portal}`;

function toBibtex({ department, title, portal, publishedAt, key }: Cited, url: string, on: string): string {
  const fields = [
    // The second pair of braces makes BibTeX keep a name of several words together and a title in its case.
    ['author', `{${escapeTex(department)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['howpublished', escapeTex(portal)],
    ...(publishedAt === null ? [] : [['date', publishedAt]]),
    ['url', url],
    ['urldate', on],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;
}

export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const escapeTex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);
