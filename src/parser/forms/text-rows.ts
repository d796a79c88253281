import { readCells } from '../layouts/tabular.ts';
import { splitRows, type Separator } from '../text/cells.ts';
import { Passage } from '../text/passage.ts';
import { squeeze, type SourceText } from '../text/source-text.ts';
import type { FormCell, FormRow } from './form-row.ts';
import { isFormTitle, readFurnitureKind } from './furniture.ts';
import { readItemHead } from './item-columns.ts';
import { readLabel } from './labels.ts';
import { isFirstLevel, isSecondLevel } from './levels.ts';

const FIGURE = /^[\d,.]+$/;

/** Whether a text is a head of indicators or a label, which is a cell wherever it stands. */
const isCell = (text: string): boolean => readItemHead(text) !== null || readLabel(text) !== null;

const isLevel = (text: string): boolean => isFirstLevel(text) || isSecondLevel(text);

/** Returns what parts the cells of a text that holds forms: tabs, commas, or `null` for white space. */
export function findFormSeparator(text: string): Separator | null {
  if (text.includes('\t')) return '\t';
  if (!text.includes(',')) return null;
  for (const { cells } of splitRows(text, ',')) {
    const known = cells
      .map(({ start, end }) => text.slice(start, end).replace(/^"|"$/g, ''))
      .filter((cell) => readItemHead(cell) !== null || readLabel(cell) !== null);
    if (known.length >= 2) return ',';
  }
  return null;
}

/** Reads the rows of a text: of cells, or of lines whose cells white space parts. */
export function toTextRows(source: SourceText): FormRow[] {
  const rows =
    source.separator === null ? readLines(source) : source.rows.map(({ start, end }) => readCells(source, start, end));
  return rows
    .filter((cells) => cells.some((cell) => !cell.isEmpty))
    .map((cells, row): FormRow => {
      const filled = cells.filter((cell) => !cell.isEmpty);
      return {
        kind: filled.every(({ text }) => isAround(text)) ? 'line' : 'cells',
        cells: cells.map((cell, i) => toCell(cell, i)),
        part: 0,
        row,
        goesOn: false,
        isPlaced: false,
        isPlain: source.separator === null,
      };
    });
}

const isAround = (text: string): boolean => readFurnitureKind(text) !== null && readLabel(text) === null;

const toCell = (text: Passage, i: number): FormCell => ({
  lines: text.isEmpty ? [] : [text],
  from: i,
  to: i + 1,
  rowSpan: 1,
  breaks: 'written',
  isFilled: false,
});

function readLines(source: SourceText): Passage[][] {
  const lines = source.lines.map(({ start, end }) => Passage.of(source.text, start, end).trim());
  return joinCellLines(lines.filter((line) => !line.isEmpty).map(splitLine));
}

/** Parts a line at white space where its labels, heads or levels show that cells stand side by side: `项目名称 公园养护`. */
function splitLine(line: Passage): Passage[] {
  const [begin = ''] = /\S+/.exec(line.text) ?? [];
  if (!isCell(begin) && !isLevel(begin) && !FIGURE.test(begin)) return [line];
  if (readFurnitureKind(line.text) !== null) return [line];
  const tokens = Array.from(line.text.matchAll(/\S+/g), ({ 0: token, index }) =>
    line.slice(index, index + token.length),
  );
  const [first] = tokens;
  if (!first) return [];
  if (tokens.every(({ text }) => isCell(text)) || isLevel(first.text)) return tokens;
  if (FIGURE.test(first.text) && tokens.length === 2 && readLabel(tokens[1]!.text) !== null) return tokens;
  if (readLabel(first.text) === null) return [line];
  const cells: Passage[] = [];
  let from: Passage | null = null;
  for (const token of tokens) {
    if (readLabel(token.text) !== null) {
      cells.push(token);
      from = null;
    } else if (from === null) {
      cells.push(token);
      from = token;
    } else {
      const start = from.offsets[0]! - line.offsets[0]!;
      cells[cells.length - 1] = line.slice(start, token.offsets[0]! - line.offsets[0]! + token.text.length);
    }
  }
  return cells;
}

/**
 * Brings the cells of a row together where each stands in a line of its own, as some PDF readers copy them:
 * ```
 * 产出指标
 * 数量指标
 * 保洁河道长度
 * ≥38.00(公里)
 * ```
 */
function joinCellLines(lines: readonly Passage[][]): Passage[][] {
  const rows: Passage[][] = [];
  for (let i = 0; i < lines.length;) {
    let end = i;
    while (end < lines.length && lines[end]!.length === 1 && readItemHead(lines[end]![0]!.text) !== null) end++;
    const heads = lines.slice(i, end).flat();
    const roles = new Set(heads.map(({ text }) => readItemHead(text)));
    if (heads.length < 3 || !roles.has('name') || !roles.has('value')) {
      rows.push(lines[i]!);
      i++;
      continue;
    }
    rows.push(heads);
    i = end;
    const own: Passage[] = [];
    while (i < lines.length && lines[i]!.length === 1 && !endsItems(lines[i]![0]!.text)) own.push(lines[i++]![0]!);
    rows.push(...toItemRows(joinLevels(own)));
  }
  return rows;
}

const endsItems = (text: string): boolean => {
  const label = readLabel(text);
  return isFormTitle(text) || (label !== null && label !== 'items') || readFurnitureKind(text) === 'note';
};

/** Joins the names of levels that are broken over two lines: `服务对象满意度` and `指标`. */
function joinLevels(lines: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && squeeze(line.text) === '指标' && isLevel(last.text))
      joined[joined.length - 1] = Passage.join([last, line]);
    else joined.push(line);
  }
  return joined;
}

function toItemRows(lines: readonly Passage[]): Passage[][] {
  const rows: Passage[][] = [];
  let levels: Passage[] = [];
  let texts: Passage[] = [];
  const flush = (): void => {
    // Of more or fewer lines nobody can tell what is a name and what a value.
    if (levels.length > 0 || texts.length > 0) rows.push([...levels, ...texts]);
    levels = [];
    texts = [];
  };
  for (const line of lines) {
    if (isLevel(line.text)) {
      if (texts.length > 0) flush();
      levels.push(line);
    } else texts.push(line);
  }
  flush();
  return rows;
}
