import { Parser } from 'htmlparser2';

/** What the checks of the built site look at in a page. */
export interface HtmlFacts {
  title: string;
  readonly ids: Set<string>;
  /** Values of `href`, `src`, `action` and `xlink:href`. */
  readonly links: string[];
  /** Tags and attributes that a policy without `'unsafe-inline'` blocks. */
  readonly inlineCode: string[];
}

const LINKS = ['href', 'src', 'action', 'xlink:href'];

/** Types of scripts that are data. No policy blocks them. */
const DATA_TYPES = new Set(['application/ld+json', 'application/json']);

export function readHtml(html: string): HtmlFacts {
  const facts: HtmlFacts = { title: '', ids: new Set(), links: [], inlineCode: [] };
  let path: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      path.push(name);
      const { id, src, type = '' } = attributes;
      if (id) facts.ids.add(id);
      for (const link of LINKS) if (attributes[link] !== undefined) facts.links.push(attributes[link]);
      const inlineScript = name === 'script' && src === undefined && !DATA_TYPES.has(type);
      const inlineAttribute = Object.keys(attributes).find((key) => key === 'style' || key.startsWith('on'));
      if (inlineScript || name === 'style') facts.inlineCode.push(`<${name}>`);
      if (inlineAttribute) facts.inlineCode.push(`<${name} ${inlineAttribute}>`);
    },
    ontext(text) {
      if (path.join('>') === 'html>head>title') facts.title += text;
    },
    onclosetag() {
      path = path.slice(0, -1);
    },
  });
  parser.end(html);
  return facts;
}
