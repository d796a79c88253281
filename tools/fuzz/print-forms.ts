import type { Random } from '../synthesis/random.ts';
import type { DraftTable, TableRow } from './draft-table.ts';
import type { TakenText } from './take-text.ts';

type Form = (table: DraftTable, rows: readonly TableRow[], gap: string) => string[];

const total = ({ figures }: TableRow): string => figures.total ?? '0.00';

/** Forms that are not read, as invented departments fill them in. */
const FORMS: Readonly<Record<string, Form>> = {
  'self-evaluations': ({ draft }, rows, gap) =>
    rows.flatMap((row) => [
      '项目支出绩效自评表',
      `部门名称：${draft.department}${gap}单位：万元`,
      ['项目名称', row.name].join(gap),
      ['项目资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].join(gap),
      ['年度资金总额', total(row), total(row), total(row), '10', '100%', '10'].join(gap),
      ['其中：财政拨款', total(row), total(row), total(row)].join(gap),
      ['产出指标', '数量指标', '完成数量', '12次', '12次', '10', '10'].join(gap),
    ]),
  'matrices of transfers': ({ draft }, rows, gap) =>
    rows.flatMap((row) => [
      `${draft.year}年补助资金绩效目标表`,
      ['项目名称', row.name].join(gap),
      ['资金情况（万元）', '资金总额', total(row)].join(gap),
      ['一级指标', '二级指标', '三级指标', '指标解释', '指标方向', '甲镇', '乙镇'].join(gap),
      ['产出指标', '数量指标', '完成数量', '反映完成情况', '≥', '12', '8'].join(gap),
    ]),
  'spending table': ({ draft }, rows, gap) => [
    '部门预算项目支出及其他支出预算表',
    `部门名称：${draft.department}${gap}单位：万元`,
    ['支出项目类别（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标'].join(gap),
    ...rows.map((row) => [row.name, total(row), total(row), row.goal].join(gap)),
  ],
  'targets of a department': ({ draft }, rows, gap) => [
    '部门整体支出绩效目标表',
    `（${draft.year}年度）`,
    ['部门名称', draft.department].join(gap),
    ['年度总体目标', rows[0]?.goal ?? ''].join(gap),
    ...rows.map((row) => ['主要任务', row.name, total(row), total(row)].join(gap)),
  ],
};

/** Prints another form. The only right reading is none. */
export function printForm(table: DraftTable, random: Random): TakenText {
  const name = random.pick(Object.keys(FORMS));
  const projects = table.rows.filter(({ kind }) => kind === 'project');
  const lines = FORMS[name]?.(table, projects, random.pick([' ', '\t', ','])) ?? [];
  return { text: `${lines.join('\n')}\n`, how: `another form: ${name}` };
}
