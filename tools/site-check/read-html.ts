import { Parser } from 'htmlparser2';

/** What the checks of a built site look at in a page. */
export interface HtmlFacts {
  title: string;
  description: string;
  canonical: string | null;
  /** Whether the page asks search engines to leave it out. */
  noindex: boolean;
  /** The number of `h1` elements. */
  headings: number;
  /** The number of characters that `main` shows, without white space. */
  characters: number;
  readonly ids: Set<string>;
  /** Values of `href`, `src`, `action` and `xlink:href`. */
  readonly links: string[];
  /** Addresses that a browser requests without being asked. */
  readonly requests: string[];
  /** Tags and attributes that a policy without `'unsafe-inline'` blocks. */
  readonly inlineCode: string[];
}

const LINKS = ['href', 'src', 'action', 'xlink:href'];

/** Relations of links that a browser follows by itself. */
const REQUESTED = /\b(stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)\b/;

/** Types of scripts that are data. No policy blocks them. */
const DATA_TYPES = new Set(['application/ld+json', 'application/json']);

export function readHtml(html: string): HtmlFacts {
  const facts: HtmlFacts = {
    title: '',
    description: '',
    canonical: null,
    noindex: false,
    headings: 0,
    characters: 0,
    ids: new Set(),
    links: [],
    requests: [],
    inlineCode: [],
  };
  let path: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      path.push(name);
      const { id, src, href, rel = '', type = '', content = '' } = attributes;
      if (id) facts.ids.add(id);
      for (const link of LINKS) if (attributes[link] !== undefined) facts.links.push(attributes[link]);
      facts.requests.push(...listRequests(name, attributes));
      if (name === 'h1') facts.headings += 1;
      if (name === 'link' && rel === 'canonical') facts.canonical = href ?? '';
      if (name === 'meta' && attributes['name'] === 'description') facts.description = content;
      if (name === 'meta' && attributes['name'] === 'robots') facts.noindex = content.includes('noindex');
      const inlineScript = name === 'script' && src === undefined && !DATA_TYPES.has(type);
      const inlineAttribute = Object.keys(attributes).find((key) => key === 'style' || key.startsWith('on'));
      if (inlineScript || name === 'style') facts.inlineCode.push(`<${name}>`);
      if (inlineAttribute) facts.inlineCode.push(`<${name} ${inlineAttribute}>`);
    },
    ontext(text) {
      if (path.join('>') === 'html>head>title') facts.title += text;
      if (path.includes('main')) facts.characters += text.replace(/\s/g, '').length;
    },
    onclosetag() {
      path = path.slice(0, -1);
    },
  });
  parser.end(html);
  return facts;
}

function listRequests(name: string, { href, src, srcset, data, poster, rel = '' }: Record<string, string>): string[] {
  if (name === 'a' || name === 'area') return [];
  if (name === 'link') return REQUESTED.test(rel) && href !== undefined ? [href] : [];
  const set = srcset?.split(',').map((candidate) => candidate.trim().split(/\s/)[0]) ?? [];
  return [src, href, data, poster, ...set].filter((address) => address !== undefined);
}
