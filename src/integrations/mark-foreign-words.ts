import type { HtmlNode } from './name-tables.ts';

/** Words in Latin letters. Codes such as CSV or GB/T do not match, because every language spells them out. */
const FOREIGN = /[A-Za-z]*[a-z][A-Za-z]+(?: [A-Za-z]*[a-z][A-Za-z]+)*/;
/** Elements whose text is not prose. */
const LITERAL = new Set(['code', 'pre', 'kbd', 'samp']);

/**
 * A rehype plugin that marks English words in Chinese prose with `lang="en"`, so that screen readers read them as
 * English.
 */
export const markForeignWords =
  () =>
  (tree: HtmlNode): void => {
    if (LITERAL.has(tree.tagName ?? '') || !tree.children) return;
    tree.children = tree.children.flatMap((child) => (child.type === 'text' ? splitText(child.value ?? '') : [child]));
    for (const child of tree.children) if (child.properties?.['lang'] !== 'en') markForeignWords()(child);
  };

/** Cuts a text into Chinese and English parts in turn, and wraps the English ones. */
const splitText = (text: string): HtmlNode[] =>
  text.split(new RegExp(`(${FOREIGN.source})`)).map((value, index) => {
    const node: HtmlNode = { type: 'text', value };
    return index % 2 === 0 ? node : { type: 'element', tagName: 'span', properties: { lang: 'en' }, children: [node] };
  });
