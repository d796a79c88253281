import type { Random } from '../synthesis/random.ts';
import { charWidth } from '../synthesis/sheet.ts';
import type { DraftTable } from './draft-table.ts';
import { drawPageSetup, GOAL_COLUMN, printPages, type PageSetup, type PrintedLine } from './print-pages.ts';

/** A way of taking the text of a page. */
type Extraction = (page: readonly PrintedLine[], setup: PageSetup) => string[];

const HEADS = ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'];

/** Joins lines in their order. Lines that follow one another at one height are one line. */
function joinInOrder(lines: readonly PrintedLine[]): string[] {
  const joined: string[] = [];
  let [y, column] = [-1, -1];
  for (const line of lines) {
    if (line.y === y && line.column > column) joined.push(`${joined.pop() ?? ''} ${line.text}`);
    else joined.push(line.text);
    [y, column] = [line.y, line.column];
  }
  return joined;
}

/** Puts the lines of one height into one line, each at the left edge of its column. */
function joinByPlace(page: readonly PrintedLine[], { widths }: PageSetup): string[] {
  const edges = [0, 2 * widths.name + 2];
  for (let column = 2; column <= GOAL_COLUMN; column += 1) edges.push((edges.at(-1) ?? 0) + 14);
  edges.push((edges.at(-1) ?? 0) + 2 * widths.goal + 1);
  const byHeight = Map.groupBy(page, ({ y }) => y);
  return [...byHeight.keys()]
    .toSorted((a, b) => a - b)
    .map((y) =>
      (byHeight.get(y) ?? []).reduce((text, line) => {
        const used = Array.from(text).reduce((sum, character) => sum + 2 * charWidth(character), 0);
        return text + ' '.repeat(Math.max(text === '' ? 0 : 1, (edges[line.column] ?? 0) - used)) + line.text;
      }, ''),
    );
}

/** Programs that order pieces of text by their places drop the blanks before them. The others keep them. */
const trimmed =
  (order: Extraction): Extraction =>
  (page, setup) =>
    order(page, setup).map((line) => line.trim());

const EXTRACTIONS: Readonly<Record<string, Extraction>> = {
  'row by row': joinInOrder,
  'names before texts': trimmed((page) => [
    ...joinInOrder(page.filter(({ column }) => column < GOAL_COLUMN)),
    ...joinInOrder(page.filter(({ column }) => column >= GOAL_COLUMN)),
  ]),
  'texts before names': trimmed((page) => [
    ...joinInOrder(page.filter(({ column }) => column >= GOAL_COLUMN)),
    ...joinInOrder(page.filter(({ column }) => column < GOAL_COLUMN)),
  ]),
  'goals before indicators': trimmed((page) => [
    ...joinInOrder(page.filter(({ column }) => column <= GOAL_COLUMN)),
    ...joinInOrder(page.filter(({ column }) => column > GOAL_COLUMN)),
  ]),
  'indicators before goals': trimmed((page) => [
    ...joinInOrder(page.filter(({ column }) => column > GOAL_COLUMN)),
    ...joinInOrder(page.filter(({ column }) => column <= GOAL_COLUMN)),
  ]),
  'column by column': trimmed((page) => joinInOrder(page.toSorted((a, b) => a.column - b.column))),
  'line by line': trimmed((page) => page.toSorted((a, b) => a.y - b.y || a.column - b.column).map(({ text }) => text)),
  'by place': joinByPlace,
  'by place, spaces collapsed': (page, setup) =>
    joinByPlace(page, setup).map((line) => line.replace(/ +/g, ' ').trim()),
};

const FOOTERS: readonly ((page: number, pages: number) => string)[] = [
  () => '',
  (page) => String(page),
  (page, pages) => `${page}/${pages}`,
  (page, pages) => `第 ${page} 页 共 ${pages} 页`,
  (page) => `- ${page} -`,
  (page) => `— ${page} —`,
  (page) => `P${page}`,
  (page, pages) => `Page ${page} of ${pages}`,
  () => '内部资料',
  (page) => `某市财政局 第${page}页`,
  (page) => `第${'一二三四五六七八九十'.charAt((page - 1) % 10)}页`,
  (page, pages) => (page < pages ? '转下页' : ''),
  () => '打印日期：2025-01-15',
];

/** Lines that are no part of the table. They stand at the tops of pages or between two rows. */
const STRAYS = [
  '（以下各项数据以批复后的部门预算为准）',
  '续表：各项目的绩效目标与绩效指标如下所示',
  '内部资料',
  '（本页为样张）',
  '接上页',
  '注：表中数据以批复为准。',
  '续上表',
  '（续）',
  '某市财政局编制',
  '单位负责人：甲',
  '年度部门预算公开材料',
  '各单位项目支出绩效目标情况',
  '打印时间 2025-01-15 10:20',
  '各部门按职责分工组织实施并公开年度绩效情况',
];

/** Puts strays before rows of a page, each at a height of its own. */
function strewLines(page: readonly PrintedLine[], random: Random): PrintedLine[] {
  return page.flatMap((line, i) => {
    const beginsRow = i > 0 && line.row !== page[i - 1]?.row;
    if (!beginsRow || !random.chance(0.1)) return [line];
    return [{ row: line.row, column: 0, y: line.y - 0.5, text: random.pick(STRAYS) }, line];
  });
}

/** A text that was taken out of the pages of a table, and how. */
export interface TakenText {
  readonly text: string;
  readonly how: string;
}

/** Prints a table on pages and takes the text out of them, with what else stands on the pages. */
export function takeText({ draft, title, rows }: DraftTable, random: Random): TakenText {
  const setup = drawPageSetup(random);
  const pages = printPages(rows, setup);
  const how = random.pick(['row by row', 'row by row', 'row by row', ...Object.keys(EXTRACTIONS)]);
  const extract = EXTRACTIONS[how] ?? joinInOrder;
  const head = [title, `部门名称：${draft.department} 单位：${draft.currencyUnit}`, HEADS.join(' ')];
  const laterHead = random.pick([head, head, head.slice(2), []]);
  const footer = random.pick(FOOTERS);
  const hasFormFeeds = laterHead.length === 0 || random.chance(0.7);
  const gap = random.chance(0.5) ? [''] : [];
  const strays = random.pick(['none', 'none', 'none', 'tops', 'between rows'] as const);
  const text = pages
    .map((page, i) => {
      const lines = extract(strays === 'between rows' ? strewLines(page, random) : page, setup);
      if (strays === 'tops' && i > 0 && random.chance(0.5)) lines.unshift(random.pick(STRAYS));
      const foot = footer(i + 1, pages.length);
      return [...(i === 0 ? head : laterHead), ...lines, ...(foot === '' ? [] : [...gap, foot])].join('\n');
    })
    .join(hasFormFeeds ? '\n\f' : '\n');
  const cut = setup.cutsRows ? 'rows cut' : 'rows whole';
  return { text: `${text}\n`, how: `${how}, ${cut}` };
}
