/** The properties of a hast node (the HTML tree that Markdown becomes) that the plugins read. */
export interface HtmlNode {
  readonly type: string;
  readonly value?: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
}

/**
 * A rehype plugin that gives tables what Markdown cannot write. The heading above a table becomes its caption, the cells of its
 * first row head the columns, and the first cell of every other row heads the row.
 */
export const nameTables = () => (tree: HtmlNode) => {
  let heading = '';
  for (const node of tree.children ?? []) {
    if (/^h[1-6]$/.test(node.tagName ?? '')) heading = textOf(node);
    if (node.tagName === 'table') nameTable(node, heading);
  }
};

function nameTable(table: HtmlNode, name: string): void {
  const rowsOf = (part: string) => table.children?.find(({ tagName }) => tagName === part)?.children ?? [];
  const toHeading = (cell: HtmlNode, scope: string) =>
    Object.assign(cell, { tagName: 'th', properties: { ...cell.properties, scope } });
  for (const row of rowsOf('thead')) {
    for (const cell of row.children ?? []) if (cell.tagName === 'th') toHeading(cell, 'col');
  }
  for (const row of rowsOf('tbody')) {
    const first = row.children?.find(({ tagName }) => tagName === 'td');
    if (first) toHeading(first, 'row');
  }
  const caption = { type: 'element', tagName: 'caption', properties: { className: ['visually-hidden'] } };
  table.children?.unshift({ ...caption, children: [{ type: 'text', value: name }] });
}

const textOf = (node: HtmlNode): string => node.value ?? (node.children ?? []).map(textOf).join('');
