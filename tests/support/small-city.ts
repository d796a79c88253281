import { SPENDING_TABLE, printCells } from './spending-table.ts';
import { TABBED_HEADER } from './parse.ts';
import { htmlTable } from './read-html.ts';

/** A department with a table of targets and 表12 of one year. */
export const WITH_WITNESS = '柳溪市园林局';
/** A department whose forms print 元, 上年结转资金 and persons. */
export const WITH_FORMS = '柳溪市水务局';
/** A department whose form has no money. */
export const WITHOUT_MONEY = '柳溪市图书馆';
/** A name that departments of two cities have. */
export const NAMESAKE = '市档案馆';
export const CITIES = ['东山', '西川'] as const;
/** Names and telephone numbers that forms print, and no page but the source may show. */
export const PERSONS = ['赵某某', '555-0101', '钱某某'] as const;

const targets = (name: string, amount: string, goal: string, target: string): string =>
  `${name}\t${amount}\t${amount}\t\t\t${goal}\t1、1-产出指标；11-数量指标；${name}次数；实施周期指标值:${target}；年度指标值:${target}。\n`;

/** Its 河道清淤 differs from 表12 in its amount, 对下补助 stands here only. */
const TABLE = `${TABBED_HEADER.replace('某局', WITH_WITNESS)}合计\t245.00\t245.00\t\t\t\t
${WITH_WITNESS}\t245.00\t245.00\t\t\t\t
${targets('绿地养护', '120.00', '保持绿地完好。', '≥12次')}${targets('河道清淤', '65.00', '全年清淤。', '≥4次')}${targets('对下补助', '60.00', '及时拨付。', '≥1次')}`;

const row = (name: string, amount: string, goal = ''): string[] => [
  name,
  amount,
  amount,
  amount,
  '0.00',
  '0.00',
  '0.00',
  '0.00',
  goal,
];

const spendingOf = (department: string, sum: string, rows: readonly string[][]): string =>
  printCells({
    ...SPENDING_TABLE,
    department: `单位名称：${department}`,
    rows: [SPENDING_TABLE.rows[0]!, row('合计', sum), row(department, sum), ...rows],
  });

const FORM = `<h1>部门项目支出绩效目标</h1>${[
  { name: '堤防巡护', rows: ['125,000.50', '100,000.50', '15,000.00', '10,000.00'], people: true },
  { name: '闸门检修', rows: ['80,000.00', '80,000.00', '0.00', '0.00'], people: false },
]
  .map(
    ({ name, rows: [total, fiscal, carried, other], people }) =>
      `<p>项目支出绩效目标表</p><p>（2026年度）</p>${htmlTable([
        ['项目名称', [name, 1, 4]],
        ['主管部门及代码', `[318]${WITH_FORMS}`, '实施单位', ['柳溪市堤防所', 1, 2]],
        ...(people ? [['项目负责人', PERSONS[0], '联系电话', [PERSONS[1], 1, 2]] as const] : []),
        [
          ['项目资金（元）', 4, 1],
          ['年度资金总额：', 1, 2],
          [total!, 1, 2],
        ],
        [
          ['其中：财政拨款', 1, 2],
          [fiscal!, 1, 2],
        ],
        [
          ['上年结转资金', 1, 2],
          [carried!, 1, 2],
        ],
        [
          ['其他资金', 1, 2],
          [other!, 1, 2],
        ],
        ['总体目标', [`${name}及时。`, 1, 4]],
        [['绩效指标', 4, 1], '一级指标', '二级指标', '三级指标', '指标值'],
        [['产出指标', 2, 1], '数量指标', `${name}里程`, '≥40公里'],
        ['质量指标', `${name}合格率`, '≥98%'],
        ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%'],
        ...(people ? [['填报人', [PERSONS[2], 1, 4]] as const] : []),
      ])}`,
  )
  .join('')}`;

const ROWS = `部门预算项目绩效目标表（2026年度）
\t\t\t\t\t\t\t\t\t\t金额单位：元
单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t权重
合计\t\t91000.50
318001-${NAMESAKE}\t档案整理\t51000.50\t整理完毕。\t产出指标\t数量指标\t整理卷宗\t≥\t300\t卷\t40
\t\t\t\t产出指标\t质量指标\t差错率\t≤\t2\t%\t20
318001-${NAMESAKE}\t库房恒温\t40000.00\t温度稳定。\t产出指标\t质量指标\t温度\t≥\t18\t℃\t50
`;

/** Rows of indicators of a form that has no money. */
const ROWS_WITHOUT_MONEY = `部门项目支出绩效目标表
单位名称：${WITHOUT_MONEY}
单位名称、项目名称\t项目年度绩效目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位
${WITHOUT_MONEY}\t\t\t\t\t\t\t
  图书采购\t采购图书。\t产出指标\t数量指标\t新书\t>=\t90\t册
`;

/** The sources of 2026, by their paths: a document with its witness, project forms in 元, rows of indicators, and 表12 alone. */
export const SMALL_CITY: Readonly<Record<string, string>> = {
  [`${WITH_WITNESS}.txt`]: TABLE,
  [`${WITH_WITNESS}表12.txt`]: spendingOf(WITH_WITNESS, '215.00', [
    row('绿地养护', '120.00', '保持绿地完好。'),
    row('河道清淤', '60.00', '全年清淤。'),
    row('公园开放', '35.00', '公园全年开放。'),
  ]),
  [`${WITH_FORMS}.html`]: `<!doctype html><meta charset="utf-8"><body>${FORM}`,
  [`${WITHOUT_MONEY}.txt`]: ROWS_WITHOUT_MONEY,
  [`${CITIES[0]}${NAMESAKE}.txt`]: ROWS,
  [`${CITIES[0]}${NAMESAKE}.yaml`]: `region: ${CITIES[0]}\n`,
  [`${CITIES[1]}${NAMESAKE}.txt`]: spendingOf(NAMESAKE, '9.00', [
    row('档案整理', '5.00', '整理完毕。'),
    row('档案展览', '4.00', '展览开放。'),
  ]),
  [`${CITIES[1]}${NAMESAKE}.yaml`]: `region: ${CITIES[1]}\n`,
};
