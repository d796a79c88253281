import { MOST_BARS } from '../../charts/chart-items.ts';
import { summarizeComparison } from '../../charts/describe-chart.ts';
import type { BudgetDocument } from '../../domain/records.ts';
import { type AmountTableView, toChartItems } from '../tables/amount-table.ts';
import { fenText, shareText } from '../../domain/money-text.ts';
import { departmentPath, sourcePath, yearPath } from '../parts/paths.ts';
import { toYears, type YearView } from './year-page.ts';
import { projectCount } from '../tables/year-tables.ts';

/** A year on the home page, with all its departments or, where they are many, the largest. */
export interface HomeYear {
  readonly year: number;
  readonly coverage: string;
  readonly departments: AmountTableView;
  /** Says which departments are the largest. */
  readonly summary: string;
  /** The departments that are not in the table; `null` where all are. */
  readonly others: { readonly text: string; readonly label: string; readonly href: string } | null;
}

export interface DocumentListItem {
  readonly title: string;
  readonly href: string;
  readonly source: string;
  readonly year: number;
  readonly publishedAt: string | null;
  readonly size: string;
}

export interface HomePageView {
  /** All years, each with the address of its departments. */
  readonly totals: readonly (YearView & { readonly href: string })[];
  /** The newest years with their departments. */
  readonly years: readonly HomeYear[];
  /** The newest documents. */
  readonly documents: readonly DocumentListItem[];
  /** Number of the documents that the list leaves out. */
  readonly otherDocuments: number;
  /** Size of the site: `5 个部门、14 个单位、121 个项目、742 项绩效指标`. */
  readonly size: string;
}

// These limits keep the page small on a large site. The directory of departments and the pages of years have the rest.
const MOST_YEARS = 5;
const MOST_DEPARTMENTS = 20;
const MOST_DOCUMENTS = 20;

export function toHomePage(documents: readonly BudgetDocument[], indicators: number): HomePageView {
  const departments = new Set(documents.map(({ department }) => department)).size;
  const units = documents.reduce((sum, document) => sum + document.units.length, 0);
  const projects = documents.reduce((sum, document) => sum + projectCount(document), 0);
  const years = toYears(documents);
  const newest = years.slice(0, MOST_YEARS);
  return {
    totals: years.map((view) => ({
      ...view,
      href: newest.includes(view) ? `#year-${view.year}` : yearPath(view.year),
    })),
    years: newest.map(toHomeYear),
    documents: documents.toSorted(byPublication).slice(0, MOST_DOCUMENTS).map(toListItem),
    otherDocuments: Math.max(0, documents.length - MOST_DOCUMENTS),
    size: `${departments} 个部门、${units} 个单位、${projects} 个项目、${indicators} 项绩效指标`,
  };
}

function toHomeYear({ year, fen, coverage, departments: all }: YearView): HomeYear {
  const summary = summarizeComparison(toChartItems(all), '个部门', fen);
  if (all.rows.length <= MOST_DEPARTMENTS) return { year, coverage, departments: all, summary, others: null };
  const rest = all.rows.slice(MOST_BARS);
  const restFen = rest.reduce((sum, row) => sum + (row.fen ?? 0), 0);
  const share = shareText(restFen, fen);
  return {
    year,
    coverage,
    departments: { ...all, rows: all.rows.slice(0, MOST_BARS) },
    summary,
    others: {
      text: `表中是最大的 ${MOST_BARS} 个部门；另外 ${rest.length} 个合计 ${fenText(restFen, '万元')} 万元${share === null ? '' : `，占 ${share}`}。`,
      label: `${year}年全部 ${all.rows.length} 个部门`,
      href: yearPath(year),
    },
  };
}

/** Sorts by day of publication, newest first. Documents without a day follow, newest year first, then by name. */
function byPublication(a: BudgetDocument, b: BudgetDocument): number {
  const [dateA, dateB] = [a.source.publishedAt ?? '', b.source.publishedAt ?? ''];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return b.year - a.year || a.department.localeCompare(b.department, 'zh');
}

const toListItem = (document: BudgetDocument): DocumentListItem => ({
  title: document.department,
  href: departmentPath(document.id),
  source: sourcePath(document.id),
  year: document.year,
  publishedAt: document.source.publishedAt,
  size: `${document.units.length} 个单位、${projectCount(document)} 个项目`,
});
