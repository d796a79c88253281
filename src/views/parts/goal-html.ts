import type { List, ListItem, Root, RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { type Plugin, unified } from 'unified';
import { type Block, toBlocks } from './points.ts';

/**
 * Builds the tree from the blocks of the plain text, without Markdown, so that `*`, `_`, `<` or `http` stay characters.
 */
const parsePlainText: Plugin<[], string, Root> = function () {
  this.parser = (text) => ({ type: 'root', children: toBlocks(text).map(toNode) });
};

function toNode(block: Block): RootContent {
  if (block.kind === 'text') return { type: 'paragraph', children: [{ type: 'text', value: block.text }] };
  const children = block.points.map(({ marker, text }): ListItem => ({
    type: 'listItem',
    children: [
      {
        type: 'paragraph',
        children: [
          {
            type: 'emphasis',
            data: { hName: 'span', hProperties: { className: ['marker'] } },
            children: [{ type: 'text', value: marker }],
          },
          { type: 'text', value: text },
        ],
      },
    ],
  }));
  // The text keeps the printed marker, so the list adds none.
  const list: List = {
    type: 'list',
    ordered: true,
    spread: false,
    children,
    data: { hProperties: { className: ['points'], role: 'list' } },
  };
  return list;
}

const pipeline = unified().use(parsePlainText).use(remarkRehype).use(rehypeStringify).freeze();

/** Renders a goal as safe HTML: paragraphs, and numbered points as a list. Every character of the text is escaped. */
export const goalHtml = (goal: string): string => String(pipeline.processSync(goal));
