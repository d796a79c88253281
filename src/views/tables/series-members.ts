import type { CurrencyUnit, Project } from '../../domain/records.ts';
import { orderSeries, type SeriesConfidence } from '../../domain/series.ts';
import { amountText, padDecimals } from '../../domain/money-text.ts';
import { projectPath } from '../parts/paths.ts';
import { compareIndicators, type TargetChange } from './target-changes.ts';
import { toWan } from './year-tables.ts';

/** Another project of the series, compared with the one of the page. */
export interface SeriesMemberRow {
  readonly year: number;
  readonly href: string;
  /** Its name; `null` where it is that of the page. */
  readonly name: string | null;
  readonly confidence: SeriesConfidence;
  /** 总计 in 万元; `null` where none is printed. */
  readonly amount: string | null;
  /** Zeros that line up its decimal point with the other rows. */
  readonly pad: string;
  /** `3 项指标值相同，2 项不同` */
  readonly summary: string;
  readonly changed: readonly TargetChange[];
  /** Indicators that only one of the two has: `只有本页有：甲、乙` */
  readonly others: readonly string[];
}

/** A row shows at most so many indicators of a kind and says how many more there are; the comparison has all. */
const MOST_SHOWN = 3;

/** @param others other projects of its series, in the order of their years */
export function toSeriesMembers(
  project: Project,
  others: readonly { readonly project: Project; readonly currencyUnit: CurrencyUnit }[],
): SeriesMemberRow[] {
  const amounts = others.map((other) => amountText(toWan(other.project.amounts, other.currencyUnit).total, '万元'));
  const pads = padDecimals(amounts);
  return others.map(({ project: other }, index) => {
    const { same, changed, onlyThere, onlyHere } = compareIndicators(project.indicators, other.indicators);
    const parts = [same > 0 && `${same} 项指标值相同`, changed.length > 0 && `${changed.length} 项不同`].filter(
      Boolean,
    );
    const more = changed.length - MOST_SHOWN;
    return {
      year: other.year,
      href: projectPath(other.id),
      name: other.name === project.name ? null : other.name,
      confidence: orderSeries('', [project, other]).links[0]?.confidence ?? '疑似同一项目',
      amount: amounts[index] ?? null,
      pad: pads[index] ?? '',
      summary: parts.length === 0 ? '没有同名的指标' : parts.join('，'),
      changed: changed.slice(0, MOST_SHOWN),
      others: [
        ...(more > 0 ? [`另有 ${more} 项指标值不同`] : []),
        ...listNames('本页没有', onlyThere),
        ...listNames('只有本页有', onlyHere),
      ],
    };
  });
}

function listNames(label: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_SHOWN).join('、');
  return [`${label}：${shown}${names.length > MOST_SHOWN ? ` 等 ${names.length} 项` : ''}`];
}
