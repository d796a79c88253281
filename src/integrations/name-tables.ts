/** What the plugins read of a node of the HTML tree that Markdown becomes (hast). */
export interface HtmlNode {
  readonly type: string;
  readonly value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

/**
 * A rehype plugin: Markdown has no words for the caption of a table nor for a heading of a row. Each table is named after the heading
 * above it, and the first cell of each row names the row.
 */
export const nameTables = () => (tree: HtmlNode) => {
  let heading = '';
  for (const node of tree.children ?? []) {
    if (/^h[1-6]$/.test(node.tagName ?? '')) heading = textOf(node);
    if (node.tagName === 'table') nameTable(node, heading);
  }
};

function nameTable(table: HtmlNode, name: string): void {
  const body = table.children?.find(({ tagName }) => tagName === 'tbody');
  for (const row of body?.children ?? []) {
    const first = row.children?.find(({ tagName }) => tagName === 'td');
    if (first) Object.assign(first, { tagName: 'th', properties: { ...first.properties, scope: 'row' } });
  }
  const caption = { type: 'element', tagName: 'caption', properties: { className: ['visually-hidden'] } };
  table.children?.unshift({ ...caption, children: [{ type: 'text', value: name }] });
}

const textOf = (node: HtmlNode): string => node.value ?? (node.children ?? []).map(textOf).join('');
