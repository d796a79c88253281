import type { CurrencyUnit } from '../../domain/records.ts';
import { NAME_HEAD, readColumnHeads, type HeadColumn, type TableForm } from './column-heads.ts';
import { GRAND_TOTAL } from '../rows/row.ts';
import { findPageEdges, findPageNumbers } from './page-edges.ts';
import { TITLE_END } from './titles.ts';
import { blankCellSyntax } from '../text/cells.ts';
import { Passage } from '../text/passage.ts';
import { squeeze, type SourceLine, type SourceText } from '../text/source-text.ts';

/** The contents of the page headers, and the lines that are left for rows. */
export interface PageFurniture {
  /** First title line, un-wrapped. */
  readonly title: string | null;
  readonly department: Passage | null;
  /** The names of other departments on later pages. */
  readonly otherDepartments: readonly Passage[];
  /** The text after `单位：`. */
  readonly currency: Passage | null;
  /** Other units of money on later pages. */
  readonly otherCurrencies: readonly Passage[];
  /** The columns that the first heads in cells name, in their order; `null` if the heads stand in no cells. */
  readonly headColumns: readonly (HeadColumn | null)[] | null;
  readonly hasColumnHeads: boolean;
  readonly form: TableForm;
  /** Lines that are neither page furniture nor blank, in order. */
  readonly content: readonly ContentLine[];
}

export interface ContentLine extends SourceLine {
  /** Whether a blank line or page furniture stands right before it. */
  readonly afterGap: boolean;
  /** Whether page furniture stands between it and the line before. */
  readonly afterPage: boolean;
}

const DEPARTMENT_LABEL = '(?:部\\s*门\\s*名\\s*称|预\\s*算\\s*单\\s*位|单\\s*位\\s*名\\s*称(?=\\s*[:：]))';
const CURRENCY_LABEL = '(?:金额)?单\\s*位';

const TITLE = new RegExp(`${TITLE_END}(?:\\(含转移支付项目\\))?$`);
/** Signs that every title and every number of a table have. Most lines have none and need no closer look. */
const TITLE_SIGN = /表/;
const NUMBER_SIGN = /[表件]/;
const PLAIN_TITLE = new RegExp(`^${TITLE.source}`);
/** Signs of sentences, which no title has. The name of an indicator may end as a title does. */
const NO_TITLE = /[。;:]/;
const PAGE_TOP = new RegExp(`^\\s*(?:${TITLE_END}|${DEPARTMENT_LABEL}|${NAME_HEAD})`);
const DEPARTMENT = new RegExp(`^\\s*${DEPARTMENT_LABEL}\\s*[:：]`);
const CURRENCY = new RegExp(`[（(]?(?<!预算)${CURRENCY_LABEL}\\s*[:：]\\s*([^\\s（）()]*)\\s*[)）]?\\s*$`);
const CURRENCY_LINE = new RegExp(`^\\s*[（(]?${CURRENCY_LABEL}\\s*[:：]\\s*\\S{0,6}\\s*$`);
/** What may follow a title. */
const AFTER_TITLE = new RegExp(`^\\s*(?:${DEPARTMENT_LABEL}|${CURRENCY_LABEL}|${NAME_HEAD})`);
/** The beginning of what follows the department and the unit of money. */
const TABLE_TOP = new RegExp(`^\\s*(?:${NAME_HEAD}|${GRAND_TOTAL})`);
/** The number of a table above its title. */
const TABLE_NUMBER = /^附?(?:表|件)\d{1,3}(?:-\d{1,2})?:?$/;
/** Notes and signatures below a table. */
const BELOW_TABLE =
  /^[*※(]?(?:[备附]?注|(?:填[表报])?说明|填报人|填表人|制表人|审核人|复核人|(?:单位|部门)?负责人|联系人|联系电话|(?:填报|填表|制表|打印)日期|填报单位)[:：]/;
/** A point of a note. */
const NOTE_POINT = /^\(?\d{1,2}[.、)](?!\d*-)/;
/** The unit of money in a head: `总计（万元）`. */
const HEAD_CURRENCY = /[（(]\s*(?:单\s*位\s*[:：]\s*)?((?:人民币)?万?元)\s*[)）]/;
/** A title or a department's name is never split over more lines than this. */
const MAX_SPLIT = 4;

/** Returns the unit of money that `单位：…` names; `null` for an unknown one. */
export function toCurrencyUnit(printed: string): CurrencyUnit | null {
  const name = squeeze(printed).replace(/^人民币/, '');
  return name === '万元' || name === '元' ? name : null;
}

/**
 * Finds the titles, the lines of 部门名称 and 单位, the column heads and the page numbers of all pages. Each may be split over lines:
 * ```
 * 项目支出绩效目标表（含转移支付项目）
 * 部门名称：某局 单位：万元
 * 项目名称（资金使用单
 * 位） 总计 财政拨款 …
 * ```
 */
export function readPageFurniture(source: SourceText): PageFurniture {
  const lines = source.rows.map((row) => readRow(source, row));
  const isBlank = lines.map((line) => line.trim().isEmpty);
  let title: string | null = null;
  let department: Passage | null = null;
  let currency: Passage | null = null;
  let headColumns: readonly (HeadColumn | null)[] | null = null;
  let form: TableForm = 'table';
  let hasColumnHeads = false;
  const otherDepartments: Passage[] = [];
  const otherCurrencies: Passage[] = [];
  const content: ContentLine[] = [];

  /** Returns the indexes of up to `count` filled lines from `i` on. */
  const filledFrom = (i: number, count: number): number[] => {
    const found: number[] = [];
    for (let j = i; j < lines.length && found.length < count; j++) if (!isBlank[j]) found.push(j);
    return found;
  };
  /** Whether a form feed stands in the lines from `i` to `j`. */
  const hasFormFeed = (i: number, j: number): boolean => {
    for (let k = i; k <= j; k++) if (lines[k]?.text.includes('\f')) return true;
    return false;
  };
  const textAt = (i: number | undefined): string => (i === undefined ? '' : (lines[i]?.text ?? ''));
  const joined = (indexes: readonly number[]): Passage =>
    Passage.join(indexes.map((j) => (lines[j] ?? Passage.of('', 0, 0)).trim()));

  const noteCurrency = (line: Passage, pattern = CURRENCY): void => {
    const match = pattern.exec(line.text);
    if (!match?.[1]) return;
    const start = match.index + match[0].lastIndexOf(match[1]);
    const printed = line.slice(start, start + match[1].length);
    if (currency === null) {
      currency = printed;
      source.claimPassage(printed, 'field');
    } else if (squeeze(printed.text) !== squeeze(currency.text)) otherCurrencies.push(printed);
  };

  const noteDepartment = (line: Passage): void => {
    const start = DEPARTMENT.exec(line.text)?.[0].length ?? 0;
    const end = start + (CURRENCY.exec(line.text.slice(start))?.index ?? line.text.length - start);
    const name = line.slice(start, end).trim();
    noteCurrency(line.slice(start));
    if (name.isEmpty) return;
    if (department === null) {
      department = name;
      source.claimPassage(name, 'field');
    } else if (squeeze(name.text) !== squeeze(department.text)) otherDepartments.push(name);
  };

  /** Returns the lines of `部门名称：某局 单位：万元`. A wrapped name ends where 单位 begins. */
  const departmentLines = (i: number): number[] => {
    const filled = filledFrom(i, MAX_SPLIT);
    if (CURRENCY.test(textAt(i).replace(DEPARTMENT, ''))) return [i];
    for (let n = 1; n < filled.length; n++) {
      const text = textAt(filled[n]);
      if (CURRENCY_LINE.test(text) || TABLE_TOP.test(text)) break;
      if (CURRENCY.test(text)) return filled.slice(0, n + 1);
    }
    return [i];
  };

  /** Returns the lines that make a title; `null` if none begins here. The department, the unit of money or the columns follow a title. */
  const titleLines = (i: number): number[] | null => {
    const filled = filledFrom(i, MAX_SPLIT + 3);
    if (!filled.slice(0, MAX_SPLIT).some((j) => TITLE_SIGN.test(textAt(j)))) return null;
    const read = (from: number, to: number): string => squeeze(joined(filled.slice(from, to)).text);
    for (let n = 1; n <= MAX_SPLIT && n <= filled.length; n++) {
      const text = read(0, n);
      if (text.length > 120 || NO_TITLE.test(text)) return null;
      if (!TITLE.test(text)) continue;
      // The bracket may stand on lines of its own.
      const end = [n + 1, n + 2].find((more) => read(n, more) === '(含转移支付项目)') ?? n;
      const isKnown = PLAIN_TITLE.test(text) || (title !== null && read(0, end) === squeeze(title));
      // Only the first title may be new over several lines. On later pages the line before it is text that the page broke.
      const isUnbroken = filled.slice(0, n).every((j) => !/[\s。.!！；;，,]/.test(textAt(j).trim()));
      const mayBeNew = n === 1 || (title === null && isUnbroken);
      const isFollowed = AFTER_TITLE.test(textAt(filled[end]));
      return (isKnown || mayBeNew) && isFollowed ? filled.slice(0, end) : null;
    }
    return null;
  };

  /** The index of the first line below the table: from there on all lines are blank, notes or signatures. */
  let below = lines.length;
  for (let i = below - 1; i >= 0; i--) {
    const text = squeeze(textAt(i));
    if (BELOW_TABLE.test(text)) below = i;
    else if (text !== '' && !NOTE_POINT.test(text)) break;
  }

  /** Whether a page may begin at a line: it has a form feed, or a title or heads begin there. */
  const isPageTop = (i: number): boolean => {
    if (PAGE_TOP.test(textAt(i))) return true;
    const text = TITLE_SIGN.test(textAt(i)) ? squeeze(textAt(i)) : '';
    return TITLE.test(text) && !NO_TITLE.test(text);
  };
  const filled = filledFrom(0, below);
  const ends = filled.filter((i, at) => {
    const next = filled[at + 1];
    const isAtTop = isPageTop(i) || CURRENCY_LINE.test(textAt(i));
    return i < below && !isAtTop && (next === undefined || hasFormFeed(i + 1, next) || isPageTop(next));
  });
  const tops = filled.filter((i, at) => at > 0 && hasFormFeed((filled[at - 1] ?? 0) + 1, i));
  const [atEnds, atTops] = [findPageEdges(textAt, ends, true), findPageEdges(textAt, tops, false)];
  const elsewhere = findPageNumbers(
    textAt,
    filled.filter((i) => !isPageTop(i)),
    new Set([...ends, ...tops]),
  );
  const furniture = atEnds.furniture.union(atTops.furniture).union(elsewhere.furniture);
  const unclear = atEnds.unclear.union(atTops.unclear).union(elsewhere.unclear);

  let afterGap = true;
  let afterPage = false;
  for (let i = 0; i < lines.length;) {
    const line = lines[i];
    const place = source.rows[i];
    if (!line || !place) break;
    let end = i;
    if (isBlank[i] || i >= below) end = i + 1;
    else if (furniture.has(i)) end = i + 1;
    else if (DEPARTMENT.test(line.text)) {
      const found = departmentLines(i);
      noteDepartment(joined(found));
      end = (found.at(-1) ?? i) + 1;
    } else if (CURRENCY_LINE.test(line.text)) {
      noteCurrency(line);
      end = i + 1;
    } else {
      const heads = readColumnHeads(lines, i);
      const isNumber =
        NUMBER_SIGN.test(line.text) &&
        TABLE_NUMBER.test(squeeze(line.text)) &&
        titleLines(filledFrom(i, 2)[1] ?? i) !== null;
      const titled = heads === null && !isNumber ? titleLines(i) : null;
      if (heads !== null) {
        if (!hasColumnHeads) form = heads.form;
        hasColumnHeads = true;
        headColumns ??= heads.cells?.columns ?? null;
        end = heads.end;
        if (currency === null) noteCurrency(joined(Array.from({ length: end - i }, (_, at) => i + at)), HEAD_CURRENCY);
      } else if (titled) {
        title ??= joined(titled).text;
        end = (titled.at(-1) ?? i) + 1;
      } else if (isNumber) end = i + 1;
    }
    afterPage ||= content.length > 0 && hasFormFeed(i, i);
    if (end === i && unclear.has(i)) i++;
    else if (end === i) {
      content.push({ ...place, afterGap, afterPage });
      afterGap = false;
      afterPage = false;
      i++;
    } else {
      source.claim(place.start, source.rows[end - 1]?.end ?? place.end, 'boilerplate');
      afterGap = true;
      afterPage ||= !isBlank[i] && content.length > 0;
      i = end;
    }
  }
  return { title, department, otherDepartments, currency, otherCurrencies, headColumns, hasColumnHeads, form, content };
}

/** The text of a row in which tabs part the cells, whatever parts them in the source. */
function readRow({ text, separator }: SourceText, { start, end }: SourceLine): Passage {
  const row = Passage.of(text, start, end);
  return separator === null ? row : new Passage(blankCellSyntax(row.text, separator), row.offsets);
}
