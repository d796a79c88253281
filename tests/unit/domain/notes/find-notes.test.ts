import { describe, expect, it } from 'vitest';
import { findNotes, NOTE_RULES } from '../../../../src/domain/notes/find-notes.ts';
import { findRepeats } from '../../../../src/domain/notes/repetition.ts';
import type { Project } from '../../../../src/domain/records.ts';
import { makeProject, type IndicatorSketch } from '../../../support/make-project.ts';

const DOCUMENT = { currencyUnit: '万元' } as const;
const codesOf = (...projects: Project[]): string[] => findNotes(DOCUMENT, projects).map(({ code }) => code);
/** Tells whether the rule `code` notes something in a project that has this indicator only. */
const notes = (code: string, ...sketch: IndicatorSketch): boolean => codesOf(makeProject([sketch])).includes(code);

it('has permanent codes, and words for all of them', () => {
  expect(NOTE_RULES.map(({ code }) => code)).toEqual([
    'placeholder',
    'percentage-above-100',
    'unit-unlike-name',
    'unit-missing',
    'annual-missing',
    'annual-laxer',
    'annual-stricter',
    'percentage-as-quantity',
    'complaints-as-satisfaction',
    'no-quantified-target',
    'no-benefit',
    'no-satisfaction',
    'ceiling-below-budget',
    'identical-goal',
    'identical-indicators',
    'other-field',
    'other-project',
    'unknown-level',
  ]);
  for (const { title, explain } of NOTE_RULES) expect(title.length * explain.length).toBeGreaterThan(0);
});

it('names the row that a note is about', () => {
  const project = makeProject([['31', '服务对象满意度（%）', '123', '≥90%']]);
  expect(findNotes(DOCUMENT, [project])).toContainEqual({
    code: 'percentage-above-100',
    project: project.id,
    indicator: project.indicators[0]?.id,
    indicatorName: '服务对象满意度（%）',
    reason: '年度指标值为“123”，按百分比计超过 100%。',
  });
});

describe('rules about one indicator', () => {
  it.each<[code: string, ...IndicatorSketch]>([
    ['percentage-above-100', '31', '服务对象满意度（%）', '123'],
    ['percentage-above-100', '12', '验收合格率', '≥120%'],
    ['percentage-above-100', '12', '系统可用率', '>100%'],
    ['unit-unlike-name', '31', '.服务对象满意度', '≤1份'],
    ['unit-unlike-name', '13', '物资补给及时率', '≤24小时'],
    ['unit-unlike-name', '13', '故障处理及时率', '≥80分'],
    ['unit-unlike-name', '22', '培训人数', '≥90%'],
    ['unit-missing', '12', '通信链路可用率', '≥99.5'],
    ['unit-missing', '41', '项目采购成本', '<20151600'],
    ['unit-missing', '41', '采购费用', '≤893万'],
    ['annual-missing', '12', '维保质量', null, '正常'],
    ['annual-laxer', '31', '满意度', '≥90%', '≥95%'],
    ['annual-laxer', '13', '响应时间', '≤1小时', '≤30分钟'],
    ['annual-laxer', '41', '采购成本', '≤20万元', '≤10万元'],
    ['annual-laxer', '22', '管理水平', '合格', '良好'],
    ['annual-stricter', '31', '满意度', '≥95%', '≥90%'],
    ['annual-stricter', '41', '单价', '≤3元/件', '≤5元/件'],
    ['annual-stricter', '11', '培训次数', '≥30次', '≥10次'],
    ['percentage-as-quantity', '11', '任务完成率', '100%'],
    ['complaints-as-satisfaction', '31', '服务对象有效投诉率', '≤1%'],
    ['complaints-as-satisfaction', '31', '重大工作失误投诉数量', '0'],
    ['ceiling-below-budget', '41', '项目采购成本', '≤48万元'],
    ['ceiling-below-budget', '14', '控制成本', '实际支出≤999000元'],
    ['unknown-level', '59', '其他', '1个'],
    ['placeholder', '11', '待单位补充...', 'SM项目'],
  ])('%s notes %s %s %s %s', (code, ...sketch) => {
    expect(notes(code, ...sketch)).toBe(true);
  });

  it.each<[code: string, ...IndicatorSketch]>([
    ['percentage-above-100', '31', '服务对象满意度（%）', '≥90%'],
    ['percentage-above-100', '12', '任务完成率', '≥120%'],
    ['percentage-above-100', '21', '产值增长率', '150%'],
    ['percentage-above-100', '12', '系统可用率', '≥100%'],
    ['unit-unlike-name', '31', '用户满意度', '≥90分'],
    ['unit-unlike-name', '31', '用户满意度', '≥90%'],
    ['unit-unlike-name', '12', '供暖温度', '≥18摄氏度'],
    ['unit-unlike-name', '22', '用户活跃度', '≥5000个'],
    ['unit-unlike-name', '11', '对接数量', '≥98%'],
    ['unit-unlike-name', '13', '处理及时率', '响应时间≤2小时'],
    ['unit-missing', '11', '培训次数', '12'],
    ['unit-missing', '12', '合格率（%）', '100'],
    ['unit-missing', '22', '人员重大伤亡', '0'],
    ['unit-missing', '22', '服务质量', '有所提升'],
    ['annual-missing', '12', '维保质量', '正常'],
    ['annual-laxer', '31', '满意度', '≥95%', '≥95%'],
    ['annual-laxer', '11', '培训次数', '≥100次', '≥300次'],
    ['annual-laxer', '13', '办结时间', '≤30天', '≤1个月'],
    ['annual-stricter', '41', '采购成本', '≤10万元', '≤20万元'],
    ['annual-stricter', '41', '项目资金控制率', '≤30%', '≤100%'],
    ['annual-stricter', '11', '用户规模', '有所扩大', '≥100个'],
    ['percentage-as-quantity', '12', '任务完成率', '100%'],
    ['percentage-as-quantity', '11', '任务数量', '12项'],
    ['complaints-as-satisfaction', '31', '投诉处理满意度', '≥90%'],
    ['complaints-as-satisfaction', '22', '有效投诉率', '≤1%'],
    ['ceiling-below-budget', '41', '项目采购成本', '≤100万元'],
    ['ceiling-below-budget', '41', '项目采购成本', '≤999990元'],
    ['ceiling-below-budget', '41', '人均成本', '≤7万元'],
    ['ceiling-below-budget', '41', '专家评审成本控制', '≤3万元'],
    ['ceiling-below-budget', '41', '项目采购成本', '≤48'],
    ['ceiling-below-budget', '41', '短视频成本', '≤5万元/分钟'],
    ['unknown-level', '22', '其他', '1个'],
    ['placeholder', '11', '待办事项', '12件'],
  ])('%s does not note %s %s %s %s', (code, ...sketch) => {
    expect(notes(code, ...sketch)).toBe(false);
  });
});

describe('rules about a project', () => {
  const FULL: IndicatorSketch[] = [
    ['11', '培训次数', '12次'],
    ['22', '覆盖率', '≥90%'],
    ['31', '满意度', '≥90%'],
  ];

  it('notes what is missing', () => {
    expect(codesOf(makeProject(FULL))).toEqual([]);
    expect(codesOf(makeProject(FULL.slice(0, 2)))).toEqual(['no-satisfaction']);
    expect(codesOf(makeProject([FULL[0]!, FULL[2]!]))).toEqual(['no-benefit']);
    expect(
      codesOf(
        makeProject([
          ['11', '甲', '及时'],
          ['22', '乙', '良好'],
          ['31', '丙', '满意'],
        ]),
      ),
    ).toEqual(['no-quantified-target']);
    expect(codesOf(makeProject([FULL[0]!, ['22', '群众满意度', '≥90%']]))).toEqual([]);
  });

  it('says of withheld projects only that they are', () => {
    const withheld = makeProject([['11', '涉密', '涉密项目']], { goal: '该项目为涉密项目。该项目为涉密项目。' });
    expect(codesOf(withheld)).toEqual(['placeholder', 'placeholder']);
    expect(codesOf(makeProject([]))).toEqual([]);
  });

  it('notes goals and indicator sets that recur in the document', () => {
    const [a, b] = [makeProject(FULL, { name: '甲项目' }), makeProject([...FULL].reverse(), { name: '乙项目' })];
    expect(codesOf(a, b)).toEqual(['identical-goal', 'identical-indicators', 'identical-goal', 'identical-indicators']);
    expect(
      codesOf(
        a,
        makeProject([...FULL.slice(0, 2), ['31', '满意度', '≥95%']], {
          name: '乙项目',
          goal: '另有一个不同的绩效目标。',
        }),
      ),
    ).toEqual([]);
    const short = { goal: '保障运转。' };
    expect(
      codesOf(
        makeProject(FULL.slice(0, 2), { name: '甲', ...short }),
        makeProject(FULL.slice(0, 2), { name: '乙', ...short }),
      ),
    ).toEqual(['no-satisfaction', 'no-satisfaction']);
  });

  it('notes indicators of another field', () => {
    const pensions: IndicatorSketch[] = [
      ['11', '城乡居民基本养老保险参保率（%）', '100%'],
      ['22', '城乡居民失业保险参保率（%）', '100%'],
      ['31', '城乡居民社保卡满意度', '≥90%'],
    ];
    expect(codesOf(makeProject(pensions, { name: '后勤人员专项经费' }))).toContain('other-field');
    expect(codesOf(makeProject(pensions, { name: '城乡居民养老保险补助' }))).not.toContain('other-field');
    expect(codesOf(makeProject([...pensions.slice(0, 2), ...FULL]))).not.toContain('other-field');
  });

  it('notes indicators that fit another project better', () => {
    const indicators: IndicatorSketch[] = [
      ['11', '公共数据资源目录新增数据量', '≥20亿条'],
      ['12', '公共数据资源挂接率', '≥80%'],
      ['12', '公共数据资源质检率', '≥85%'],
      ['22', '数据共享交换成功率', '≥90%'],
      ['31', '满意度', '≥90%'],
    ];
    const office = makeProject(indicators, {
      name: '协同办公平台升级改造项目',
      goal: '升级平台整体架构，推进办公数智化转型。',
    });
    const data = makeProject(indicators.slice(0, 4).concat([['31', '用户满意度', '≥90%']]), {
      name: '公共数据中心升级项目',
      goal: '完成公共数据资源编目、挂接和质检，推进数据共享交换。',
    });
    expect(findNotes(DOCUMENT, [office, data]).filter(({ code }) => code === 'other-project')).toEqual([
      expect.objectContaining({ project: office.id, indicator: null }),
    ]);
    const next = { ...office, id: '2025-next', name: '协同办公平台2026年升级改造项目' };
    expect(codesOf({ ...office, name: '协同办公平台2025年升级改造项目' }, next)).not.toContain('other-project');
  });
});

it('sees what other documents of the year repeat', () => {
  const goal = '保障全市政务服务热线全年不间断运行，及时回应群众诉求。';
  const [here, elsewhere] = [makeProject([], { name: '甲', goal }), makeProject([], { name: '乙', goal })];
  const notesWith = (year: Project[]) => findNotes(DOCUMENT, [here], findRepeats(year)).map(({ code }) => code);
  expect(notesWith([here])).not.toContain('identical-goal');
  expect(notesWith([here, elsewhere])).toContain('identical-goal');
});
