import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createProcessor } from '@mdx-js/mdx';
import type { Nodes } from 'mdast';

/** What is wrong with a text, as the reader of MDX says it. A tag that is open at the end of the text has no line. */
interface Fault {
  readonly line?: number;
  readonly source?: string;
  readonly ruleId?: string;
  readonly reason: string;
}

/** What is expected, by the part of MDX's reader that found a fault. */
const EXPECTED: readonly (readonly [source: RegExp, expected: string])[] = [
  [/jsx/, '标签读不出：属性写作 名称="值"，每个 <名称> 要有 </名称> 或者写成 <名称 />；正文里的“<”写作“&lt;”'],
  [/esm/, '以 import 或 export 开头的一行读不出：文章的组件不必引入，正文不要以这个词开头'],
  [/expression/, '花括号里的内容读不出：“{”要有对应的“}”，里面是一个值；正文里的“{”写作“\\{”'],
];

const processor = createProcessor();

/** Says in a line for each what of the prose in a folder cannot be read as MDX: `content/stories/a.mdx:12：标签读不出：…`. */
export const checkProse = (folder: string): string[] =>
  globSync('*.mdx', { cwd: folder })
    .toSorted()
    .flatMap((name) => checkText(join(folder, name)));

function checkText(file: string): string[] {
  const lines = readBody(readFileSync(file, 'utf8')).split('\n');
  const found = parse(lines);
  if ('reason' in found) {
    const { line, source = '', ruleId } = found;
    const expected = EXPECTED.find(([pattern]) => pattern.test(source))?.[1] ?? '读不出';
    // What is open to the end of the text began on the first line without which the text before it can be read.
    const isOpen = line === undefined || ruleId === 'unexpected-eof';
    const place = isOpen ? lines.findLastIndex((_, count) => 'children' in parse(lines.slice(0, count))) + 1 : line;
    return [`${file}:${place}：${expected}（${found.reason}）`];
  }
  const imports = found.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [node] : []));
  if (imports.length === 0) {
    const names = listNames(found);
    if (names.length > 0)
      return names.map(
        ([name, line]) => `${file}:${line}：花括号里的“${name}”没有定义：数字和引文用组件写出；正文里的“{”写作“\\{”`,
      );
  }
  return imports.flatMap(({ data, position }) =>
    (data?.estree?.body ?? []).flatMap((statement) => {
      const from = statement.type === 'ImportDeclaration' ? String(statement.source.value) : '';
      if (!from.startsWith('.') || existsSync(join(dirname(file), from))) return [];
      return [`${file}:${position?.start.line ?? 1}：引入的文件 ${from} 不存在：改正路径，或者删去这一行`];
    }),
  );
}

/** The names that a text uses in braces, such as `{金额}` and `<Sum ids={编号} />`, each with its line. */
function listNames(node: Nodes): (readonly [name: string, line: number])[] {
  const programs = 'attributes' in node ? node.attributes.flatMap(programsOf) : programsOf(node);
  const own = namesIn(programs).map((name) => [name, node.position?.start.line ?? 1] as const);
  return [...own, ...('children' in node ? node.children.flatMap(listNames) : [])];
}

/** What stands in the braces of a node or of an attribute: the program that MDX makes of it. */
function programsOf(part: object): unknown[] {
  const holder = 'value' in part && typeof part.value === 'object' && part.value !== null ? part.value : part;
  const { data } = holder as { readonly data?: { readonly estree?: unknown } };
  return data?.estree === undefined ? [] : [data.estree];
}

/** The names in a program (https://github.com/estree/estree), but for the keys of objects. */
function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (typeof part !== 'object' || part === null) return [];
  if ('type' in part && part.type === 'Identifier' && 'name' in part) return [String(part.name)];
  return Object.entries(part).flatMap(([key, inside]) => (key === 'key' ? [] : namesIn(inside)));
}

/** The text with empty lines in the place of its head. What is wrong with the head is told by `checkStoryHeads`. */
function readBody(text: string): string {
  try {
    return parseFrontmatter(text, { frontmatter: 'empty-with-lines' }).content;
  } catch {
    return '';
  }
}

function parse(lines: readonly string[]): ReturnType<typeof processor.parse> | Fault {
  try {
    return processor.parse(lines.join('\n'));
  } catch (error) {
    return error as Fault;
  }
}
