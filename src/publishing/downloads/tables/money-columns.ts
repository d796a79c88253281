import { figureUnit, toFen } from '../../../domain/money.ts';
import { AMOUNT_COLUMNS, AMOUNT_LABELS, type AmountColumn } from '../../../domain/records.ts';
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
