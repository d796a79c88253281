import type { HtmlNode } from './name-tables.ts';

/** Words in Latin letters as against codes such as CSV or GB/T, which are spelled out in any language. */
const FOREIGN = /[A-Za-z]*[a-z][A-Za-z]+(?: [A-Za-z]*[a-z][A-Za-z]+)*/;
/** What is no prose. */
const LITERAL = new Set(['code', 'pre', 'kbd', 'samp']);

/** A rehype plugin: marks English words in Chinese prose as such, so that they are read out as English. */
export const markForeignWords =
  () =>
  (tree: HtmlNode): void => {
    if (LITERAL.has(tree.tagName ?? '') || !tree.children) return;
    tree.children = tree.children.flatMap((child) => (child.type === 'text' ? splitText(child.value ?? '') : [child]));
    for (const child of tree.children) if (child.properties?.['lang'] !== 'en') markForeignWords()(child);
  };

/** Every second part is foreign. */
const splitText = (text: string): HtmlNode[] =>
  text.split(new RegExp(`(${FOREIGN.source})`)).map((value, index) => {
    const node: HtmlNode = { type: 'text', value };
    return index % 2 === 0 ? node : { type: 'element', tagName: 'span', properties: { lang: 'en' }, children: [node] };
  });
