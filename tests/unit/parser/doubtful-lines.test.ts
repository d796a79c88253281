import { describe, expect, it } from 'vitest';
import { ROW_FINDINGS } from '../../../src/parser/findings/catalogue-of-rows.ts';
import { HEADER, parse } from '../../support/parse.ts';

const ITEM = '1、1-产出指标；11-数量指标；巡查次数；实施周期指标值:36次；年度指标值:12次';

const errors = (text: string): string[] =>
  parse(`${HEADER}\n${text}`).diagnostics.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

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
  expect(errors(rows('和湖面\n'))).toContain('name-cut-by-page');
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

it('cannot be confirmed away where a page cut a row', () => {
  expect(ROW_FINDINGS.find(({ code }) => code === 'row-cut-by-page')).not.toHaveProperty('isConfirmable');
});
