/** What parts the cells of a row: the tab of a spreadsheet's clipboard, or the comma of a CSV file. */
export type Separator = '\t' | ',';

export interface CellRow {
  readonly start: number;
  /** The offset after the last cell; the line break is not included. */
  readonly end: number;
  readonly cells: readonly Cell[];
}

/** The range of a cell, with the quotes that enclose it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

const isLineBreak = (character: string): boolean => character === '\n' || character === '\r';

/**
 * Splits a text into rows of cells by RFC 4180: a cell in quotes may hold separators, line breaks and, doubled, quotes.
 * ```
 * 工作经费,"1,300.00","1,300.00",,,"每日巡查。
 * 有 ""台账""。",1、1-产出指标；…
 * ```
 * Quotes that do not enclose the whole cell are part of its text.
 */
export function* splitRows(text: string, separator: Separator): Generator<CellRow> {
  for (let at = 0; at < text.length;) {
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const cell = readCell(text, at, separator);
      cells.push(cell);
      at = cell.end;
      if (text.charAt(at) !== separator) break;
      at++;
    }
    yield { start, end: at, cells };
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
}

function readCell(text: string, start: number, separator: Separator): Cell {
  const quoted = text.charAt(start) === '"' ? findClosingQuote(text, start, separator) : null;
  if (quoted !== null) return { start, end: quoted, isQuoted: true };
  let end = start;
  while (end < text.length && text.charAt(end) !== separator && !isLineBreak(text.charAt(end))) end++;
  return { start, end, isQuoted: false };
}

/** Returns the offset after the quoted cell that begins at `start`, blanks after it included; `null` if the quotes do not enclose a cell. */
function findClosingQuote(text: string, start: number, separator: Separator): number | null {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) === '"') continue;
    let end = at + 1;
    while (text.charAt(end) === ' ') end++;
    return end >= text.length || text.charAt(end) === separator || isLineBreak(text.charAt(end)) ? end : null;
  }
  return null;
}

/**
 * Writes a row with tabs between its cells, and blanks in place of the quotes around them and the line breaks in them. The length stays.
 * `"部门名称：某局",,"单位：万元"` is ` 部门名称：某局 \t\t 单位：万元 `.
 */
export function blankCellSyntax(row: string, separator: Separator): string {
  const [{ cells } = { cells: [] }] = splitRows(row, separator);
  return cells
    .map(({ start, end, isQuoted }) => {
      const cell = row.slice(start, end).replace(/[\t\r\n]/g, ' ');
      return isQuoted ? cell.replace(/^"|"(?= *$)/g, ' ') : cell;
    })
    .join('\t');
}
