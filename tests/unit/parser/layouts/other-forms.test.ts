import { expect, test } from 'vitest';
import { parse } from '../../../support/parse.ts';
import { htmlTable, readHtml } from '../../../support/read-html.ts';

test.each([
  ['project-form', '项目支出绩效目标表\n项目名称\n一级指标\n年度资金总额\n（全表只有栏目的名称）\n'],
  [
    'transfer-matrix',
    '2025年补助资金绩效目标表\n项目名称\t补助资金\n资金情况（万元）\t资金总额\t60\n一级指标\t二级指标\t三级指标\t指标解释\t指标方向\t甲镇\t乙镇\n产出指标\t数量指标\t渠道\t反映数量\t≥\t1\t2\n',
  ],
  [
    'input-output-form',
    '项目绩效目标申报表\n项目名称\t道路养护\n投入和管理目标\t预算执行率\t100%\n产出目标\t养护里程\t3公里\n效果目标\t满意度\t90%\n',
  ],
  ['project-spending-form', '项目支出情况表\n单位：万元\n项目名称\t金额\n道路养护\t3.00\n'],
  [
    'self-evaluation-form',
    '项目支出绩效自评表\n部门名称：某局\n单位：万元\n项目名称 河道保洁\n项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 9.00 9.00 8.00\n',
  ],
  [
    'special-fund-form',
    '2025年省级专项资金绩效目标表\n专项资金名称\t产业发展\n资金额度\t300\n一级指标\t二级指标\t三级指标\t绩效指标值\n产出指标\t数量指标\t项目数\t3\n',
  ],
  [
    'budget-table',
    '部门收支总表\n部门名称：某局\t单位：万元\n收入\t预算数\t支出\t预算数\n一般公共预算\t120.00\t公共服务\t120.00\n',
  ],
  ['whole-department-form', '部门整体支出绩效目标表\n（2025年度）\n部门名称：某局\n年度总体目标 …\n'],
])('another form is named in one line: %s', (code, text) => {
  expect(parse(text).document).toBeNull();
  expect(parse(text).diagnostics.map((found) => found.code)).toEqual([code]);
  const rows = text.trim().split('\n');
  const table = htmlTable(rows.slice(1).map((row) => row.split(/[\t ]/)));
  expect(readHtml(`<p>${rows[0]}</p>${table}`).diagnostics.map((found) => found.code)).toEqual([code]);
});

test('a file without a form says which tables it holds', () => {
  const file = `<p>部门的绩效目标另行公布。</p><p>部门收支总表</p>${htmlTable([
    ['收入', '支出'],
    ['1.00', '1.00'],
  ])}`;
  expect(readHtml(file).diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ['table-not-found', '文件里没有找到项目支出绩效目标表：文件里有 部门收支总表'],
  ]);
});
