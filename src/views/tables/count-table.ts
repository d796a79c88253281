import type { ChartItem } from '../../charts/chart-items.ts';
import { summarizeBands } from '../../charts/describe-chart.ts';
import { toSizeBands } from '../../charts/size-bands.ts';
import { printLevel } from '../../domain/ids.ts';
import { toFen } from '../../domain/money.ts';
import type { Amounts, CurrencyUnit } from '../../domain/records.ts';
import type { MakeUpPart } from './indicator-table.ts';
import { barWidth, shareText } from '../../domain/money-text.ts';

/** A table of counts. Shares and bars relate to the sum of all rows. */
export interface CountTableView {
  readonly rows: readonly {
    readonly label: string;
    readonly count: number;
    readonly share: string | null;
    readonly bar: number;
  }[];
  readonly total: number;
  /** One sentence about what stands out; `null` where the few rows say it themselves. */
  readonly summary: string | null;
}

function toCountTable(items: readonly ChartItem[], summary: string | null = null): CountTableView {
  const counts = items.map(({ label, value }) => ({ label, count: value ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const rows = counts.map(({ label, count }) => ({
    label,
    count,
    share: shareText(count, total),
    bar: barWidth(count, total),
  }));
  return { rows, total, summary };
}

/** 绩效指标构成: counts indicators by their printed first level. */
export function countLevels(parts: readonly MakeUpPart[]): CountTableView {
  const items = parts.map(({ code, name, count }) => ({
    label:
      code === '' && name === null
        ? '未注明一级指标'
        : printLevel({ code: code || null, name: name ?? '（原文未写名称）' }),
    value: count,
  }));
  return toCountTable(items);
}

/** 项目大小: counts projects by the band that their 总计 falls into. */
export function countSizes(projects: readonly { readonly amounts: Amounts }[], unit: CurrencyUnit): CountTableView {
  const bands = toSizeBands(projects.map(({ amounts: { total } }) => (total === null ? null : toFen(total, unit))));
  return toCountTable(bands, summarizeBands(bands, '个项目', '个'));
}
