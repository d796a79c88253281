import { describe, expect, it } from 'vitest';
import { codes, inShort, onlyProject, parse, TABBED_HEADER, tabularProject } from '../../../support/parse.ts';

const ITEM = '1、1-产出指标：11-数量指标：数；实施周期指标值：1；年度指标值：1。';

describe('tabular layout', () => {
  it('reads cells by the heads of their columns, in whatever order and however many', () => {
    const heads = '项目名称\t绩效指标\t绩效目标\t其他资金\t财政拨款\t总计';
    const text = `项目支出绩效目标表\n部门名称：某局\n单位：元\n${heads}\n合计\t\t\t1\t3\t4\n某局\t\t\t1\t3\t4\n工作经费\t${ITEM}\t保障。\t1\t3\t4\n`;
    const parsed = parse(text);
    expect(onlyProject(parsed)).toMatchObject({
      goal: '保障。',
      amounts: { total: 4, fiscal: 3, special: null, other: 1 },
      amountsBasis: 'column',
    });
    expect(parsed.document).toMatchObject({
      currencyUnit: '元',
      title: '项目支出绩效目标表',
      declaredBasis: 'column',
    });
    expect(codes(parsed)).toEqual([]);
  });

  it('reads on over repeated page headers and blank lines', () => {
    const text = tabularProject('保障。', ITEM).replace('工作经费', `\n\n${TABBED_HEADER}\n工作经费`);
    expect(codes(parse(text))).toEqual([]);
  });

  it('removes real elements only, decodes entities, and keeps paragraphs as line breaks', () => {
    const goal = '<p>1.<strong>依据</strong></p><p>&nbsp;</p> <p>评分&lt;3次<br/>…>85分&amp;达标</p>';
    const items = '<p>1、1-产出指标；11-数量指标；数；实施周期指标值:<3次…>85分；年度指标值:<3个。</p>';
    const parsed = parse(tabularProject(goal, items));
    expect(onlyProject(parsed).goal).toBe('1.依据\n评分<3次\n…>85分&达标');
    expect(inShort(onlyProject(parsed))).toEqual(['1|1-产出指标|11-数量指标|数|<3次…>85分|<3个']);
    expect(codes(parsed)).toEqual(['markup-in-cell']);
    expect(parsed.document?.coverage.unclaimed).toBe(0);
  });

  it('parts goal and indicators that one cell has swallowed', () => {
    const cell = `<p>保证运行。</p> <p>${ITEM.slice(0, -1)}。2、2-效益指标：31-服务对象满意度：满意度</p> <p>：实施周期指标值：满意；年度指标值：满意，得满分；不满意，不得分。</p>`;
    const parsed = parse(tabularProject(cell, ''));
    expect(onlyProject(parsed).goal).toBe('保证运行。');
    expect(inShort(onlyProject(parsed))[1]).toBe(
      '2|2-效益指标|31-服务对象满意度|满意度|满意|满意，得满分；不满意，不得分',
    );
    expect(codes(parsed).toSorted()).toEqual(['level-mismatch', 'markup-in-cell', 'merged-cells']);
  });

  it('reports other text in the indicators cell, cells beyond the heads and lines without a tab', () => {
    expect(codes(parse(tabularProject('保障。', '详见附件')))).toContain('unclaimed-text');
    expect(codes(parse(tabularProject('保障。', `${ITEM}\t附注`)))).toContain('unclaimed-text');
    expect(codes(parse(`${tabularProject('保障。', ITEM)}本表不含基本支出\n`))).toContain('unclaimed-text');
  });

  it('tells a project with neither goal nor indicators from a unit by the sums', () => {
    const rows = [
      '合计\t10.00\t10.00',
      '甲\t7.00\t7.00',
      `子\t4.00\t4.00\t\t\t保障。\t${ITEM}`,
      '丑\t3.00\t3.00',
      '乙\t3.00\t3.00',
      `寅\t3.00\t3.00\t\t\t保障。\t${ITEM}`,
    ];
    const { document, projects } = parse(`${TABBED_HEADER}${rows.join('\n')}\n`);
    expect(document?.units.map(({ name, projects: ids }) => [name, ids.length])).toEqual([
      ['甲', 2],
      ['乙', 1],
    ]);
    expect(projects.map(({ name }) => name)).toEqual(['子', '丑', '寅']);
  });

  it('takes a dash for a blank cell and reports what is no amount', () => {
    expect(
      onlyProject(parse(tabularProject('保障。', ITEM).replace('费\t4.00\t4.00\t\t', '费\t4.00\t4.00\t-\t—'))).amounts
        .special,
    ).toBeNull();
    expect(codes(parse(tabularProject('保障。', ITEM).replace('费\t4.00', '费\t4.O0')))).toContain(
      'amount-not-a-number',
    );
    expect(codes(parse(tabularProject('保障。', ITEM).replace('费\t4.00', '费\t')))).toContain('missing-amount');
  });

  describe('with commas between the cells', () => {
    const rows = [
      '某局2025年项目支出绩效目标表（含转移支付项目）,,,,,,',
      '部门名称：某局,,,,,,单位：万元',
      '"项目名称\n（资金使用单位）",总计,财政拨款,财政专户拨款,其他资金,绩效目标,绩效指标',
      '合计,"1,300.00","1,280.00",,20.00,,',
      '某局,"1,300.00","1,280.00",,20.00,,',
      `巡查,"1,280.00","1,280.00",,,"每日巡查，\n有 ""台账""。",${ITEM}`,
      `"保洁（河道，\n湖面）",20.00,,,20.00,"水面干净, 无漂浮物。","${ITEM}"`,
    ];

    it.each([
      ['line feeds', `${rows.join('\n')}\n`],
      ['carriage returns', `${rows.join('\r\n')}\r\n`],
      ['page heads between the rows', [...rows.slice(0, 6), '', ...rows.slice(0, 3), ...rows.slice(6)].join('\n')],
      ['a note below', `${rows.join('\n')}\n,,,,,,\n注：不含涉密项目。,,,,,,\n`],
    ])('reads fields by RFC 4180: %s', (_, text) => {
      const parsed = parse(text);
      expect(codes(parsed)).toEqual([]);
      expect(parsed.document).toMatchObject({
        title: '某局2025年项目支出绩效目标表（含转移支付项目）',
        layout: 'tabular',
        source: { kind: 'csv' },
        coverage: { unclaimed: 0, characters: [...text.replace(/\s/gu, '')].length },
      });
      expect(parsed.projects).toMatchObject([
        { name: '巡查', amounts: { total: 1280, other: null }, source: { place: null } },
        { name: '保洁（河道，湖面）', amounts: { total: 20, fiscal: null, other: 20 }, goal: '水面干净, 无漂浮物。' },
      ]);
      expect(parsed.projects[0]?.goal).toBe('每日巡查，\n有 "台账"。');
      expect(parsed.projects.map((project) => inShort(project))).toEqual([
        ['1|1-产出指标|11-数量指标|数|1|1'],
        ['1|1-产出指标|11-数量指标|数|1|1'],
      ]);
    });

    it('refuses a field whose quotes do not end', () => {
      expect(
        codes(parse(rows.join('\n').replace('"每日巡查', '每日巡查"').replace('台账""。"', '台账"，。'))),
      ).not.toEqual([]);
    });

    it('takes tab-separated text for text', () => {
      expect(parse(tabularProject('保障。', ITEM)).document?.source.kind).toBe('text');
    });
  });
});
