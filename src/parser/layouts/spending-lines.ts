import { AMOUNT_COLUMNS, FISCAL_PARTS } from '../../domain/records.ts';
import type { Report } from '../findings/report.ts';
import { breakAtPoints } from '../items/goal.ts';
import { tellUnitsFromProjects } from '../rows/row-kinds.ts';
import { isGrandTotal, type PrintedFigures, type Row } from '../rows/row.ts';
import { Passage } from '../text/passage.ts';
import type { SourceText } from '../text/source-text.ts';
import { isDoubled } from '../text/doubled.ts';
import { widthOf } from '../text/width.ts';
import { fundLabel, type HeadColumn } from './column-heads.ts';
import type { LayoutReader } from './layout-reader.ts';
import type { ContentLine } from './page-furniture.ts';

const FIGURE = /^[-－]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)[.．]\d{1,2}$/;
const BLANK = /^[-－—–]$/;
/** Signs that end a sentence, and stand in no name. */
const SENTENCE = /[。；;！!？?]/;
/** How much the widths of two full lines may differ, in full-width characters. */
const SLACK = 1;

/** A piece of a line between the figures of two rows. */
interface Piece {
  readonly passage: Passage;
  /** Whether the line is indented, as names of projects are. */
  readonly isIndented: boolean;
  /** Whether it stands behind figures in their line, and so begins a goal. */
  readonly isGoal: boolean;
  readonly afterGap: boolean;
}

/** The figures of a row and what stands between them and those of the row before. */
interface FiguresRow {
  readonly figures: readonly Passage[];
  /** The rest of the goal before, and the name of this row. */
  readonly before: readonly Piece[];
}

/**
 * Reads 表12 out of text without cells. Each row prints a figure, `0.00` or `-` in every column of money, so that the columns are sure. A name
 * ends where its figures stand, and begins where the goal before it ends:
 * ```
 *     某中心2030年运行维
 * 护项目 60.00 60.00 60.00 0.00 0.00 0.00 0.00 保障系统
 * 稳定。
 * ```
 */
export const SPENDING_LINES: LayoutReader = {
  layout: 'wrapped',
  fits: ({ source, furniture: { form, headColumns } }) =>
    source.separator === null && form === 'spending-table' && headColumns !== null ? '有“支出项目类别”的表头' : null,
  read: ({ source, furniture: { content, headColumns } }, report) => {
    const money = (headColumns ?? []).flatMap((column) =>
      column === null || column === 'name' || column === 'goal' ? [] : [column],
    );
    const { rows, rest } = findRows(source, content, money.length, report);
    // Behind the last figures an indented line, or a text that is no sentence, may be the name of a project that has lost its own.
    const isName = rest[0]?.isGoal === false && !rest.some(({ passage }) => SENTENCE.test(passage.text));
    const lost = rest.find(({ isIndented }) => isIndented) ?? (isName ? rest[0] : undefined);
    if (lost) report.add('name-unclear', lost.passage.start ?? 0, lost.passage.text);
    return toRows(rows, rest, money, source, report);
  },
};

/** Finds the figures of all rows. A line with several figures, but not one for each column, is no row for certain. */
function findRows(
  source: SourceText,
  content: readonly ContentLine[],
  count: number,
  report: Report,
): { rows: FiguresRow[]; rest: Piece[] } {
  const rows: FiguresRow[] = [];
  let before: Piece[] = [];
  for (const { start, end, afterGap, afterPage } of content) {
    const raw = Passage.of(source.text, start, end);
    const line = raw.trim();
    const isIndented = /^(?:\s{2,}|[\t\u3000])/.test(raw.text.replaceAll('\f', ''));
    const piece = (passage: Passage, isGoal = false): Piece => ({
      passage,
      isIndented: isIndented && !isGoal,
      isGoal,
      afterGap: afterGap && !afterPage && !isGoal,
    });
    const run = findRun(line);
    if (run && run.length !== count) report.add('row-cells-unclear', run[0]!.start ?? start, line.text.slice(0, 60));
    if (run?.length !== count) {
      before.push(piece(line));
      continue;
    }
    const [first, last] = [run[0]!, run.at(-1)!];
    const name = line.slice(0, first.start! - line.start!).trim();
    const goal = line.slice(last.last! + 1 - line.start!).trim();
    rows.push({ figures: run, before: name.isEmpty ? before : [...before, piece(name)] });
    before = goal.isEmpty ? [] : [piece(goal, true)];
  }
  return { rows, rest: before };
}

/** The first figures of a line that follow one another; `null` where it has no two. */
function findRun(line: Passage): Passage[] | null {
  let run: Passage[] = [];
  for (const { 0: token, index } of line.text.matchAll(/\S+/g)) {
    if (FIGURE.test(token) || BLANK.test(token)) run.push(line.slice(index, index + token.length));
    else if (isRun(run)) return run;
    else run = [];
  }
  return isRun(run) ? run : null;
}

const isRun = (run: readonly Passage[]): boolean => run.length > 1 && run.some(({ text }) => FIGURE.test(text));

function toRows(
  found: readonly FiguresRow[],
  rest: readonly Piece[],
  money: readonly HeadColumn[],
  source: SourceText,
  report: Report,
): Row[] {
  const splits = splitAll(found, report);
  const rows = found.map(({ figures }, i): Row => {
    const { name } = splits[i]!;
    const title = Passage.join(name.map(({ passage }) => passage));
    const goal = i + 1 < found.length ? splits[i + 1]!.goal : rest;
    const isTotal = isGrandTotal(title.text);
    const pick = <C extends HeadColumn>(columns: readonly C[]): PrintedFigures<C> => {
      const picked: PrintedFigures<C> = {};
      for (const column of columns) {
        const figure = figures[money.indexOf(column)];
        if (figure && FIGURE.test(figure.text)) picked[column] = figure;
      }
      return picked;
    };
    for (const figure of figures) if (BLANK.test(figure.text)) source.claimPassage(figure, 'boilerplate');
    return {
      kind: isTotal ? 'total' : name[0]?.isIndented ? 'project' : 'unit',
      name: title,
      figures: pick(AMOUNT_COLUMNS),
      parts: money.includes('general') ? pick(FISCAL_PARTS) : null,
      funds: money.flatMap((column, c) => {
        const label = fundLabel(column);
        return label === null || BLANK.test(figures[c]!.text) ? [] : [{ label, amount: figures[c]! }];
      }),
      basis: 'column',
      body: { kind: 'cells', goal: toGoal(goal), indicators: Passage.of('', 0, 0) },
    };
  });
  return rows.some(({ kind }) => kind === 'project') ? rows : tellUnitsFromProjects(rows);
}

function toGoal(pieces: readonly Piece[]): Passage {
  const starts = new Set<number>();
  let at = 0;
  for (const { passage } of pieces) {
    starts.add(at);
    at += passage.text.length;
  }
  return breakAtPoints(Passage.join(pieces.map(({ passage }) => passage)), starts);
}

interface Split {
  /** What belongs to the goal of the row before. */
  readonly goal: readonly Piece[];
  readonly name: readonly Piece[];
}

/** The widths of full lines; 0 where no line is known to be full. */
interface Widths {
  readonly name: number;
  readonly goal: number;
}

/** Parts what stands between rows into goals and names. What cannot be parted in one way only is reported. */
function splitAll(rows: readonly FiguresRow[], report: Report): Split[] {
  const keepsIndents = rows.some(({ before }) => before.some(({ isIndented }) => isIndented));
  const goalsBesideFigures = rows.some(({ before: [first] }) => first?.isGoal === true);
  const sure = rows.map(({ before }, i) => {
    const isAfterUnit = i === 0 || isGrandTotal(rows[i - 1]!.before.map(({ passage }) => passage.text).join(''));
    return splitSurely(before, isAfterUnit || (goalsBesideFigures && before[0]?.isGoal !== true), keepsIndents);
  });
  const widest = (pieces: readonly Piece[]): number =>
    Math.max(0, ...pieces.map(({ passage }) => widthOf(passage.text)));
  const widths: Widths = {
    name: widest(sure.flatMap((split) => split?.name.slice(0, -1) ?? [])),
    goal: Math.max(
      widest(sure.flatMap((split) => split?.goal ?? [])),
      widest(rows.flatMap(({ before }) => before.filter(({ isGoal }) => isGoal))),
    ),
  };
  return sure.map((split, i): Split => {
    if (split && isWhole(split, widths)) return split;
    const { before, figures } = rows[i]!;
    const ways = listSplits(before, widths);
    const [only, ...others] = ways;
    if (!split && only && others.length === 0 && !only.name.some(({ passage }) => isDoubled(passage.text))) return only;
    report.add('name-unclear', figures[0]!.start ?? 0, before.at(-1)?.passage.text ?? '');
    return split ?? only ?? { goal: [], name: before };
  });
}

/** Parts what indents, gaps or the places of figures show for certain; `null` where they show nothing. */
function splitSurely(before: readonly Piece[], isAllName: boolean, keepsIndents: boolean): Split | null {
  // A name that holds an amount has swallowed a row, and one that stands twice a cell.
  if (before.some(({ passage, isGoal }) => !isGoal && passage.text.split(/\s+/).some((token) => FIGURE.test(token))))
    return null;
  // 合计 without its figures is no part of the name below.
  if (before.slice(0, -1).some(({ passage }) => isGrandTotal(passage.text))) return null;
  const indented = before.flatMap(({ isIndented }, i) => (isIndented ? [i] : []));
  if (indented.length > 1) return null;
  const [at] = indented;
  if (at !== undefined) return { goal: before.slice(0, at), name: before.slice(at) };
  if (isAllName) return { goal: [], name: before };
  const own = before.filter(({ isGoal }) => !isGoal);
  if (own.length === 1 && before[0]?.isGoal) return { goal: before.slice(0, 1), name: own };
  const gaps = before.flatMap(({ afterGap }, i) => (afterGap && i > 0 ? [i] : []));
  const [gap] = gaps;
  if (gap !== undefined && gaps.length === 1 && keepsIndents)
    return { goal: before.slice(0, gap), name: before.slice(gap) };
  return null;
}

/** Whether all lines of a name but its last fill their column, and neither name nor goal stands twice. */
const isWhole = ({ goal, name }: Split, widths: Widths): boolean =>
  name.slice(0, -1).every(({ passage }) => Math.abs(widthOf(passage.text) - widths.name) <= SLACK) &&
  [goal, name].every((pieces) => !isDoubled(pieces.map(({ passage }) => passage.text).join('')));

/** All ways in which lines may be parted: lines of a name and of a goal fill their columns, the last of each and those before a point aside. */
function listSplits(before: readonly Piece[], { name: nameWidth, goal: goalWidth }: Widths): Split[] {
  const ways: Split[] = [];
  for (let at = 0; at < before.length; at++) {
    const [goal, name] = [before.slice(0, at), before.slice(at)];
    const isName = name.every(({ passage, isGoal }, i) => {
      const width = widthOf(passage.text);
      const isLast = i === name.length - 1;
      const fills = nameWidth === 0 || (isLast ? width <= nameWidth + SLACK : Math.abs(width - nameWidth) <= SLACK);
      return !isGoal && !SENTENCE.test(passage.text) && fills;
    });
    const isGoal = goal.every(
      ({ passage: { text } }, i) =>
        i === goal.length - 1 ||
        widthOf(text) >= goalWidth - SLACK ||
        /[；;：:，,、]$/.test(text) ||
        isPoint(goal[i + 1]!),
    );
    if (isName && isGoal) ways.push({ goal, name });
  }
  return ways;
}

const isPoint = ({ passage }: Piece): boolean => /^[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]/.test(passage.text);
