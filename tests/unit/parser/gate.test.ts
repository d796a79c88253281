import { createHash } from 'node:crypto';
import { describe, expect, it, test } from 'vitest';
import { useFolder, writeFiles } from '../../support/use-folder.ts';
import { convertSources } from '../../../src/conversion/convert-sources.ts';
import { codes, HEADER, inShort, onlyProject, parse, TABBED_HEADER } from '../../support/parse.ts';

const ITEM = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:36次；年度指标值:12次。';
const errors = (text: string): string[] =>
  parse(text)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);
const message = (text: string, code: string): string =>
  parse(text).diagnostics.find((found) => found.code === code)?.message ?? '';
const wrapped = (rows: string): string => `${HEADER}\n${rows}`;
const tabbed = (rows: readonly string[]): string => `${TABBED_HEADER}${rows.join('\n')}\n`;

test('a row that was read as text is named by the sum that lacks it', () => {
  const text = wrapped(
    `合计 9.00 9.00\n\n某局 9.00 9.00\n\n    巡查 6.00 6.00\n巡查。\n1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:\n保洁 3.00 3.00 保洁。\n${ITEM}\n`,
  );
  expect(errors(text)).toEqual(['sum-mismatch']);
  expect(message(text, 'sum-mismatch')).toMatch(/第 \d+ 行的“保洁 3\.00 3\.00 保洁。”没有读成项目$/);
});

test('columns side by side are refused', () => {
  const text = wrapped(
    '合计 6.00 6.00\n某局 6.00 6.00\n巡查 6.00 6.00 每日巡查， 1、1-产出指标；11-数量指标；巡查次\n有记录。 数；实施周期指标值:36；年度指标值:12。\n',
  );
  expect(errors(text)).toContain('columns-side-by-side');
});

test('an item that a page has cut across its columns is refused', () => {
  const text = wrapped(
    `合计 6.00 6.00\n某局 6.00 6.00\n    巡查 6.00 6.00\n每日\n1、1-产出指标；11-数量指标；巡查次数；实施周期指\n${HEADER}巡查。\n标值:36；年度指标值:12。\n`,
  );
  expect(errors(text)).toContain('cut-item');
});

test('a name that a page has cut is not guessed where indents are lost', () => {
  const text = wrapped(
    `合计 6.00 6.00\n某局 6.00 6.00\n巡查和\n4.00 4.00 巡查。\n${ITEM}\n${HEADER}保洁\n河道 2.00 2.00 干净。\n${ITEM}\n`,
  );
  expect(errors(text)).toContain('name-cut-by-page');
});

test('page numbers of all kinds are furniture where a page ends', () => {
  const page = (number: string): string =>
    wrapped(
      `合计 4.00 4.00\n\n某局 4.00 4.00\n\n    巡查 3.00 3.00\n巡查。\n${ITEM}\n\n${number}\n\n${HEADER}\n    保洁 1.00 1.00\n干净。\n${ITEM}\n`,
    );
  for (const number of ['3/10', '第 3 页 共 7 页', '- 3 -', 'P3']) expect(codes(parse(page(number)))).toEqual([]);
  expect(errors(page('三又'))).toContain('unclaimed-text');
});

test('cells of a spreadsheet are read by RFC 4180', () => {
  const { projects, document } = parse(
    tabbed([
      '合计\t"1,300.00"\t"1,300.00"\t\t\t\t',
      '某局\t"1,300.00"\t"1,300.00"\t\t\t\t',
      `巡查\t"1,300.00"\t"1,300.00"\t\t\t"每日巡查。\n二是建 ""台账""。"\t${ITEM}`,
    ]),
  );
  expect(projects[0]).toMatchObject({ amounts: { total: 1300 }, goal: '每日巡查。\n二是建 "台账"。' });
  expect(document?.coverage.unclaimed).toBe(0);
});

test('heads, totals and labels as other departments print them', () => {
  const text = tabbed([
    '总计：\t4.00\t4.00\t\t\t\t',
    '某局\t4.00\t4.00\t\t\t\t',
    `巡查\t4.00\t4.00\t\t\t巡查。\t${ITEM}`,
  ])
    .replace('单位：万元', '（单位：万元）')
    .replace('部门名称', '预算单位')
    .replace('总计\t', '总计（万元）\t');
  expect(codes(parse(`${text}注：不含涉密项目。\n填报人：\n`))).toEqual([]);
});

test('a compatibility 年 is the label of a target all the same', () => {
  const text = tabbed([
    '合计\t4.00\t4.00\t\t\t\t',
    '某局\t4.00\t4.00\t\t\t\t',
    `巡查\t4.00\t4.00\t\t\t巡查。\t${ITEM.replace('年度', '\uF98E度')}`,
  ]);
  expect(onlyProject(parse(text)).indicators[0]).toMatchObject({ cycleTarget: '36次', annualTarget: '12次' });
});

test('a table without unit rows has one unit, the department', () => {
  const { document } = parse(
    tabbed([
      '合计\t5.00\t5.00\t\t\t\t',
      `巡查\t4.00\t4.00\t\t\t巡查。\t${ITEM}`,
      `保洁\t1.00\t1.00\t\t\t干净。\t${ITEM}`,
    ]),
  );
  expect(document?.units).toMatchObject([{ name: '某局', declared: { total: null, fiscal: null } }]);
  expect(errors(tabbed(['合计\t9.00\t9.00\t\t\t\t', `巡查\t4.00\t4.00\t\t\t巡查。\t${ITEM}`]))).toContain(
    'sum-mismatch',
  );
});

test('numbers start again at an item with both levels, and have no gaps else', () => {
  const items = (second: string) =>
    wrapped(
      `合计 4.00 4.00\n\n某局 4.00 4.00\n\n    巡查 4.00 4.00\n巡查。\n${ITEM}${ITEM.replace('1、', second).replace('巡查', '记录')}\n`,
    );
  expect(errors(items('1、'))).toEqual([]);
  expect(errors(items('4、'))).toEqual(['sequence-gap']);
});

const at = useFolder();

test('what a publisher has confirmed for this very file is a warning, and is void for another', () => {
  const text = tabbed([
    '合计\t5.00\t5.00\t\t\t\t',
    '某局\t4.00\t4.00\t\t\t\t',
    `巡查\t4.00\t4.00\t\t\t巡查。\t${ITEM}`,
  ]);
  writeFiles(at(), { '2025/某局.txt': text });
  const line = convertSources(at()).diagnostics.find(({ code }) => code === 'sum-mismatch')!.line;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const confirm = (digest: string): void =>
    void writeFiles(at(), {
      '2025/某局.yaml': `sha256: ${digest}\nconfirmed:\n  - code: sum-mismatch\n    line: ${line}\n`,
    });
  expect(convertSources(at()).failed).toEqual(['2025/某局.txt']);
  confirm(sha256);
  const { failed, documents, diagnostics } = convertSources(at());
  expect(failed).toEqual([]);
  expect(documents[0]?.source.confirmed).toEqual([{ code: 'sum-mismatch', line }]);
  expect(
    diagnostics.filter(({ code }) => code === 'sum-mismatch').every(({ severity }) => severity === 'warning'),
  ).toBe(true);
  confirm('0'.repeat(64));
  const void_ = convertSources(at());
  expect(void_.failed).toEqual(['2025/某局.txt']);
  expect(void_.diagnostics.map(({ code }) => code)).toContain('confirmation-void');
});

test('an amount that is not a number is no part of a name', () => {
  for (const figures of [
    '30O.00 300.00',
    '300.00 3OO.00',
    '1.300.00 300.00 0.00',
    '300.00元 300.00',
    '300。00 300.00',
  ]) {
    const text = wrapped(`合计 ${figures}\n\n某局 300.00 300.00\n\n    巡查 ${figures}\n巡查。\n${ITEM}\n`);
    expect(errors(text).filter((code) => code === 'amount-not-a-number')).toHaveLength(2);
    expect(parse(text).projects.map(({ name }) => name)).toEqual(['巡查']);
  }
});

test('an amount is none although no other of its row is a number', () => {
  const text = wrapped(`合计 3OO.00 3OO.00\n某局 300.00 300.00\n    巡查 300.00 300.00\n巡查。\n${ITEM}\n`);
  expect(errors(text)).toEqual(['amount-not-a-number', 'amount-not-a-number']);
});

test('notes below the table are none of its rows, and the unit of money may stand in a head', () => {
  const rows = `合计 4.00 4.00\n某局 4.00 4.00\n    巡查 4.00 4.00\n巡查。\n${ITEM}\n`;
  for (const note of [
    '备注：1. 甲\n2. 乙',
    '*注：甲',
    '（注：甲）',
    '附注：甲',
    '填表说明：甲',
    '单位负责人：甲 填表人：乙',
  ])
    expect(errors(wrapped(`${rows}\n${note}\n`))).toEqual([]);
  expect(parse(wrapped(rows).replace(' 单位：万元', '').replace('总计', '总计（元）')).document?.currencyUnit).toBe(
    '元',
  );
});

test('markup ends within its field', () => {
  const items = `${ITEM.replace('12次', '<!--12次')}2、1-产出指标；11-数量指标；记录-->数；实施周期指标值:1；年度指标值:<b 类>1。`;
  for (const text of [
    wrapped(`合计 4.00 4.00\n\n某局 4.00 4.00\n\n    巡查 4.00 4.00\n巡查<!--。\n${items}\n`),
    tabbed(['合计\t4.00\t4.00\t\t\t\t', '某局\t4.00\t4.00\t\t\t\t', `巡查\t4.00\t4.00\t\t\t巡查<!--。\t${items}`]),
  ]) {
    const { goal, indicators } = onlyProject(parse(text));
    expect([goal, ...indicators.map(({ name, annualTarget }) => `${name} ${annualTarget ?? ''}`)]).toEqual([
      '巡查<!--。',
      '巡查次数 <!--12次',
      '记录-->数 <b 类>1',
    ]);
  }
});

test('a name after a complete item may hold any signs and be of any length', () => {
  const name = `党建工作（学习；培训）经费。含；${'其他'.repeat(110)}`;
  const printed = `    ${name.slice(0, 20)}\n${name.slice(20, 40)}\n${name.slice(40)} 3.00 3.00`;
  const text = wrapped(
    `合计 4.00 4.00\n\n某局 4.00 4.00\n\n    巡查 1.00 1.00\n巡查。\n${ITEM}\n${printed}\n学习。\n${ITEM}\n`,
  );
  expect(codes(parse(text))).toEqual([]);
  expect(parse(text).projects.map((project) => project.name)).toEqual(['巡查', name]);
  expect(codes(parse(text.replace('    巡查 1.00 1.00', '    党建；学习 1.00 1.00')))).toEqual([]);
});

test('a row that a page cuts across its columns is refused, one whose text goes on is read', () => {
  const item = '1、1-产出指标；11-数量指标；河道和湖面的巡查次数；实施周期指标值:36次；年度指标值:12次。';
  const cut = (rest: string): string =>
    wrapped(
      `合计 4.00 4.00\n\n某局 4.00 4.00\n\n    巡查 4.00 4.00\n每日巡查。\n${item.slice(0, 24)}\n${HEADER}\n${rest}${item.slice(24)}\n`,
    );
  expect(errors(cut(''))).toEqual([]);
  for (const rest of ['管护\n', '完好，方便市民。\n', '管护\n完好\n'])
    expect(errors(cut(rest))).toEqual(['row-cut-by-page']);
});

test('numbers that start again are another row where the item before has not ended or a project has no items', () => {
  const rows = (goal: string, first: string): string =>
    wrapped(
      `合计 4.00 4.00\n某局 4.00 4.00\n    巡查 3.00 3.00\n${first}    保洁 1.00 1.00\n巡查。\n${ITEM}${goal}\n${ITEM}\n`,
    );
  expect(errors(rows('', `巡查。\n${ITEM}\n`))).toEqual([]);
  expect(errors(rows('干净。', `巡查。\n${ITEM}\n`))).toEqual(['sequence-gap']);
  expect(errors(rows('', ''))).toEqual(['row-without-text', 'sequence-gap']);
});

describe('as other departments print it', () => {
  const items = (end: string, next: string): string =>
    `1.1－产出指标，11－数量指标，巡查次数；实施周期指标值：36次，年度指标值：12次${end}${next}2－效益指标，22－社会效益，投诉；实施周期指标值≤5件，年度指标值：≤5件${end}`;
  const inShortOf = (text: string): string[][] => parse(text).projects.map((project) => inShort(project));
  const READ = ['1|1-产出指标|11-数量指标|巡查次数|36次|12次', '2|2-效益指标|22-社会效益|投诉|≤5件|≤5件'];

  it('reads commas between levels, full-width dashes, a stop after the first number and items that end in semicolons', () => {
    const text = tabbed([
      '合计：\t4.00\t4.00\t\t\t\t',
      '某局\t4.00\t4.00\t\t\t\t',
      `巡查\t4.00\t4.00\t\t\t巡查。\t${items('；', '2、')}`,
    ]);
    expect(inShortOf(text.replace('总计', '总计：'))).toEqual([READ]);
    expect(errors(text)).toEqual([]);
  });

  it('reads names after items that end in semicolons, and numbers that start again', () => {
    const rows = ['巡查', '保洁', '绿化']
      .map((name) => `${name}\n1.00 1.00\n${name}。\n${items(';', '1、')}\n`)
      .join('');
    const text = wrapped(`合计： 3.00 3.00\n某局 3.00 3.00\n${rows}`).replace('总计', '总计：');
    expect(errors(text)).toEqual([]);
    expect(parse(text).projects.map(({ name }) => name)).toEqual(['巡查', '保洁', '绿化']);
    expect(inShortOf(text)[2]).toEqual([READ[0], READ[1]?.replace('2|', '1|')]);
  });
});

describe('a name that begins on a page', () => {
  const rows = Array.from(
    { length: 6 },
    (_, i) => `第${'一二三四五六'.charAt(i)}片区的河道和湖 1.00 1.00\n巡查。\n${ITEM}\n`,
  );
  const text = (names: string): string => wrapped(`合计 8.00 8.00\n某局 8.00 8.00\n${rows.join('')}${names}`);

  it('is read if it has one line', () => {
    const whole = `保洁 1.00 1.00\n干净。\n${ITEM}\n${HEADER}河道保洁 1.00 1.00\n干净。\n${ITEM}\n`;
    expect(errors(text(whole))).toEqual([]);
    expect(parse(text(whole)).projects.at(-1)?.name).toBe('河道保洁');
  });

  it('is not guessed if it has several: the first may be the rest of another name, or a line of the page', () => {
    const page = `保洁 1.00 1.00\n干净。\n${ITEM}\n${HEADER}`;
    expect(errors(text(`${page}年度部门公开的材料\n河道的保洁 1.00 1.00\n干净。\n${ITEM}\n`))).toContain(
      'name-cut-by-page',
    );
    const cut = `河道和湖面的保洁和 1.00 1.00\n干净。\n${ITEM}\n${HEADER}`;
    expect(errors(text(`${cut}管护项目\n补植 1.00 1.00\n干净。\n${ITEM}\n`))).toContain('name-cut-by-page');
    expect(errors(text(`${cut}管护的其他所有项目\n补植 1.00 1.00\n干净。\n${ITEM}\n`))).toContain('name-cut-by-page');
  });
});

test('a text with wide gaps between columns is refused in one line', () => {
  const text = wrapped(
    `合计 6.00 6.00\n某局 6.00 6.00\n巡查     6.00   6.00      每日巡查，    1、1-产出指标；11-数量指标；巡查次\n有记录。    数；实施周期指标值:36；年度指标值:12。\n`,
  );
  expect(parse(text).diagnostics.map(({ code }) => code)).toEqual(['columns-side-by-side']);
});

test('what stands at the ends of all pages is furniture only if it counts them or stands at many', () => {
  const row = (name: string, page: string): string => `    ${name} 1.00 1.00\n巡查。\n${ITEM}\n${page}\n\f`;
  const text = (names: readonly string[], page: (at: number) => string): string =>
    wrapped(`合计 3.00 3.00\n某局 3.00 3.00\n${names.map((name, i) => row(name, page(i + 1))).join('')}`);
  const names = ['巡查', '保洁', '绿化'];
  expect(errors(text(names, (page) => `某市财政局 第${page}页`))).toEqual([]);
  expect(errors(text(names, (page) => String(page)))).toEqual([]);
  expect(errors(text(names, () => '内部资料'))).toEqual([]);
  expect(errors(text(names, () => '7'))).toEqual(expect.arrayContaining(['unclaimed-text']));
});

test.each(['内部资料', '1', '（1）', '·1·', 'I'])(
  'a line of the page in the middle of a value is refused: %s',
  (line) => {
    const [before = '', after = ''] = ITEM.split(/(?=次。)/);
    const rows = `合计 4.00 4.00\n\n某局 4.00 4.00\n\n    巡查 1.00 1.00\n每日巡查。\n${before}\n${line}\n${after}\n    保洁 3.00 3.00\n保洁。\n${ITEM}\n`;
    expect(errors(wrapped(rows))).toEqual(['unclaimed-text']);
    expect(errors(wrapped(rows.replace(`${line}\n`, '')))).toEqual([]);
  },
);
