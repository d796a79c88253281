import { AMOUNT_COLUMNS } from '../../domain/records.ts';
import { figuresFinder, sampleFigures, type FiguresLine } from '../rows/row-figures.ts';
import { hasItemSyntax, hasLabelRemains } from '../items/item-heads.ts';
import { findItemEnd, joinFlow, measureColumns, toLines, type Line } from './flow-lines.ts';
import { findUnclearNames, type FoundName } from './name-lines.ts';
import { findTable, type LayoutReader } from './layout-reader.ts';
import type { PageFurniture } from './page-furniture.ts';
import { tellUnitsFromProjects } from '../rows/row-kinds.ts';
import { Passage } from '../text/passage.ts';
import type { Report } from '../findings/report.ts';
import { bodyIsEmpty, figuresByOrder, FULL_STOP, isGrandTotal, type Row } from '../rows/row.ts';
import type { SourceText } from '../text/source-text.ts';

/** Names are never split over more filled lines than this. */
const MAX_NAME_LINES = 16;
const MAX_NAME_LENGTH = 200;

interface OpenRow extends Omit<Row, 'body'> {
  readonly lines: Line[];
  /** The row that begins the next page, where a page ends with this row. */
  nextPage: FoundName | null;
}

interface NamedFigures extends FoundName {
  readonly figures: readonly Passage[];
  readonly after: Passage;
  /** Whether a page begins at its first line. */
  readonly beginsPage: boolean;
  /** The index of the last line that it took. */
  readonly last: number;
}

/** Reads text that was taken out of a PDF, in which blank cells and the borders between cells left no trace. */
export const WRAPPED: LayoutReader = {
  layout: 'wrapped',
  fits: ({ furniture }) => findTable(furniture),
  read: ({ source, furniture }, report) => {
    const rows = readRows(source, furniture, report);
    if (rows === null) return null;
    // Where no project is indented, the indent was lost. What follows a row then shows whether it is a unit or a project.
    const told = rows.some(({ kind }) => kind === 'project') ? rows : tellUnitsFromProjects(rows);
    for (const [i, { kind, body, name }] of told.entries()) {
      if (kind === 'project' && bodyIsEmpty(body) && told.slice(i).some((row) => !bodyIsEmpty(row.body)))
        report.add('row-without-text', name.start ?? 0, `“${name.text}”`);
    }
    return told;
  },
};

/**
 * Reads the rows. The name of a project is indented and may wrap; its figures end it, and goal and indicators follow until the next row.
 * The name of a unit is not indented. It begins where the text before it ends.
 * ```
 * 广州市直属机关党员教
 * 育信息办公室
 * 99.75 99.75
 *     专项工作经费 99.75 99.75
 * 通过开展…
 * 1、1-产出指标；11-数量指标；…；年度指标值:4条以上。
 * ```
 */
function readRows(source: SourceText, { content, department }: PageFurniture, report: Report): Row[] | null {
  const lines = toLines(source, content);
  const findFigures = figuresFinder(sampleFigures(lines.map(({ passage }) => passage.text)));
  // Text before the first row belongs to no row. It stays unread and is reported.
  const preface: OpenRow = {
    kind: 'unit',
    name: Passage.of('', 0, 0),
    ...figuresByOrder([]),
    lines: [],
    nextPage: null,
  };
  const end = findItemEnd(lines);
  const rows: OpenRow[] = [];
  const names: FoundName[] = [];
  let open = preface;
  /** Whether the figures of a row stand on several lines. */
  let isSpread = false;

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) break;
    const row =
      line.indent > 0
        ? readIndentedName(lines, i, findFigures, isComplete(open, end))
        : readUnitName(open, line, i, findFigures(line.passage), end);
    if (!row) {
      if (line.indent > 0 && open !== preface && isComplete(open, end) && !hasItemSyntax(line.passage.text)) {
        report.add('missing-amount', line.passage.start ?? 0, `“${line.passage.text}”之后没有读到金额`);
      }
      const name = names.at(-1);
      if (name?.nextPage === null && line.afterPage) names[names.length - 1] = { ...name, nextPage: line.passage };
      open.lines.push(line);
      continue;
    }
    const before = names.at(-1);
    if (before?.nextPage && row.lines.includes(before.nextPage))
      names[names.length - 1] = { ...before, nextPage: null };
    names.push(row);
    if (row.beginsPage) open.nextPage = row;
    i = row.last;
    let figures = row.figures;
    let after = row.after;
    for (let next = lines[i + 1]; after.isEmpty && next && next.indent === 0; next = lines[i + 1]) {
      const more = findFigures(next.passage);
      if (!more?.before.isEmpty || figures.length + more.figures.length > AMOUNT_COLUMNS.length) break;
      figures = [...figures, ...more.figures];
      after = more.after;
      isSpread = true;
      i++;
    }
    const isTotal = isGrandTotal(row.name.text) && !rows.some(({ kind }) => kind === 'total');
    open = {
      kind: isTotal ? 'total' : line.indent > 0 ? 'project' : 'unit',
      name: row.name,
      ...figuresByOrder(figures),
      lines: after.isEmpty ? [] : [{ passage: after, indent: 0, afterGap: false, afterPage: false }],
      nextPage: null,
    };
    rows.push(open);
  }
  const keepsIndents = names.some(({ indent }) => indent > 0);
  const columns = measureColumns(
    rows.map((row) => row.lines),
    keepsIndents,
  );
  const mixed = lines.find(({ passage }) => SIDE_BY_SIDE.test(passage.text));
  const aside = mixed ? ({ line: mixed, code: 'columns-side-by-side' } as const) : columns.aside;
  if (aside) {
    const { text, start = 0 } = aside.line.passage;
    report.add(aside.code, start, `“${text.slice(0, 60)}”`);
    return null;
  }
  const unclear = findUnclearNames(names, department?.text ?? '');
  for (const { code, at } of unclear) report.add(code, at.start ?? 0, `“${at.text}”`);
  const isCut = (row: Pick<OpenRow, 'name'>): boolean => unclear.some(({ name }) => name === row.name);
  const unsure = keepsIndents ? undefined : findUnsureRow(rows, names, isSpread);
  if (unsure) report.add('row-order-unclear', unsure.name.start ?? 0, `“${unsure.name.text}”`);
  return rows.map(({ lines: own, nextPage, ...row }, i) => {
    // What a page has cut is told once.
    const flow = { ...joinFlow(own, columns), ...(isCut(row) ? { pages: [] } : {}) };
    const endsPage = nextPage !== null && (!keepsIndents || nextPage.indent > 0);
    const mayHoldNext = endsPage && !rows[i + 1]?.lines.some(isItem);
    return { ...row, body: { ...flow, itemEnd: end, endsPage, mayHoldNext, keepsIndents } };
  });
}

/**
 * Returns the first row whose text may be that of another, where nothing shows that the text was taken row by row: no row with both a goal and
 * items stands on one page with the row after it. Items that were taken behind the goals of a page, or before them, may stand at a wrong row, and
 * so may texts that were taken before the names of their page.
 */
function findUnsureRow(rows: readonly OpenRow[], names: readonly FoundName[], isSpread: boolean): OpenRow | undefined {
  // Where each cell has lines of its own, those of several cells may stand between one another.
  if (isSpread) return rows.find(({ lines }) => lines.length > 1);
  const texts = rows.map(({ lines }) => lines.findIndex(isItem));
  if (texts.every((first) => first < 0)) return undefined;
  const showsOrder = rows.some(
    ({ lines }, i) => (texts[i] ?? 0) > 0 && !lines.some(({ afterPage }) => afterPage) && names[i + 1]?.page === null,
  );
  if (showsOrder) return undefined;
  return rows.find(({ lines }, i) => (lines.length > 0 || i === rows.length - 1) && (texts[i] ?? 0) <= 0);
}

/** A first item that stands in a line behind other text and a space, or a wide gap inside a line: columns are printed side by side. */
const SIDE_BY_SIDE = /[^\s\d]\s+1\s*[、.．]\s*[0-9]\s*[-－–—]\s*[^\s；;]{1,8}[；;：:，,]|\S[ \u3000]{3,}\S/;

/** Tells whether the text of a row is complete: it is empty, or it holds items and its last line ends as items end. */
function isComplete({ lines }: OpenRow, end: RegExp): boolean {
  const last = lines.at(-1);
  return !last || (end.test(last.passage.text) && lines.some(({ passage }) => hasLabelRemains(passage.text)));
}

const looksLikeName = (text: string): boolean =>
  text.length <= MAX_NAME_LENGTH && !/[。；;]/.test(text) && !hasItemSyntax(text);

/**
 * Reads the name that begins on the indented line `i`, and the figures that end it; `null` if none do. Where the row before is complete, only a
 * name can follow, whatever signs it holds: `    党建工作（学习；培训）经费 4.00 4.00`.
 */
function readIndentedName(
  lines: readonly Line[],
  i: number,
  findFigures: (line: Passage) => FiguresLine | null,
  afterComplete: boolean,
): NamedFigures | null {
  const parts: Passage[] = [];
  const indent = lines[i]?.indent ?? 0;
  for (let j = i; j < lines.length && (afterComplete || j < i + MAX_NAME_LINES); j++) {
    const line = lines[j];
    if (!line || (j > i && line.indent > 0)) return null;
    const found = findFigures(line.passage);
    const part = found ? found.before : line.passage;
    if (afterComplete ? hasItemSyntax(part.text) : !looksLikeName(part.text)) return null;
    parts.push(part);
    if (found) {
      const { figures, after } = found;
      return {
        name: Passage.join(parts),
        figures,
        after,
        last: j,
        lines: parts,
        page: lines.slice(i + 1, j + 1).some(({ afterPage }) => afterPage) ? 'inside' : null,
        nextPage: null,
        isAfterText: false,
        indent,
        beginsPage: lines[i]?.afterPage ?? false,
      };
    }
  }
  return null;
}

/** Reads the unit or the 合计 whose figures stand on line `i`. Takes the lines of its name back from the row before. */
function readUnitName(
  open: OpenRow,
  line: Line,
  i: number,
  found: FiguresLine | null,
  end: RegExp,
): NamedFigures | null {
  if (!found || !looksLikeName(found.before.text)) return null;
  const { figures, after } = found;
  if (isGrandTotal(found.before.text))
    return {
      name: found.before,
      figures,
      after,
      last: i,
      lines: [found.before],
      page: null,
      nextPage: null,
      isAfterText: false,
      indent: 0,
      beginsPage: line.afterPage,
    };
  const from = nameStart(open, found.before, line.afterGap, end);
  if (from === null) return null;
  const [first, ...later] = [...open.lines.slice(from), line];
  const page = later.some(({ afterPage }) => afterPage) ? 'inside' : first?.afterPage ? 'before' : null;
  const before = open.lines.slice(0, from);
  const isAfterText =
    endsInPlainText(before, end) ||
    (page === 'before' && open.kind !== 'project' && before.length > 0 && !before.some(isItem));
  const taken = open.lines.splice(from);
  const nameLines = [...taken.map(({ passage }) => passage), found.before];
  return {
    name: Passage.join(nameLines),
    lines: nameLines,
    figures,
    after,
    last: i,
    page,
    nextPage: null,
    isAfterText,
    indent: 0,
    beginsPage: first?.afterPage ?? false,
  };
}

const isItem = ({ passage }: Line): boolean => hasLabelRemains(passage.text) || hasItemSyntax(passage.text);

/**
 * Whether the lines before a name may hold its beginning: their last one ends in the middle of a sentence, or items stand before it and it
 * shows none (`某局（学习；`).
 */
function endsInPlainText(lines: readonly Line[], end: RegExp): boolean {
  const last = lines.at(-1);
  if (last && !end.test(last.passage.text)) return true;
  // A value may go on after a full stop of its own, but no name begins with a sentence.
  if (last && FULL_STOP.test(last.passage.text)) return false;
  const before = lines.slice(0, -1).findLastIndex(({ passage }) => end.test(passage.text));
  return before >= 0 && lines.some(isItem) && !lines.slice(before + 1).some(isItem);
}

/** Returns the index of the line in a row's text at which the name of the next unit begins; `null` if none can begin there. */
function nameStart({ lines, kind }: OpenRow, rest: Passage, restAfterGap: boolean, end: RegExp): number | null {
  const isName = (from: number): boolean =>
    looksLikeName(lines.slice(from).reduce((text, { passage }) => text + passage.text, '') + rest.text);
  let from = lines.length;
  // A goal ends in a full stop, however items end.
  const hasItems = lines.some(({ passage }) => hasItemSyntax(passage.text));
  const endsAt = (at: number): boolean => (hasItems ? end : FULL_STOP).test(lines[at]?.passage.text ?? '');
  while (from > 0 && lines.length - from < MAX_NAME_LINES && !endsAt(from - 1)) from--;
  const isAfterSentence = from > 0 && endsAt(from - 1);
  const isAllName = from === 0 && (kind !== 'project' || lines.length === 0);
  if (isName(from) && (isAfterSentence || isAllName)) return from;
  // Where the text before does not end as a sentence or an item ends, a blank line has to part it from the name.
  for (let at = Math.max(from, 1); at <= lines.length; at++) {
    const afterGap = at === lines.length ? restAfterGap && !rest.isEmpty : lines[at]?.afterGap;
    if (afterGap && isName(at)) return at;
  }
  return null;
}
