import type { PrintedTable } from '../../tools/files/invent-table.ts';

const row = (name: string, figures: readonly string[], goal = ''): string[] => [name, ...figures, goal];
const fromGeneral = (amount: string): string[] => [amount, amount, amount, '0.00', '0.00', '0.00', '0.00'];

/** The heads below 财政拨款, as a row of their own. */
export const PARTS = ['', '', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算', '', '', ''];

/** 部门预算项目支出及其他支出预算表 with two units and three projects. Its first row holds the heads below 财政拨款. */
export const SPENDING_TABLE: PrintedTable = {
  title: '部门预算项目支出及其他支出预算表',
  department: '单位名称：某局',
  currency: '单位：万元',
  heads: ['支出项目类别（资金使用单位）', '总计', '财政拨款', '', '', '', '财政专户拨款', '其他资金', '绩效目标'],
  rows: [
    PARTS,
    row('合计', ['210.00', '180.00', '150.00', '30.00', '0.00', '0.00', '30.00']),
    row('某局', ['120.00', '120.00', '120.00', '0.00', '0.00', '0.00', '0.00']),
    row('绿地养护', fromGeneral('120.00'), '保持绿地完好。'),
    row('某中心', ['90.00', '60.00', '30.00', '30.00', '0.00', '0.00', '30.00']),
    row('河道清淤', ['60.00', '60.00', '30.00', '30.00', '0.00', '0.00', '0.00'], '全年清淤 12 公里。'),
    row('窗口运行', ['30.00', '0.00', '0.00', '0.00', '0.00', '0.00', '30.00'], '窗口按时开放。'),
  ],
};

/** The table with other text in a row and column of `rows`. */
export const withSpendingCell = (at: number, column: number, text: string): PrintedTable => ({
  ...SPENDING_TABLE,
  rows: SPENDING_TABLE.rows.map((cells, r) =>
    r === at ? cells.map((cell, c) => (c === column ? text : cell)) : cells,
  ),
});

/** Merges the heads of the table in a workbook. */
export const MERGED_HEADS = `<mergeCells>${['A3:A4', 'B3:B4', 'C3:F3', 'G3:G4', 'H3:H4', 'I3:I4']
  .map((ref) => `<mergeCell ref="${ref}"/>`)
  .join('')}</mergeCells>`;

/** The table as a text whose cells a separator parts. */
export function printCells({ title, department, currency, heads, rows }: PrintedTable, separator = '\t'): string {
  const quote = (cell: string): string => (cell.includes(separator) ? `"${cell}"` : cell);
  const lines = [['表12'], [title], [department, '', '', '', '', '', '', '', currency], heads, ...rows];
  return `${lines.map((cells) => cells.map(quote).join(separator)).join('\n')}\n`;
}
