import { toFen } from '../../domain/money.ts';
import type { Series, SeriesLink } from '../../domain/series.ts';
import { type Crumb, homeCrumb } from '../parts/crumbs.ts';
import { amountText, padDecimals } from '../../domain/money-text.ts';
import type { NamedProject } from './names-page.ts';
import { allSeriesPath, comparePath, namePath, projectPath } from '../parts/paths.ts';
import { toYearColumns, type YearColumnsView } from '../tables/year-columns.ts';
import { toWan } from '../tables/year-tables.ts';

export interface SeriesRow {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly href: string;
  readonly unit: string;
  /** 总计 in 万元; `null` where none is printed. */
  readonly amount: string | null;
  /** Zeros that line up its decimal point with the other rows. */
  readonly pad: string;
  /** Reason that links the row to the one before; `null` where nothing links them. */
  readonly link: Pick<SeriesLink, 'confidence' | 'method'> | null;
}

export interface SeriesPageView {
  readonly title: string;
  readonly heading: string;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
  readonly department: string;
  /**
   * The sum of the members in each year; `null` if fewer than two years have one, or if the page lacks some members.
   */
  readonly columns: YearColumnsView | null;
  readonly rows: readonly SeriesRow[];
  /** Address of the comparison of the members; `null` unless they are two to four. */
  readonly compare: string | null;
  /** Address of the list of projects that bear the name of the first; `null` where there is none. */
  readonly sameName: string | null;
}

/**
 * @param members the projects of the series, in its order
 * @param nameList the list of the projects that bear the name of its first; `null` where that has no page
 */
export function toSeriesPage(
  series: Series,
  members: readonly NamedProject[],
  nameList: string | null,
): SeriesPageView {
  const links = new Map(series.links.map((link) => [link.to, link]));
  const [first] = members;
  const amounts = members.map(({ amounts, currencyUnit }) => amountText(toWan(amounts, currencyUnit).total, '万元'));
  const pads = padDecimals(amounts);
  const heading = series.core === '' ? (first?.name ?? '') : series.core;
  const owner = [...new Set([series.department, first?.unit ?? series.department])].join(' ');
  return {
    // With the name, the unit and the department, no two series have the same title.
    title: `各年度的同一项目：${first?.name ?? heading}（${owner}）`,
    heading,
    description: `“${first?.name ?? heading}”（${owner}）和名称相近、可能是同一项目的，共 ${series.members.length} 个项目，按年度列出，附关联方法。`,
    crumbs: [homeCrumb, { label: '各年度的同一项目', href: allSeriesPath }, { label: heading }],
    department: series.department,
    columns:
      members.length < series.members.length
        ? null
        : toYearColumns(
            members.map(({ year, amounts: { total }, currencyUnit }) => ({
              year,
              fen: total === null ? null : toFen(total, currencyUnit),
            })),
          ),
    rows: members.map(({ id, year, name, unit }, index) => ({
      id,
      year,
      name,
      href: projectPath(id),
      unit,
      amount: amounts[index] ?? null,
      pad: pads[index] ?? '',
      link: links.get(id) ?? null,
    })),
    compare: compareHref(members.map(({ id }) => id)),
    sameName: nameList === null ? null : namePath(nameList),
  };
}

/** Returns the address of the compare page with these projects, or `null` unless they are two to four. */
export function compareHref(ids: readonly string[]): string | null {
  return ids.length >= 2 && ids.length <= 4 ? `${comparePath}?ids=${ids.join(',')}` : null;
}
