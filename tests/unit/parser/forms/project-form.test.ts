import { expect, test } from 'vitest';
import { NO_AMOUNTS } from '../../../../src/domain/records.ts';
import { codes, onlyProject, parse } from '../../../support/parse.ts';
import { htmlTable, readHtml } from '../../../support/read-html.ts';
import { listItems } from '../../../support/list-items.ts';

const HEAD = [
  '项目支出绩效目标表',
  '（2025年度）',
  '项目名称\t河堤巡护',
  '主管部门及代码\t[318]柳溪县水务局\t实施单位\t柳溪县堤防所',
  '项目资金（万元）\t年度资金总额：\t12.50',
  '其中：财政拨款\t10.00',
  '上年结转资金\t1.50',
  '其他资金\t1.00',
  '总体目标\t堤防安全度汛。',
];

test('a browser’s copy is read by its labels, and levels that are merged downwards are taken over', () => {
  const parsed = parse(
    [
      ...HEAD,
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
      '产出指标\t数量指标\t巡护里程\t≥40公里',
      '巡护次数\t≥52次',
      '质量指标\t隐患处理率\t100%',
      '满意度指标\t服务对象满意度\t居民满意度\t≥90%',
      '',
    ].join('\n'),
  );
  expect(onlyProject(parsed)).toMatchObject({
    name: '河堤巡护',
    unit: '柳溪县堤防所',
    authority: '柳溪县水务局',
    form: 'project-form',
    amounts: { ...NO_AMOUNTS, total: 12.5, fiscal: 10, other: 1 },
    otherFunds: [{ label: '上年结转资金', amount: 1.5, inSum: true }],
    goal: '堤防安全度汛。',
  });
  expect(listItems(onlyProject(parsed))).toEqual([
    '产出指标|数量指标|巡护里程|≥40公里',
    '产出指标|数量指标|巡护次数|≥52次|taken over',
    '产出指标|质量指标|隐患处理率|100%|taken over',
    '满意度指标|服务对象满意度|居民满意度|≥90%',
  ]);
  expect(parsed.document).toMatchObject({ department: '柳溪县水务局', currencyUnit: '万元', form: 'project-form' });
  expect(parsed.document?.coverage.unclaimed).toBe(0);
  expect(codes(parsed)).toEqual([]);
});

test('a spreadsheet’s copy keeps its blank cells', () => {
  const parsed = parse(
    [
      ...HEAD,
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t分值',
      '\t产出指标\t数量指标\t巡护里程\t≥40公里\t20',
      '\t\t\t巡护次数\t≥52次\t20',
      '\t\t质量指标\t隐患处理率\t100%\t10',
      '',
    ].join('\n'),
  );
  expect(listItems(onlyProject(parsed))).toEqual([
    '产出指标|数量指标|巡护里程|≥40公里|/≥40公里//20',
    '产出指标|数量指标|巡护次数|≥52次|/≥52次//20|taken over',
    '产出指标|质量指标|隐患处理率|100%|/100%//10|taken over',
  ]);
});

test('cells in lines of their own are read, and refused where nobody can tell a name from a value', () => {
  const lines = (items: string): string =>
    `财政项目支出绩效目标申报表\n（2025年度）\n项目名称\n渠道清淤\n主管部门\n柳溪区水务局\n实施单位\n柳溪区灌区管\n理所\n项目资金\n（元）\n项目资金总额\n25,000.00 年度资金申请总额\n25,000.00\n其中：财政资金\n25,000.00\n年度总体目标\n渠道畅通。\n一级指标\n二级指标\n三级指标\n年度指标值\n${items}`;
  const parsed = parse(
    lines('产出指标\n数量指标\n清淤长度\n≥3.00(公里)\n满意度指标\n服务对象满意度\n指标\n农户满意度\n≥90%\n'),
  );
  expect(onlyProject(parsed)).toMatchObject({ unit: '柳溪区灌区管理所', amounts: { total: 25000, fiscal: 25000 } });
  expect(parsed.document?.currencyUnit).toBe('元');
  expect(listItems(onlyProject(parsed))).toEqual([
    '产出指标|数量指标|清淤长度|≥3.00(公里)',
    '满意度指标|服务对象满意度指标|农户满意度|≥90%',
  ]);
  expect(codes(parse(lines('产出指标\n数量指标\n清淤\n长度达标\n按时完成\n')))).toContain('row-cells-unclear');
});

test('every title begins a form, a name may stand only in the title, and levels are merged cells', () => {
  const form = (title: string): string =>
    `<p>${title}</p>${htmlTable([
      [['专项资金情况（万元）', 2, 1], '资金总额：', ['8.00', 1, 3]],
      ['财政拨款：', ['8.00', 1, 3]],
      ['项目实施期目标', ['修好路灯。', 1, 4]],
      [['绩效目标指标', 3, 1], '一级指标', '二级指标', '三级指标', '目标值'],
      [['产出指标', 2, 1], '数量指标', '更换灯具', '≥50盏'],
      ['质量指标', '亮灯率', '≥98%'],
      ['备注', ['', 1, 4]],
    ])}`;
  const parsed = readHtml(
    `<p>部门名称：柳溪市城管局</p>${form('318002_柳溪市路灯所_路灯改造绩效目标表')}${form('318003_柳溪市环卫所_公厕照明项目绩效目标表')}`,
  );
  expect(parsed.projects.map(({ unit, name }) => [unit, name])).toEqual([
    ['柳溪市路灯所', '路灯改造'],
    ['柳溪市环卫所', '公厕照明项目'],
  ]);
  expect(listItems(parsed.projects[1]!)).toEqual([
    '产出指标|数量指标|更换灯具|≥50盏',
    '产出指标|质量指标|亮灯率|≥98%|taken over',
  ]);
  expect(parsed.projects[0]!.source.place).toMatchObject({ sheet: 'table 1' });
});

test('of goals side by side the annual one is the record, and sums side by side are kept apart', () => {
  const parsed = readHtml(
    `<p>项目支出绩效目标表</p>${htmlTable([
      ['项目名称', ['引水工程', 1, 4]],
      ['主管部门', ['柳溪县水务局', 1, 4]],
      [['资金金额（万元）', 2, 1], '实施期资金总额：', '30.00', '年度资金总额：', '10.00'],
      ['其中：财政拨款', '30.00', '其中：财政拨款', '10.00'],
      [
        ['总体目标', 2, 1],
        ['实施期总目标', 1, 2],
        ['年度总目标', 1, 2],
      ],
      [
        ['三年通水。', 1, 2],
        ['完成勘察。', 1, 2],
      ],
      [['绩效指标', 2, 1], '一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '勘察报告', '1份'],
    ])}`,
  );
  expect(onlyProject(parsed)).toMatchObject({ goal: '完成勘察。', amounts: { total: 10, fiscal: 10 } });
  expect(onlyProject(parsed).otherFunds).toEqual([
    { label: '实施期资金总额', amount: 30, inSum: false },
    { label: '实施期资金总额：财政拨款', amount: 30, inSum: false },
  ]);
  expect(codes(parsed)).toContain('goal-of-period');
});

test('persons and labels without a key are told, and are in no record', () => {
  const parsed = parse(
    [
      ...HEAD,
      '项目负责人\t赵某\t联系电话\t555-0101',
      '绩效指标\t一级指标\t二级指标\t三级指标\t指标值',
      '产出指标\t数量指标\t巡护里程\t≥40公里',
      '',
    ].join('\n'),
  );
  expect(parsed.diagnostics.find(({ code }) => code === 'form-parts-left-out')?.message).toContain(
    '项目负责人、联系电话',
  );
  expect(JSON.stringify(parsed.projects)).not.toContain('赵某');
  expect(parsed.document?.coverage.unclaimed).toBe(0);
});

test('a form without a department asks for it, and one with several units of money is refused', () => {
  const two = [...HEAD, ...HEAD.map((line) => line.replace('柳溪县水务局', '柳溪县农业局'))].join('\n');
  expect(codes(parse(`${two}\n`))).toContain('missing-department');
  expect(codes(parse(`${[...HEAD, ...HEAD].join('\n').replace('（万元）', '（元）')}\n`))).toContain('currency-varies');
});

test('a sum that does not hold is refused', () => {
  expect(codes(parse(`${HEAD.join('\n').replace('1.50', '2.50')}\n`))).toContain('sum-mismatch');
});

test.each([
  ['a level of a spreadsheet’s copy', '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t巡护里程\t≥40公里'],
  [
    'the value of a spreadsheet’s copy',
    '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n\t产出指标\t数量指标\t巡护里程',
  ],
  [
    'the first level of a browser’s copy',
    '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t巡护里程\t≥40公里\n服务对象满意度\t居民满意度\t≥90%',
  ],
  [
    'the second level of a browser’s copy',
    '绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n产出指标\t巡护里程\t≥40公里',
  ],
])('a row that has lost %s is refused', (_, rows) => {
  expect(codes(parse(`${HEAD.join('\n')}\n${rows}\n`))).toEqual(['row-cells-unclear']);
});

test('a label that was lost before its text is no part of the text before it', () => {
  expect(codes(parse(`${HEAD.join('\n').replace('\t实施单位', '')}\n`))).toContain('unclaimed-text');
});

test('the year below a title is the form’s, and another year there is told', () => {
  const form = [...HEAD, '绩效指标\t一级指标\t二级指标\t三级指标\t指标值', '产出指标\t数量指标\t巡护里程\t≥40公里', ''];
  expect(parse(form.join('\n')).document?.yearBasis).toBe('title');
  expect(codes(parse(form.join('\n').replace('（2025年度）', '（2024年度）')))).toContain('year-mismatch');
});

const ITEM_HEADS = '绩效指标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t分值';
const ITEM = '\t产出指标\t数量指标\t巡护里程\t≥\t40\t公里\t20';

test.each([
  ['a first level alone', '\t满意度指标\t\t\t\t\t\t'],
  ['a level and the name in one cell', '\t满意度指标服务对象满意度\t\t居民满意度\t≥\t90\t%\t10'],
  ['a level printed twice', '\t满意度指标\t满意度指标\t服务对象满意度指标\t≥\t90\t%\t10'],
  ['a level after a blank cell', '\t满意度指标\t\t服务对象满意度指标\t≥\t90\t%\t10'],
  ['the name and the sign in one cell', '\t满意度指标\t服务对象满意度\t居民满意度≥\t\t90\t%\t10'],
  ['a value in place of the measure', '\t满意度指标\t服务对象满意度\t居民满意度\t定性\t定性\t≥90%\t10'],
])('a row with %s is refused', (_, row) => {
  const form = (rows: string): string => `${HEAD.join('\n')}\n${ITEM_HEADS}\n${rows}\n`;
  expect(codes(parse(form(ITEM)))).toEqual([]);
  expect(codes(parse(form(`${ITEM}\n${row}`)))).toContain('row-cells-unclear');
});

test('an only indicator without a value is told, and one that has lost its heads refused', () => {
  const heads = '绩效指标\t一级指标\t二级指标\t三级指标\t指标值';
  expect(codes(parse(`${HEAD.join('\n')}\n${heads}\n\t产出指标\t数量指标\t≥40公里\t\n`))).toContain(
    'row-value-missing',
  );
  const parsed = readHtml(
    `<p>项目支出绩效目标表</p>${htmlTable([
      ['项目名称', ['堤防巡护', 1, 4]],
      ['主管部门', ['柳溪县水务局', 1, 4]],
      ['资金总额（万元）', ['3.00', 1, 4]],
      ['总体目标', ['安全。', 1, 4]],
      [['绩效指标', 2, 1]],
      ['产出指标', '数量指标', '巡护里程', '≥40公里'],
    ])}`,
  );
  expect(codes(parsed)).toContain('row-cells-unclear');
});

test('a cell that takes two columns is refused', () => {
  const parsed = readHtml(
    `<p>项目支出绩效目标表</p>${htmlTable([
      ['项目名称', ['堤防巡护', 1, 4]],
      ['主管部门', ['柳溪县水务局', 1, 4]],
      ['资金总额（万元）', ['3.00', 1, 4]],
      ['总体目标', ['安全。', 1, 4]],
      [['绩效指标', 2, 1], '一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', ['巡护里程≥40公里', 1, 2]],
    ])}`,
  );
  expect(codes(parsed)).toContain('row-cells-unclear');
});
