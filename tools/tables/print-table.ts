type Rows = readonly (readonly string[])[];

const FIGURE = /^[\d.,×<—–/ -]+$/;

/** A table of plain text: the first column is aligned to the left, the others to the right. The first row is the head. */
export function printPlainTable(rows: Rows): string {
  const widths = measureColumns(rows);
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '))
    .join('\n');
}

/** A Markdown table that is also one in a terminal: columns of figures are aligned to the right. The first row is the head. */
export function printMarkdownTable(rows: Rows): string {
  const [head = [], ...body] = rows;
  const widths = measureColumns(rows).map((width) => Math.max(3, width));
  const isFigure = head.map((_, column) => body.every((row) => FIGURE.test(row[column]!)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (isFigure[i] ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = widths.map((width, i) => (isFigure[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(head), line(rule), ...body.map(line)].join('\n');
}

const measureColumns = (rows: Rows): number[] =>
  (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
