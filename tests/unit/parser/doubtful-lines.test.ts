import { describe, expect, it } from 'vitest';
import { HEADER, parse } from '../../support/parse.ts';

const ITEM = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:36次；年度指标值:12次';

const errors = (text: string, department = '某局'): string[] =>
  parse(`${HEADER.replace('某局', department)}\n${text}`, department).diagnostics.flatMap(({ code, severity }) =>
    severity === 'error' ? [code] : [],
  );

describe('a line that may belong to no project', () => {
  it.each([
    ['after a goal without items', '巡查。\n内部资料\n', 'text-after-goal'],
    ['in place of a goal', '接上页\n', 'text-after-goal'],
    ['as a note after a goal', '巡查。\n注：数据以批复为准。\n', 'text-after-goal'],
    ['as a note after the last item', `巡查。\n${ITEM}。\n注：数据以批复为准。\n`, 'text-after-item'],
    ['after an item that ends in a semicolon', `巡查。\n${ITEM}；\n（本页为样张）\n`, 'text-after-item'],
  ])('is refused %s', (_, text, code) => {
    const rows = `合计 4.00 4.00\n某局 4.00 4.00\n    甲 3.00 3.00\n${text}    乙 1.00 1.00\n保洁。\n${ITEM}。\n`;
    expect(errors(rows)).toContain(code);
    const clean = rows.replace(text, `巡查。\n${ITEM}。\n`);
    expect(errors(clean)).toEqual([]);
  });

  it('is refused before the name of a unit', () => {
    const rows = (stray: string): string =>
      `合计 4.00 4.00\n某局 3.00 3.00\n    甲 3.00 3.00\n巡查。\n${ITEM}。\n${stray}第二片区河道\n管护中心 1.00 1.00\n    乙 1.00 1.00\n保洁。\n${ITEM}。\n`;
    expect(errors(rows('内部资料\n'))).toContain('name-unclear');
    expect(errors(rows('（本页为样张）\n'))).toContain('name-unclear');
    expect(errors(rows(''))).toEqual([]);
  });
});

it('refuses the rest of an indented name at the top of a page', () => {
  const rows = (rest: string): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n    第一片区河道\n和湖面的巡查管\n护 3.00 3.00\n巡查。\n${ITEM}。\n    第二片区河道 1.00 1.00\n\f${rest}保洁。\n${ITEM}。\n`;
  expect(errors(rows('和湖面\n'))).toEqual(['row-cut-by-page']);
  expect(errors(rows('').replace('第二片区河道', '河道'))).toEqual([]);
});

it('refuses rows without items where nothing shows that the text was taken row by row', () => {
  const taken = `合计 4.00 4.00\n某局 4.00 4.00\n甲 3.00 3.00\n巡查。\n乙 1.00 1.00\n保洁。\n${ITEM}。\n`;
  expect(errors(taken)).toContain('row-order-unclear');
});

it('reads the name of a unit after a value that goes on after a full stop', () => {
  const value = `${ITEM}，分两次完成。\n第二次在十二月。\n`;
  const rows = `合计 4.00 4.00\n某局 3.00 3.00\n    甲 3.00 3.00\n巡查。\n${value}某中心 1.00 1.00\n    乙 1.00 1.00\n保洁。\n${ITEM}。\n`;
  expect(errors(rows)).not.toContain('name-unclear');
});

it('reads an indented name with a page inside where a sign after a blank stands over the edge of the column', () => {
  const rows = (name: string): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n    城区河道湖面巡查 管\n护项目 3.00 3.00\n巡查。\n${ITEM}。\n    ${name} 1.00 1.00\n保洁。\n${ITEM}。\n`;
  expect(errors(rows('第二片区河道湖面\n\f巡查'))).toEqual([]);
  expect(errors(rows('第二片区\n\f巡查'))).toContain('name-cut-by-page');
});

describe('a row that a page cuts across its columns', () => {
  /** Rows of two projects, in print with an indent before each. `cut` is the text of the first. */
  const rows = (cut: string, indent = '    '): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n${indent}甲 3.00 3.00\n${cut}${indent}乙 1.00 1.00\n保洁。\n${ITEM}。\n`;
  const [first, second] = ['1、1-产出指标；11-数量指标；巡查次', '数；实施周期指标值:36次；年度指标值:12次。\n'];

  it('is refused where the rest of its goal stands in one line with the rest of an item', () => {
    expect(errors(rows(`巡查及时率为100.0\n${first}\n\f.1% ${second}`))).toContain('row-cut-by-page');
    expect(errors(rows(`巡查及时。\n${first}\n\f${second}`))).toEqual([]);
  });

  it('is refused where a page ends within an item that shows no target yet', () => {
    expect(errors(rows('巡查。\n1、1-产出指标；11-数量指标；巡查次\n\f'))).toContain('row-cut-by-page');
    expect(errors(rows(`巡查。\n${ITEM}。\n\f`))).toEqual([]);
  });

  it('is refused where a page ends within a goal that may be that of the next row', () => {
    expect(errors(rows('主要工作包括：1、加强管理；\n\f'))).toContain('text-after-goal');
    expect(errors(rows('加强管理。\n\f'))).toEqual([]);
  });

  it('is refused where nothing shows the beginnings of names and a page ends within a goal', () => {
    expect(errors(rows(`保障核心业务的信息化支\n${ITEM}。\n\f`, ''))).toContain('row-cut-by-page');
    expect(errors(rows(`保障核心业务的信息化支撑。\n${ITEM}。\n\f`, ''))).toEqual([]);
  });

  it('is refused where a remark on the page stands within a value', () => {
    const cut = (remark: string): string => rows(`巡查。\n${first}\n\f${remark}${second}`);
    for (const remark of ['续表：各项目的绩效目标与绩效指标\n', '（本页为样张）\n', '注：以批复为准\n'])
      expect(errors(cut(remark))).toContain('row-cut-by-page');
    for (const furniture of ['', '接上页\n', '（续表）\n', '第三页\n']) expect(errors(cut(furniture))).toEqual([]);
  });

  it('is refused where a page ends within a name and its goal stands before the rest of it', () => {
    const name = (inside: string): string =>
      `合计 4.00 4.00\n某局 4.00 4.00\n    城区河道湖面巡查管\n护项目 3.00 3.00\n巡查。\n${ITEM}。\n    第二片区河道巡查管\n${inside}\f护项目 1.00 1.00\n保洁。\n${ITEM}。\n`;
    expect(errors(name('确保全年无重大事故，\n'))).toContain('name-cut-by-page');
    expect(errors(name('1. 确保无重大事故和\n'))).toContain('name-cut-by-page');
    expect(errors(name(''))).toEqual([]);
  });
});

it('refuses a goal in which a line of another column stands, where the text was taken line by line', () => {
  const goal = (piece: string): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n办公用房租赁\n4.00 4.00\n预算约十二万元，\n${piece}其中设备款一千二\n百元，保障日常工\n作顺利开展。\n${ITEM}。\n`;
  expect(errors(goal('经费\n'))).toContain('columns-side-by-side');
  expect(errors(goal(''))).toEqual([]);
});

it('refuses a name of two lines where nothing shows that the first one is full', () => {
  const rows = (name: string): string => `合计 4.00 4.00\n某局 4.00 4.00\n${name}安全运营服务项目 4.00 4.00\n`;
  expect(errors(rows('某局2025年信息系统\n'))).toContain('name-unclear');
  expect(errors(rows('某局2025年信息系统 SM项目\n'))).toContain('name-unclear');
  expect(errors(rows(''))).toEqual([]);
});

it('refuses a goal with the rest of a name beside it', () => {
  const rows = (rest: string): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n某局单位 4.00 4.00 利用现有的各类视\n${rest}频会议系统和电话\n提高办公的效率。\n${ITEM}。\n`;
  expect(errors(rows('用房：物业管理费 '))).toContain('columns-side-by-side');
  expect(errors(rows(''))).toEqual([]);
});

it('refuses a row that ends in an item without a target', () => {
  const rows = (item: string): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n    甲 3.00 3.00\n${item}\n    乙 1.00 1.00\n保洁。\n${ITEM}。\n`;
  expect(errors(rows('1、1-产出指标；11-数量指标；巡查次'))).toContain('row-cut-by-page');
  expect(errors(rows(`巡查。\n${ITEM}。`))).toEqual([]);
});

it('refuses a name of several lines that no indent begins: the first may be a line of the page', () => {
  const rows = (name: string): string => {
    const names = Array.from('一二三四五六', (sign) => `第${sign}片区巡查`).concat(name);
    const projects = names.map((printed) => `${printed} 1.00 1.00\n巡查。\n${ITEM}。\n`).join('');
    return `合计 7.00 7.00\n广州财务中心 7.00 7.00\n${projects}`;
  };
  expect(errors(rows('年度公开材料的情况\n河道的保洁'))).toEqual(['name-unclear']);
  expect(errors(rows('河道的保洁'))).toEqual([]);
});

it('refuses the name of a unit in which a later line begins as another name does', () => {
  const rows = (line: string): string =>
    `合计 4.00 4.00\n${line}广州市财务结算\n中心 4.00 4.00\n    第一片区河道\n的巡查 4.00 4.00\n巡查。\n${ITEM}。\n`;
  expect(errors(rows('年度公开材料\n'), '广州市财政局')).toEqual(['name-unclear']);
  expect(errors(rows(''), '广州市财政局')).toEqual([]);
});

it('refuses a unit whose name begins with a remark on the page', () => {
  const rows = (remark: string): string =>
    `合计 4.00 4.00\n${remark}广州市财务结算中心 4.00 4.00\n    甲 4.00 4.00\n巡查。\n${ITEM}。\n`;
  expect(errors(rows('续表：各项目的绩效目标与绩效指标如下\n'))).toContain('name-unclear');
  expect(errors(rows('年度公开材料\n'))).toContain('name-unclear');
  expect(errors(rows(''))).toEqual([]);
});

describe('a page number in a text that shows no other sign of its pages', () => {
  const value = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:36次；年度指标值:';
  const rows = (number: (page: number) => string): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n    甲 3.00 3.00\n巡查。\n${value}1\n${number(1)}\n2次。\n    乙 1.00 1.00\n保洁。\n${ITEM}。\n${number(2)}\n`;

  it.each(['第 # 页 共 2 页', '- # -', '#/2', 'P#', '页码：#', 'Page # of 2'])(
    'is no part of a value: %s',
    (number) => {
      const { projects } = parse(`${HEADER}\n${rows((page) => number.replace('#', String(page)))}`);
      expect(projects[0]?.indicators[0]?.annualTarget).toBe('12次');
    },
  );

  it.each(['- 7 -', '打印日期：2025-01-15', '第一页'])('is refused where it does not count on: %s', (line) => {
    expect(errors(rows(() => line))).toContain('unclaimed-text');
  });
});

it('refuses a line of the page in a text whose other lines are full', () => {
  const items = (line: string): string =>
    Array.from(
      { length: 8 },
      (_, i) =>
        `${i + 1}、1-产出指标；11-数量指标；第一片区和第二片区的\n${i === 4 ? line : ''}河道湖面全年巡查次数；实施周期指标值:36次；年度指\n标值:12次。\n`,
    ).join('');
  const rows = (line: string): string => `合计 4.00 4.00\n某局 4.00 4.00\n    甲 4.00 4.00\n巡查。\n${items(line)}`;
  expect(errors(rows('内部资料\n'))).toEqual(['unclaimed-text']);
  expect(errors(rows(''))).toEqual([]);
});

describe('a line at the top of a page', () => {
  const rows = (line: string, first = '巡', rest = '查次数；实施周期指标值:36次；年度指标值:12次。'): string =>
    `合计 4.00 4.00\n某局 4.00 4.00\n    甲 3.00 3.00\n每日巡查。\n1、1-产出指标；11-数量指标；${first}\n\f${line}${rest}\n    乙 1.00 1.00\n保洁。\n${ITEM}。\n`;

  it('is refused where it holds words alone', () => {
    expect(errors(rows('各部门按职责组织实施并公开\n'))).toEqual(['row-cut-by-page']);
    expect(errors(rows(''))).toEqual([]);
  });

  it('is refused where both targets are the same without it', () => {
    const target = '一级为五分钟；二级为十分钟；三级为';
    const rest = (line: string): string =>
      rows(line, `时限；实施周期指标值:${target}三十分钟；年度指标值:${target}`, '三十分钟。');
    expect(errors(rest('2025年度部门预算公开材料的情况（一）\n'))).toEqual(['row-cut-by-page']);
    expect(errors(rest(''))).toEqual([]);
  });
});

it('refuses a text that was taken with the gaps between its columns', () => {
  const text = `合计     4.00     4.00\n某局     4.00     4.00\n                    每日巡查，\n巡查     4.00     4.00     有记录。\n`;
  expect(errors(text)).toEqual(['columns-side-by-side']);
});

it('is refused where an item without targets stands before a page, though all items end in its sign', () => {
  const head = '1、2-效益指标；24-可持续影响；总计划完成率；';
  const rest = '实施周期指标值:36次；年度指标值:12次；';
  const before = `    丙 6.00 6.00 养护。\n${ITEM}；\n${ITEM.replace('1、', '2、')}；\n`;
  const rows = `合计 10.00 10.00\n某局 10.00 10.00\n${before}    甲 1.00 1.00 巡查。\n${head}\n${HEADER}\n    乙 3.00 3.00 保洁\n${rest}\n`;
  expect(errors(rows)).toContain('row-cut-by-page');
});
