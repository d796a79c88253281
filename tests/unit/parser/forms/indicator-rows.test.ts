import { expect, test } from 'vitest';
import { codes, parse } from '../../../support/parse.ts';
import { listItems } from '../../../support/list-items.ts';

const HEADS = '单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重';
const TITLE = '部门预算项目绩效目标表（2025年度）\n\t\t\t\t\t\t\t\t\t\t金额单位：元\n';

const PROJECTS = [
  '318-柳溪县园林部门\t\t900.00',
  '318001-柳溪县园林局\t花卉养护\t500.00\t花开。\t产出指标\t数量指标\t花卉\t≥\t300\t盆\t40',
  '产出指标\t质量指标\t成活\t定性\t优良\t\t20',
  '草坪修剪\t400.00\t草绿。\t产出指标\t数量指标\t草坪\t＝\t2\t公顷\t50',
];

test('codes make the department and its units, and the target is joined from its cells', () => {
  const parsed = parse(`${TITLE}${HEADS}\n${PROJECTS.join('\n')}\n`);
  expect(parsed.document).toMatchObject({
    department: '柳溪县园林部门',
    currencyUnit: '元',
    declared: { total: 900 },
    units: [{ name: '柳溪县园林局' }],
  });
  expect(parsed.projects.map(({ name, unit, amounts }) => [name, unit, amounts.total])).toEqual([
    ['花卉养护', '柳溪县园林局', 500],
    ['草坪修剪', '柳溪县园林局', 400],
  ]);
  expect(listItems(parsed.projects[0]!)).toEqual([
    '产出指标|数量指标|花卉|≥300盆|≥/300/盆/40',
    '产出指标|质量指标|成活|优良|定性/优良//20',
  ]);
  expect(codes(parsed)).toEqual([]);
});

test('project cells that are printed again are no new project, and heads stand in any order', () => {
  const heads =
    '指标值\t度量单位\t指标值类型\t三级指标\t二级指标\t一级指标\t绩效目标\t资金总额\t单位（项目）名称\t单位编码';
  const row = (value: string, name: string, project: string): string =>
    `${value}\t次\t≥\t${name}\t数量指标\t产出指标\t目标。\t3.00\t${project}\t318001`;
  const sums = '\t\t\t\t\t\t\t6.00\t柳溪县园林局\t318001';
  const table = [
    heads,
    sums,
    row('3', '检查', '检查费'),
    row('4', '复查', '检查费'),
    heads,
    row('5', '抽查', '检查费'),
    row('6', '巡查', '巡查费'),
  ];
  const parsed = parse(`2025年项目支出绩效目标表\n部门名称：柳溪县园林局\t单位：万元\n${table.join('\n')}\n`);
  expect(parsed.projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['检查费', 3],
    ['巡查费', 1],
  ]);
  expect(parsed.document?.units[0]?.declared.total).toBe(6);
  expect(parsed.document?.coverage.unclaimed).toBe(0);
});

test('a form without money has none', () => {
  const parsed = parse(
    '部门项目支出绩效目标表\n单位名称：柳溪省档案馆\n单位名称、项目名称\t项目年度绩效目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\n柳溪省档案馆\t\t\t\t\t\t\t\n  档案整理\t整理。\t产出指标\t数量指标\t卷宗\t>=\t90\t卷\n',
  );
  expect(parsed.document).toMatchObject({ currencyUnit: null, units: [{ amountsBasis: null }] });
  expect(parsed.projects[0]).toMatchObject({ name: '档案整理', amounts: { total: null }, amountsBasis: null });
  expect(listItems(parsed.projects[0]!)).toEqual(['产出指标|数量指标|卷宗|>=90卷|>=/90/卷/']);
});

test('a row whose cells do not fit the heads is refused', () => {
  expect(codes(parse(`${TITLE}${HEADS}\n${PROJECTS.join('\n').replace('优良\t\t20', '优良\t20')}\n`))).toContain(
    'row-cells-unclear',
  );
});

test('a first row without the name of its project is refused, and so is a project named as the unit above', () => {
  const row = '318001-柳溪县园林局\t500.00\t花开。\t产出指标\t数量指标\t花卉\t≥\t300\t盆\t40';
  expect(codes(parse(`${TITLE}${HEADS}\n${row}\n${PROJECTS.slice(1).join('\n')}\n`))).toContain('row-cells-unclear');
  expect(codes(parse(`${TITLE}${HEADS}\n${PROJECTS.join('\n')}\n${row.replace('318001-', '')}\n`))).toContain(
    'row-cells-unclear',
  );
});
