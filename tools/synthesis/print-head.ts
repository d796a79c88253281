import { AMOUNT_LABELS, type CurrencyUnit } from '../../src/domain/records.ts';
import type { DraftDocument } from './draft.ts';
import { toWide } from './print-item.ts';
import type { Random } from './random.ts';

const COLUMN_HEADS = [...Object.values(AMOUNT_LABELS), '绩效目标', '绩效指标'];

/** How a document prints its title and column heads. */
export interface HeadStyle {
  readonly title: string;
  readonly titleHasYear: boolean;
  readonly department: string;
  readonly currencyUnit: CurrencyUnit;
  readonly colon: ':' | '：';
  readonly onOneLine: boolean;
  /** White space between 部门名称 and 单位. */
  readonly gap: string;
  /** White space after their colons. */
  readonly space: string;
  readonly firstHead: string;
  /** Probability of a blank line after a line of the header. */
  readonly blanks: number;
  readonly formFeeds: boolean;
}

export function drawHeadStyle(draft: DraftDocument, random: Random): HeadStyle {
  const wideYear = random.chance(0.1);
  const prefix = wideYear
    ? draft.titlePrefix.replace(String(draft.year), toWide(String(draft.year)))
    : draft.titlePrefix;
  return {
    title: `${prefix}项目支出绩效目标表${random.pick(['', '（含转移支付项目）', '（含转移支付项目）', '(含转移支付项目)'])}`,
    titleHasYear: draft.titlePrefix.includes(String(draft.year)),
    department: draft.department,
    currencyUnit: draft.currencyUnit,
    colon: random.pick(['：', '：', ':']),
    onOneLine: random.chance(0.5),
    gap: random.pick([' ', ' ', '  ', '　', '        ']),
    space: random.pick(['', '', '', ' ']),
    firstHead: `项目名称${random.pick(['（资金使用单位）', '（资金使用单位）', '(资金使用单位)'])}`,
    blanks: random.pick([0, 0.5, 1]),
    formFeeds: random.chance(0.2),
  };
}

/** Prints the title, 部门名称 and 单位 in lines, some with a blank line after them. */
export function printTitle(style: HeadStyle, random: Random): string[] {
  const department = `部门名称${style.colon}${style.space}${style.department}`;
  const unit = `单位${style.colon}${style.space}${style.currencyUnit}`;
  const lines = [style.title, ...(style.onOneLine ? [`${department}${style.gap}${unit}`] : [department, unit])];
  return lines.flatMap((line) => (random.chance(style.blanks) ? [line, ''] : [line]));
}

/** Prints the column heads in one line. */
export const printColumnHeads = (style: HeadStyle, gap: string): string => [style.firstHead, ...COLUMN_HEADS].join(gap);

/** Prints the column heads of a narrow page in several lines, which break between two heads or inside one. */
export function splitColumnHeads(style: HeadStyle, random: Random): string[] {
  const chars = [...printColumnHeads(style, ' ')];
  const lines: string[] = [];
  let line = '';
  for (const char of chars) {
    const breaks = line !== '' && random.chance(char === ' ' ? 0.4 : 0.06);
    if (breaks && !line.endsWith(' ')) {
      lines.push(line);
      if (random.chance(0.4)) lines.push('');
      line = char === ' ' ? '' : char;
    } else {
      line += char;
    }
  }
  return [...lines, line];
}
