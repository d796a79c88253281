import { expect, test } from 'vitest';
import { NO_AMOUNTS, type CurrencyUnit } from '../../../../../src/domain/records.ts';
import { toIndicatorRows } from '../../../../../src/publishing/downloads/tables/rows.ts';
import {
  DICTIONARY,
  INDICATOR_TABLE,
  PROJECT_TABLE,
  toProjectCsv,
} from '../../../../../src/publishing/downloads/tables/tables.ts';
import { makeProject } from '../../../../support/make-project.ts';
import { makeDocument, makeRows } from '../../../../support/make-rows.ts';

const cellsOf = <Row>(table: { columns: readonly { name: string; valueOf: (row: Row) => unknown }[] }, row: Row) =>
  Object.fromEntries(table.columns.map(({ name, valueOf }) => [name, valueOf(row)]));

const rowOf = (project: ReturnType<typeof makeProject>, currencyUnit: CurrencyUnit = '万元') =>
  makeRows(makeDocument([project], { currencyUnit }), [project])[0]!;

test('an amount is told as printed, in whole 元 and in 分; a blank cell is not 0', () => {
  const project = makeProject([], { amounts: { ...NO_AMOUNTS, total: 2476.54, fiscal: 0 } });
  expect(cellsOf(PROJECT_TABLE, rowOf(project))).toMatchObject({
    total: '2476.54',
    total_yuan: 24_765_400,
    total_fen: 2_476_540_000,
    fiscal: '0',
    fiscal_fen: 0,
    special: null,
    special_yuan: null,
    currency_unit: '万元',
  });
});

test('money that only some forms print stands in the last columns', () => {
  const project = makeProject([], {
    fiscalDetail: { general: 3, fund: 0, capital: null },
    otherFunds: [
      { label: '上年结转资金', amount: 1.5, inSum: true },
      { label: '实施期资金总额', amount: 30, inSum: false },
    ],
  });
  expect(cellsOf(PROJECT_TABLE, rowOf(project))).toMatchObject({
    fiscal_general: '3',
    fiscal_fund: '0',
    fiscal_capital: null,
    other_funds: '上年结转资金 1.5；实施期资金总额 30（不计入总计）',
  });
  expect(cellsOf(PROJECT_TABLE, rowOf(makeProject([])))).toMatchObject({ fiscal_general: null, other_funds: null });
});

test.each([
  [19.99, 20, 1999],
  [-0.5, -1, -50],
  [-0.49, 0, -49],
  [0.1 + 0.2, 0, 30],
])('%d 元 is %d whole 元 and %d 分', (total, yuan, fen) => {
  const cells = cellsOf(PROJECT_TABLE, rowOf(makeProject([], { amounts: { ...NO_AMOUNTS, total } }), '元'));
  expect(cells).toMatchObject({ total_yuan: yuan, total_fen: fen });
});

test('an indicator has its target as printed and typed, its direction, address and place', () => {
  const row = rowOf(makeProject([['31', '群众满意度', '≥95%', null]]));
  expect(cellsOf(INDICATOR_TABLE, toIndicatorRows(row)[0]!)).toMatchObject({
    project_id: row.project.id,
    unit: '某中心',
    project: '某某业务保障',
    url: `https://portal.test/budget/projects/${row.project.id}/#${row.project.indicators[0]!.id}`,
    annual_target: '≥95%',
    annual_kind: 'quantity',
    annual_comparator: 'ge',
    annual_value: '95',
    annual_unit: '%',
    cycle_target: null,
    cycle_kind: null,
    direction: 'higher',
    source_place: '第 1 行',
    licence: 'CC BY 4.0',
  });
});

test('the CSV of one project has a line for each indicator', () => {
  const lines = toProjectCsv(
    rowOf(
      makeProject([
        ['31', '群众满意度', '≥95%'],
        ['11', '会议次数', '=3+1'],
      ]),
    ),
  ).split('\r\n');
  expect(lines).toHaveLength(1 + 2 + 1);
  expect(lines[0]).toMatch(/^\uFEFFproject_id,year,/);
  expect(lines[2]).toContain(",'=3+1,");
});

test('each column has a name of its own, a Chinese title and an explanation', () => {
  for (const { columns } of [PROJECT_TABLE, INDICATOR_TABLE] as { columns: readonly { name: string }[] }[])
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
  for (const { name, title, about } of DICTIONARY) {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(about).toMatch(/。$/);
  }
});
