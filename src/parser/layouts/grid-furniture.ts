import type { Grid, GridLine } from '../../files/grid.ts';
import { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';
import { TITLE_END } from './titles.ts';
import { textOfCell, type FoundTable, type TablePart } from './grid-table.ts';

const TITLE = new RegExp(TITLE_END);
const DEPARTMENT =
  /^\s*(?:部\s*门\s*名\s*称|部\s*门\s*[（(]\s*单\s*位\s*[）)](?:\s*名\s*称)?|预\s*算\s*单\s*位|单\s*位\s*名\s*称|填\s*报\s*单\s*位)\s*[:：]\s*/;
const CURRENCY = /[（(]?\s*(?<!预算)(?:金额)?单\s*位\s*[:：]\s*([^\s（）()]*)\s*[)）]?\s*$/;
const PAGE_NUMBER = /^(?:[-—–]*\d{1,4}[-—–]*|第\d{1,4}页(?:[,、/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4}|[Pp]\.?\d{1,4})$/;
/** Notes and signatures below a table. */
const BELOW_TABLE = /^(?:备?注|说明|填报人|填表人|制表人|审核人|复核人|负责人|联系人|联系电话|填报日期|填报单位)[:：]/;

/** A line around the table: what it is, and the part of it that names something. */
export interface FurnitureLine {
  readonly line: GridLine;
  readonly kind: 'title' | 'department' | 'currency' | 'heads' | 'other' | 'unknown';
}

/** The lines around the table, and those of the file that belong to it in no way. */
export interface GridFurniture {
  readonly lines: readonly FurnitureLine[];
  readonly outside: readonly GridLine[];
}

/** Sorts the lines above, between and below the parts of a table. */
export function sortFurniture({ parts }: FoundTable): GridFurniture {
  const lines: FurnitureLine[] = [];
  const outside: GridLine[] = [];
  const around = parts.map(linesAround);
  const seen = countRepeated(around.flatMap(({ above, below }) => [...above, ...below]));
  for (const [i, { above, heads, below }] of around.entries()) {
    const [isFirst, isLast] = [i === 0, i === parts.length - 1];
    for (const line of above) {
      const kind = kindOf(line, seen);
      if (kind === 'unknown' && isFirst) outside.push(line);
      else lines.push({ line, kind });
    }
    for (const line of heads) lines.push({ line, kind: 'heads' });
    for (const line of below) {
      const kind = kindOf(line, seen);
      if (kind !== 'unknown' || BELOW_TABLE.test(squeeze(line.text)))
        lines.push({ line, kind: kind === 'unknown' ? 'other' : kind });
      else if (isLast) outside.push(line);
      else lines.push({ line, kind });
    }
  }
  return { lines, outside };
}

function linesAround({ grid, top, body }: TablePart): {
  above: GridLine[];
  heads: GridLine[];
  below: readonly GridLine[];
} {
  const linesOf = (from: number, to: number): GridLine[] =>
    grid.cells.filter(({ row }) => row >= from && row < to).flatMap(({ lines }) => lines);
  return {
    above: [...grid.before, ...linesOf(0, top)],
    heads: linesOf(top, body),
    below: grid.after,
  };
}

/** Whether a text is furniture of a table wherever it stands: its title, department or unit of money, or a note below it. */
export const isFurniture = (text: string): boolean =>
  (TITLE.test(squeeze(text)) && !/[。;]/.test(text)) ||
  DEPARTMENT.test(text) ||
  CURRENCY.test(text) ||
  BELOW_TABLE.test(squeeze(text));

const withoutNumbers = (line: GridLine): string => squeeze(line.text).replace(/\d+/g, '#');

function countRepeated(lines: readonly GridLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(withoutNumbers(line), (counts.get(withoutNumbers(line)) ?? 0) + 1);
  return counts;
}

function kindOf(line: GridLine, seen: ReadonlyMap<string, number>): FurnitureLine['kind'] {
  const text = squeeze(line.text);
  if (DEPARTMENT.test(line.text)) return 'department';
  if (CURRENCY.test(line.text) && text.length < 30) return 'currency';
  if (TITLE.test(text) && !/[。;:]/.test(text)) return 'title';
  if (PAGE_NUMBER.test(text) || text === '(含转移支付项目)') return 'other';
  return (seen.get(withoutNumbers(line)) ?? 0) > 1 ? 'other' : 'unknown';
}

/** Where the department and the unit of money stand in a line, as ranges of its text. */
export function readNames(text: string): { department: Range | null; currency: Range | null } {
  const label = DEPARTMENT.exec(text)?.[0].length ?? null;
  const unit = CURRENCY.exec(label === null ? text : text.slice(label));
  const base = label ?? 0;
  const currency: Range | null = unit?.[1]
    ? [
        base + unit.index + unit[0].lastIndexOf(unit[1]),
        base + unit.index + unit[0].lastIndexOf(unit[1]) + unit[1].length,
      ]
    : null;
  const end = unit ? base + unit.index : text.length;
  return { department: label === null || text.slice(label, end).trim() === '' ? null : [label, end], currency };
}

/**
 * The department that a file names outside its table, such as on its cover; `null` if it names none or several. Cells that a sheet does not show are
 * looked at too: they say what the file is about, as its name does.
 */
export function findDepartment(grids: readonly Grid[]): Passage | null {
  const lines = grids.flatMap(({ before, cells, after, unshown }) => [
    ...before,
    ...cells.flatMap((cell) => cell.lines),
    ...after,
    ...unshown,
  ]);
  const named = lines.flatMap(({ text }) => {
    const { department } = readNames(text);
    return department ? [text.slice(...department).trim()] : [];
  });
  const [only, ...others] = new Map(named.map((name) => [squeeze(name), name])).values();
  return only !== undefined && others.length === 0 ? new Passage(only, new Int32Array(only.length).fill(-1)) : null;
}

type Range = readonly [start: number, end: number];

/** The titles of the tables of a file that are not among those that were read. */
export function listOtherTables(grids: readonly Grid[], tables: readonly FoundTable[]): string[] {
  const own = new Set(tables.flatMap(({ parts }) => parts.map(({ grid }) => grid)));
  return listTableTitles(grids.filter((grid) => !own.has(grid)));
}

/** The titles of tables, each once. */
export function listTableTitles(grids: readonly Grid[]): string[] {
  const titles: string[] = [];
  for (const grid of grids) {
    if (grid.cells.length === 0) continue;
    const top = grid.cells.filter(({ row }) => row < 2).map(textOfCell);
    const title = [...top, ...grid.before.map(({ text }) => text).toReversed()].find(
      (text) => /表(?:[（(][^（()）]*[)）])?$/.test(text.trim()) && text.length <= 60,
    );
    if (title !== undefined && !titles.includes(title.trim())) titles.push(title.trim());
  }
  return titles;
}
