import { describe, expect, it } from 'vitest';
import { codes, inShort, onlyProject, parse, wrappedProject } from '../../../support/parse.ts';

const item = (n: number, name: string, value: string): string =>
  `${n}、1-产出指标；11-数量指标；${name}；实施周期指标值:${value}；年度指标值:${value}。`;
const read = (items: string): { items: string[]; codes: string[] } => {
  const parsed = parse(wrappedProject(`保障运行。\n\n${items}`));
  return { items: inShort(onlyProject(parsed)), codes: codes(parsed) };
};

describe('indicators', () => {
  it('keeps separators, stops, numbers and brackets inside names and values', () => {
    const value = '一级为5分钟；二级：10分钟。其中1、<3次…>85分，2-3小时（不含。）';
    expect(read(item(1, '率（a；b）：c、2、1-3', value) + item(2, '数', '0')).items).toEqual([
      `1|1-产出指标|11-数量指标|率（a；b）：c、2、1-3|${value}|${value}`,
      '2|1-产出指标|11-数量指标|数|0|0',
    ]);
  });

  it('reads every kind of separator and colon, full-width digits too', () => {
    const text =
      '1、1-产出指标：11-数量指标：报废数量；实施周期指标值：1；年度指标值：1。' +
      '2、1-产出指标;12-质量指标;响应时间.;实施周期指标值:<5秒;年度指标值:<5秒。' +
      '３、４－成本指标；４１－经济成本指标；单价；实施周期指标值：≤５万元；年度指标值：≤５万元。';
    expect(read(text)).toEqual({
      items: [
        '1|1-产出指标|11-数量指标|报废数量|1|1',
        '2|1-产出指标|12-质量指标|响应时间.|<5秒|<5秒',
        '3|４-成本指标|４１-经济成本指标|单价|≤５万元|≤５万元',
      ],
      codes: [],
    });
  });

  it('leaves a code in front of a name in the name', () => {
    expect(read(item(1, '111063829-采购验收合格率', '100%')).items[0]).toContain('|111063829-采购验收合格率|');
  });

  it('does not let an item without its annual target swallow the next', () => {
    const text =
      '1、1-产出指标；12-质量指标；质量；实施周期指标值:正常。2、1-产出指标；13-时效指标；及时率；实施周期指标值:≥95%；年度指标值:≥95%。';
    expect(read(text)).toEqual({
      items: ['1|1-产出指标|12-质量指标|质量|正常|∅', '2|1-产出指标|13-时效指标|及时率|≥95%|≥95%'],
      codes: ['missing-annual-target'],
    });
  });

  it('reports a repeated clause and reads the item without number and first level behind it', () => {
    const text =
      '1、2-效益指标；22-社会效益；水平；实施周期指标值:优秀档次；年度指标值:优秀档次；年度指标值:优秀档次；' +
      '31-服务对象满意度；答复率；实施周期指标值:100%；年度指标值:100%。' +
      '3、4-成本指标；41-经济成本指标；成本；实施周期指标值:≤15万元；年度指标值:≤15万元。';
    const parsed = parse(wrappedProject(`保障。\n\n${text}`));
    expect(inShort(onlyProject(parsed))).toEqual([
      '1|2-效益指标|22-社会效益|水平|优秀档次|优秀档次',
      '∅|∅|31-服务对象满意度|答复率|100%|100%',
      '3|4-成本指标|41-经济成本指标|成本|≤15万元|≤15万元',
    ]);
    expect(codes(parsed)).toEqual(['repeated-clause', 'missing-sequence', 'missing-level']);
    expect(parsed.document?.coverage.unclaimed).toBe('；年度指标值:优秀档次；'.length);
  });

  it.each([
    [
      '1、1-产出指标；11-数量指标；次数；年度指标值:4。31-服务对象满意度；满意；实施周期指标值:3；年度指标值:3。',
      '∅|∅|31-服务对象满意度|满意|3|3',
    ],
    [
      '1、1-产出指标；11-数量指标；次数；年度指标值:4。2、3-满意度指标；满意；实施周期指标值:3；年度指标值:3。',
      '2|3-满意度指标|∅|满意|3|3',
    ],
  ])('finds the item after one without its 实施周期指标值: %s', (text, second) => {
    expect(read(text).items).toEqual(['1|1-产出指标|11-数量指标|次数|∅|4', second]);
  });

  it('finds no head inside a value', () => {
    const text =
      '1、31-服务对象满意度；完成率；实施周期指标值:111063829-达标；年度指标值:1、完成。2、达标；年度指标值:1、完成。2、达标。';
    expect(read(text)).toMatchObject({
      items: ['1|∅|31-服务对象满意度|完成率|111063829-达标|1、完成。2、达标'],
      codes: ['missing-level', 'repeated-clause'],
    });
  });

  it('does not take a second clause that says something else for a repetition', () => {
    const text = '1、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:2；年度指标值:3。';
    expect(read(text).codes).toEqual(['unclaimed-text']);
  });

  it.each([
    [
      '1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。',
      '∅|1-产出指标|11-数量指标|数|1|1',
      ['missing-sequence'],
    ],
    ['1、11-数量指标；数；实施周期指标值:1；年度指标值:1。', '1|∅|11-数量指标|数|1|1', ['missing-level']],
    ['1、1-产出指标；数；实施周期指标值:1；年度指标值:1。', '1|1-产出指标|∅|数|1|1', ['missing-level']],
    ['1、2-效益指标；24-；宣传；实施周期指标值:1；年度指标值:1。', '1|2-效益指标|24-|宣传|1|1', ['level-without-name']],
    [
      '1、2-效益指标；31-服务对象满意度；满意；实施周期指标值:1；年度指标值:1。',
      '1|2-效益指标|31-服务对象满意度|满意|1|1',
      ['level-mismatch'],
    ],
    ['1、1-产出指标；11-数量指标；数；年度指标值:1。', '1|1-产出指标|11-数量指标|数|∅|1', ['missing-cycle-target']],
    [
      '1、1-产出指标；11-数量指标；数；实施周期指标值:；年度指标值:1。',
      '1|1-产出指标|11-数量指标|数|∅|1',
      ['missing-cycle-target'],
    ],
    [
      '2、1-产出指标；11-数量指标；数；实施周期指标值:1；年度指标值:1。',
      '2|1-产出指标|11-数量指标|数|1|1',
      ['sequence-gap'],
    ],
  ])('keeps what an item lacks as null: %s', (text, expected, found) => {
    expect(read(text)).toEqual({ items: [expected], codes: found });
  });

  it('parts a number from the value before it where the full stop is missing', () => {
    const text = item(1, '率', '100').slice(0, -1) + item(2, '数', '5');
    expect(read(text)).toEqual({
      items: ['1|1-产出指标|11-数量指标|率|100|100', '2|1-产出指标|11-数量指标|数|5|5'],
      codes: ['missing-full-stop'],
    });
  });

  it('drops only the full stop that ends the item', () => {
    const text = '1、1-产出指标；12-质量指标；服从管理；实施周期指标值:完成任务。；年度指标值:完成任务。';
    expect(read(text).items).toEqual(['1|1-产出指标|12-质量指标|服从管理|完成任务。|完成任务']);
  });

  it.each(['2、1-产出指标；11-数', '2、1-产出指标；11-数量指标；数；实施周期指标值:1'])(
    'tells a text that is cut off: …%s',
    (rest) => {
      expect(read(item(1, '率', '100%') + rest).codes).toContain('truncated-record');
    },
  );

  it('gives items that are alike different ids', () => {
    const { indicators } = onlyProject(parse(wrappedProject(`保障。\n\n${item(1, '数', '1')}${item(2, '数', '2')}`)));
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(2);
  });
});
