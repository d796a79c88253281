import { figureUnit, toFen } from '../../../domain/money.ts';
import {
  AMOUNT_COLUMNS,
  AMOUNT_LABELS,
  type AmountColumn,
  FISCAL_LABELS,
  FISCAL_PARTS,
} from '../../../domain/records.ts';
import { normalizeDecimal } from '../../../domain/decimal.ts';
import { type Column, column } from './column.ts';
import type { ProjectRow } from './rows.ts';

const fenOf = ({ project, document }: ProjectRow, name: AmountColumn): number | null => {
  const amount = project.amounts[name];
  return amount === null ? null : toFen(amount, figureUnit(document.currencyUnit));
};

/** Rounds 分 to 元, half away from zero, in integers. */
function toYuan(fen: number | null): number | null {
  if (fen === null) return null;
  const rest = Math.abs(fen) % 100;
  const yuan = (Math.abs(fen) - rest) / 100 + (rest >= 50 ? 1 : 0);
  return fen < 0 && yuan !== 0 ? -yuan : yuan;
}

/** The digits of a figure, without an exponent. */
const digitsOf = (amount: number): string =>
  normalizeDecimal(String(amount).includes('e') ? amount.toFixed(20) : String(amount));

/** For each column of money: the printed figure, the same in 元, and the same in 分. */
export const MONEY_COLUMNS: readonly Column<ProjectRow>[] = AMOUNT_COLUMNS.flatMap((name) => {
  const label = AMOUNT_LABELS[name];
  return [
    column<ProjectRow>({
      name,
      title: `${label}（原文）`,
      type: 'decimal',
      about: `${label}，与原文的数字相等，单位见 currency_unit。空白表示原文此格空白，不是 0。`,
      valueOf: ({ project: { amounts } }) => (amounts[name] === null ? null : digitsOf(amounts[name])),
    }),
    column<ProjectRow>({
      name: `${name}_yuan`,
      title: `${label}（元）`,
      type: 'integer',
      unit: '元',
      width: 16,
      about: `${label}，折合成元的整数；有角、分的四舍五入到元，准确值见 ${name}_fen。`,
      valueOf: (row) => toYuan(fenOf(row, name)),
    }),
    column<ProjectRow>({
      name: `${name}_fen`,
      title: `${label}（分）`,
      type: 'integer',
      unit: '分',
      width: 18,
      about: `${label}，折合成分的整数。求和请用这一列，没有小数误差。`,
      valueOf: (row) => fenOf(row, name),
    }),
  ];
});

/** Money that only some forms print: the parts of 财政拨款, and what has no column of its own. */
export const COLUMNS_OF_FORMS: readonly Column<ProjectRow>[] = [
  ...FISCAL_PARTS.map((part) =>
    column<ProjectRow>({
      name: `fiscal_${part}`,
      title: `其中：${FISCAL_LABELS[part]}（原文）`,
      type: 'decimal',
      about: `财政拨款里的${FISCAL_LABELS[part]}，与原文的数字相等，单位见 currency_unit。空白表示原表没有这一列，或此格空白。`,
      valueOf: ({ project: { fiscalDetail } }) => {
        const amount = fiscalDetail?.[part] ?? null;
        return amount === null ? null : digitsOf(amount);
      },
    }),
  ),
  column<ProjectRow>({
    name: 'other_funds',
    title: '另列的资金（原文）',
    width: 24,
    about:
      '没有自己一列的资金，如上年结转资金：名称和原文的数字，单位见 currency_unit，几项用分号隔开；注明的不计入总计，其余计入。空白表示原表没有。',
    valueOf: ({ project: { otherFunds } }) =>
      otherFunds
        .map(({ label, amount, inSum }) => `${label} ${digitsOf(amount)}${inSum ? '' : '（不计入总计）'}`)
        .join('；') || null,
  }),
];
