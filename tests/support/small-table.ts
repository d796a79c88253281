import type { PrintedTable } from '../../tools/files/invent-table.ts';

/** The items of the project in `SMALL_TABLE`. */
export const SMALL_ITEMS =
  '1、1-产出指标；11-数量指标；养护面积；实施周期指标值:20公顷；年度指标值:20公顷。2、3-满意度指标；31-服务对象满意度；市民满意度；实施周期指标值:≥90%；年度指标值:≥90%。';

/** A table with one unit and one project. */
export const SMALL_TABLE: PrintedTable = {
  title: '2025年项目支出绩效目标表（含转移支付项目）',
  department: '部门名称：某局',
  currency: '单位：万元',
  heads: ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'],
  rows: [
    ['合计', '120.00', '100.00', '', '20.00', '', ''],
    ['某中心', '120.00', '100.00', '', '20.00', '', ''],
    ['绿地养护', '120.00', '100.00', '', '20.00', '保持绿地完好。', SMALL_ITEMS],
  ],
};

/** The table with another cell in the row of its project. */
export const withCell = (column: number, text: string): PrintedTable => ({
  ...SMALL_TABLE,
  rows: SMALL_TABLE.rows.map((row, i) => (i === 2 ? row.map((cell, c) => (c === column ? text : cell)) : row)),
});
