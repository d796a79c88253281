import { describe, expect, it } from 'vitest';
import { codes, HEADER, inShort, onlyProject, parse, wrappedProject } from '../../../support/parse.ts';

const ITEM = '1、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。';

describe('wrapped layout', () => {
  it('joins a name over lines and blank lines, whatever line its amounts are on', () => {
    const names = [
      '    甲局2024-\n2025年运\n\n维 4.00 4.00',
      '    甲局2024-\n\n2025年运维\n4.00 4.00',
      '    甲局2024-2025年运维\n\n4.00 4.00',
    ];
    for (const name of names) {
      const parsed = parse(`${HEADER}合计 4.00 4.00\n某局 4.00 4.00\n${name}\n保障。\n${ITEM}\n`);
      expect(onlyProject(parsed)).toMatchObject({
        name: '甲局2024-2025年运维',
        amounts: { total: 4, fiscal: 4 },
        goal: '保障。',
      });
      expect(codes(parsed)).toEqual([]);
    }
  });

  it('joins a unit name over lines, right after 合计 and after another project', () => {
    const parsed = parse(
      `${HEADER}合计 8.00 8.00\n\n第一研究\n\n中心\n4.00 4.00\n\n    甲 4.00 4.00\n保障。\n${ITEM}\n\n第二中心\n\n（编辑部\n）\n\n4.00 4.00\n\n    乙 4.00 4.00\n保障。\n${ITEM}\n`,
    );
    expect(parsed.document?.units.map(({ name, projects }) => [name, projects.length])).toEqual([
      ['第一研究中心', 1],
      ['第二中心（编辑部）', 1],
    ]);
    expect(codes(parsed)).toEqual([]);
  });

  it('reads a goal that starts on the line of the amounts', () => {
    const parsed = parse(wrappedProject(ITEM).replace('费 4.00 4.00\n', '费 4.00 4.00 用于运行\n维护，3.00元为限。\n'));
    expect(onlyProject(parsed).goal).toBe('用于运行维护，3.00元为限。');
  });

  it.each([
    ['a full header', HEADER],
    ['column heads alone', HEADER.split('\n').slice(4).join('\n')],
    ['heads split over lines', '项目名称（资金使用单\n位）\n\n总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n'],
    [
      'a head whose rest follows the others',
      '项目名称（资金使用单\n总计 财政拨款 财政专户拨款 其他资金 绩效目标 绩效指标\n位）\n',
    ],
    ['a title with its bracket on a line of its own', HEADER.replace('（含', '\n（含')],
    ['a title split over lines', HEADER.replace('目标表（', '目标\n表（')],
    ['a page number', '\f— 3 —\n'],
  ])('reads on over %s', (_, header) => {
    const text = wrappedProject(
      '保障运行\n和维护。\n1、1-产出指标；11-数量\n指标；数；实施周期指标值:1；年度指标值:1。',
    ).replace('    工作经费', '    工作经\n费');
    for (const place of ['保障运行\n', '    工作经\n', '11-数量\n', '费 4.00 4.00\n']) {
      const parsed = parse(text.replace(place, `${place}\n\n${header}\n`));
      expect(onlyProject(parsed)).toMatchObject({ name: '工作经费', goal: '保障运行和维护。' });
      expect(inShort(onlyProject(parsed))).toEqual(['1|1-产出指标|11-数量指标|数|1|1']);
      expect(codes(parsed)).toEqual([]);
      expect(parsed.document?.coverage.unclaimed).toBe(0);
    }
  });

  it.each([
    '1. 完善运维的手段，保障信息化\n工作；\n2. 提升工作的稳定和效率。',
    '通过开展该项目，实现以下目标：\n1. 完善手段；\n2. 保障业务。',
    '1、完善系统运维的手段；\n2、保障核心业务。',
    '1.完善系统运维的各种手段以及\n2.保障核心业务以及其他工作的\n3.提升工作的稳定和效率等目标',
  ])('breaks a goal at numbered points with a line of their own: %s', (goal) => {
    const expected = goal.replace(/\n(?!\d)/g, '');
    expect(onlyProject(parse(wrappedProject(`${goal}\n${ITEM}`))).goal).toBe(expected);
  });

  it('does not break a goal where a wrap put a number first in a line by chance', () => {
    const goals = [
      '保障5\n个单位落实2.\n5亿元的任务。',
      '一、全面落实各项工作要求，达到\n2. 5亿元。',
      '1、全面落实各项精神。2、完成\n3项报告。',
      '1、全面落实中央省市精神；2、完\n成报告；\n3、按时上报。',
    ];
    for (const goal of goals) {
      expect(onlyProject(parse(wrappedProject(`${goal}\n${ITEM}`))).goal).toBe(goal.replaceAll('\n', ''));
    }
  });

  it("keeps the title's words where no page begins", () => {
    const item = '1、1-产出指标；13-时效指标；《\n项目支出绩效目标表》\n公开率；实施周期指标值:1；年度指标值:1。';
    expect(inShort(onlyProject(parse(wrappedProject(`保障。\n${item}`))))).toEqual([
      '1|1-产出指标|13-时效指标|《项目支出绩效目标表》公开率|1|1',
    ]);
  });

  it.each([
    ['改造1-4层，事故率≤0.1%', '1、31-服务对象满意度；满意度；', 1],
    ['服务民生、提升能力', '1、42-社会成本指标；3.0版上线；', 1],
    ['包括：1、加强管理；2、完善制度；3、提升服务', '31-服务对象满意度；次数；', null],
    ['包括1、2-4号楼；3、5-6号楼。实现“三个转变”', '1、验收率；', 1],
  ])('finds a first item that lacks levels at the line it begins: %s', (goal, head, seq) => {
    const parsed = parse(wrappedProject(`${goal}\n${head}实施周期指标值:4；年度指标值:4。`));
    expect(onlyProject(parsed)).toMatchObject({ goal, indicators: [{ seq, cycleTarget: '4', annualTarget: '4' }] });
  });

  it('keeps a printed space and puts none where a line was wrapped', () => {
    const goal = '组织基层 、企业\n群众评议。';
    expect(onlyProject(parse(wrappedProject(`${goal}\n${ITEM}`))).goal).toBe('组织基层 、企业群众评议。');
  });

  it('takes two figures for 总计 and 财政拨款, three for two sources by order, four as printed', () => {
    const read = (figures: string) =>
      onlyProject(parse(wrappedProject(`保障。\n${ITEM}`).replaceAll(' 4.00 4.00', ` ${figures}`)));
    expect(read('4.00 4.00')).toMatchObject({
      amounts: { total: 4, fiscal: 4, special: null, other: null },
      amountsBasis: 'order',
    });
    expect(read('4.00 3.00 1.00')).toMatchObject({
      amounts: { total: 4, fiscal: 3, special: 1, other: null },
      amountsBasis: 'order',
    });
    expect(read('4.00 2.00 1.00 1.00')).toMatchObject({
      amounts: { total: 4, fiscal: 2, special: 1, other: 1 },
      amountsBasis: 'column',
    });
  });

  it('says of the 合计 row how its figures came to their columns', () => {
    const basisOf = (total: string) =>
      parse(wrappedProject(`保障。\n${ITEM}`).replace('合计 4.00 4.00\n', total)).document?.declaredBasis;
    expect(basisOf('合计 4.00 4.00\n')).toBe('order');
    expect(basisOf('合计 4.00 2.00 1.00 1.00\n')).toBe('column');
    expect(basisOf('')).toBeNull();
  });

  it('finds a unit after a project whose goal lacks its full stop, at the blank line', () => {
    const parsed = parse(
      `${HEADER}合计 8.00 8.00\n甲 4.00 4.00\n    子 4.00 4.00\n保障运行\n\n乙中\n心 4.00 4.00\n    丑 4.00 4.00\n保障。\n${ITEM}\n`,
    );
    expect(parsed.document?.units.map(({ name }) => name)).toEqual(['甲', '乙中心']);
    expect(parsed.projects.map(({ goal }) => goal)).toEqual(['保障运行', '保障。']);
  });

  it('takes no single figure in a goal for a row', () => {
    const goal = '保障运行。\n其中 3.00 万元用于维护，共计 3.00\n万元。';
    expect(onlyProject(parse(wrappedProject(`${goal}\n${ITEM}`))).goal).toBe(goal.replaceAll('\n', ''));
  });

  it('reports a project without amounts as an error', () => {
    const parsed = parse(`${wrappedProject(`保障。\n${ITEM}`)}\n    购置经费\n保障设备。\n${ITEM}\n`);
    expect(codes(parsed)).toContain('missing-amount');
  });

  it('reports text before the first row', () => {
    expect(codes(parse(wrappedProject(`保障。\n${ITEM}`).replace('合计', '本报讯：今日天气晴。\n合计')))).toContain(
      'unclaimed-text',
    );
  });

  it('tells units from projects by what follows where the indent was lost', () => {
    const parsed = parse(wrappedProject(`保障。\n${ITEM}`).replace('    工作', '工作'));
    expect(onlyProject(parsed)).toMatchObject({ unit: '某局', name: '工作经费' });
  });

  it('places records by line and code-point column', () => {
    const { source, indicators } = onlyProject(parse(wrappedProject(`𠮷保障。${ITEM}`)));
    expect(source).toMatchObject({ startLine: 11, startColumn: 5, endLine: 12 });
    expect(indicators[0]?.source).toMatchObject({ startLine: 12, startColumn: 5, endColumn: 4 + ITEM.length });
  });
});
