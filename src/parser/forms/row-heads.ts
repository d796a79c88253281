import { squeeze } from '../text/source-text.ts';
import { isBlank, joinCell, squeezeCell } from './cell-text.ts';
import type { FormRow } from './form-row.ts';
import { readItemHead, type ItemColumn, type ItemRole } from './item-columns.ts';
import { unitInBrackets } from './labels.ts';

/** The columns of rows of indicators that belong to a project or a unit, by their heads. */
const HEADS = {
  number: /^(?:序号|编号)$/,
  unitCode: /^(?:预算)?(?:单位|部门)(?:编码|代码)$/,
  /** Units and projects in one column. */
  either:
    /^(?:单位名称[、/]?\(?项目名称\)?|单位\(项目\)名称|单位\(项目\)|项目名称\(资金使用单位\)|单位、项目名称|单位和项目名称)$/,
  unit: /^(?:预算|资金使用|实施|主管)?(?:单位|部门)(?:名称)?$/,
  project: /^(?:预算)?项目(?:名称)?$/,
  total:
    /^(?:预算(?:数|金额|安排|资金)|(?:年度|当年|本年|项目)?(?:预算)?(?:资金|预算)(?:总额|金额|数|总计|合计)|(?:当年|本年)?财政拨款预算(?:金额|数)|金额|总计|合计)$/,
  fiscal: /^(?:其中:)?财政拨款$/,
  special: /^财政专户(?:管理)?(?:拨款|资金)$/,
  other: /^其他资金$/,
  goal: /^(?:项目)?(?:年度|当年|本年度?|总体)?(?:总体)?(?:绩效)?目标$/,
} as const;

export type RowRole = keyof typeof HEADS | ItemRole;
export type RowColumn = ItemColumn<RowRole>;

/** The heads of rows of indicators: the columns, and the number of rows that they take. */
export interface RowHeads {
  readonly columns: readonly RowColumn[];
  readonly rows: number;
  /** The unit of money that the head of the sum names. */
  readonly currency: string | null;
}

/** Heads take at most so many rows. */
const MOST_ROWS = 3;
const bareHead = (text: string): string =>
  squeeze(text)
    .replace(/\((?:单位:)?万?元\)$/, '')
    .replace(/:$/, '');

function readHead(text: string): RowRole | null {
  const bare = bareHead(text);
  const own = (Object.entries(HEADS) as [keyof typeof HEADS, RegExp][]).find(([, pattern]) => pattern.test(bare));
  if (own) return own[0];
  const item = readItemHead(text);
  return item === 'content' ? 'leftOut' : item;
}

/** Finds the heads that begin at a row: they name a project, an indicator and its value, in up to three rows. */
export function findRowHeads(rows: readonly FormRow[], at: number): RowHeads | null {
  const first = rows[at];
  if (first?.kind !== 'cells' || toColumns([first]).length < 2) return null;
  for (let count = 1; count <= MOST_ROWS; count++) {
    const band = rows.slice(at, at + count);
    if (band.length < count || band.some(({ kind, part }) => kind !== 'cells' || part !== first.part)) return null;
    const columns = toColumns(band);
    const roles = new Set(columns.map(({ role }) => role));
    const namesProject = roles.has('project') || roles.has('either');
    if (namesProject && roles.has('name') && roles.has('value')) {
      const total = band.flatMap(({ cells }) => cells).find((cell) => readHead(joinCell(cell).text) === 'total');
      return { columns, rows: count, currency: total ? unitInBrackets(joinCell(total).text) : null };
    }
  }
  return null;
}

function toColumns(band: readonly FormRow[]): RowColumn[] {
  const [first] = band;
  const columns: RowColumn[] = [];
  for (const row of band) {
    // A browser's copy has lost the places of the heads below a group: they stand below 绩效指标.
    const group = first!.cells.findIndex((cell) => /^(?:年度)?绩效指标$/.test(squeezeCell(cell)));
    const isShifted = row !== first && !row.isPlaced && !isBlank(row.cells[0]) && group > 0;
    for (const cell of row.cells) {
      const role = readHead(joinCell(cell).text);
      const shift = isShifted ? group : 0;
      if (role !== null) columns.push({ role, from: cell.from + shift, to: cell.to + shift, head: squeezeCell(cell) });
    }
  }
  return columns.toSorted((a, b) => a.from - b.from);
}
