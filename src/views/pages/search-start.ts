import type { BudgetDocument, Project } from '../../domain/records.ts';
import { figureUnit, toFen } from '../../domain/money.ts';
import { fenText } from '../../domain/money-text.ts';
import { AMOUNT_BANDS, bandOf } from '../../search/shared/amount-bands.ts';
import { GROUPS } from '../../search/shared/columns.ts';
import { projectPath, searchPath } from '../parts/paths.ts';

/** A filter with links to the searches that it makes. */
export interface FilterLinks {
  readonly label: string;
  readonly values: readonly { readonly label: string; readonly count: number | null; readonly href: string }[];
}

/** What the search page shows before anything is typed. */
export interface SearchStart {
  /** What the site covers: `5 个部门、14 个单位、121 个项目（2024—2026 年）`. */
  readonly coverage: string;
  readonly filters: readonly FilterLinks[];
  /** The projects with the greatest totals. */
  readonly largest: readonly {
    readonly name: string;
    readonly href: string;
    readonly place: string;
    readonly amount: string;
    readonly currency: string;
  }[];
}

const MOST_VALUES = 8;
const MOST_PROJECTS = 10;

type Entry = Pick<Project, 'id' | 'year' | 'department' | 'unit' | 'name' | 'amounts'>;

/** Makes the start of the search page from the documents, each with its projects. */
export function toSearchStart(
  documents: readonly { readonly document: BudgetDocument; readonly entries: readonly Entry[] }[],
): SearchStart {
  const projects = documents.flatMap(({ document, entries }) => {
    const currency = figureUnit(document.currencyUnit);
    return entries.map((entry) => {
      const { total } = entry.amounts;
      return { entry, currency, fen: total === null ? null : toFen(total, currency) };
    });
  });
  const count = (of: (project: (typeof projects)[number]) => string | null): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const project of projects) {
      const value = of(project);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const link = (key: string, value: string): string => `${searchPath}?${new URLSearchParams({ [key]: value })}`;
  const years = [...count(({ entry }) => String(entry.year))].toSorted(([a], [b]) => Number(b) - Number(a));
  const departments = [...count(({ entry }) => entry.department)].toSorted((a, b) => b[1] - a[1]);
  const bands = count(({ fen }) => (fen === null ? null : bandOf(fen)));
  const toValue =
    (key: string) =>
    ([value, counted]: readonly [string, number]) => ({
      label: value,
      count: counted,
      href: link(key, value),
    });
  return {
    coverage: tellCoverage(
      documents.map(({ document }) => document),
      projects.length,
    ),
    filters: [
      { label: '年度', values: years.slice(0, MOST_VALUES).map(toValue('year')) },
      { label: '部门', values: departments.slice(0, MOST_VALUES).map(toValue('dept')) },
      {
        label: '金额',
        values: AMOUNT_BANDS.flatMap(({ key, label }) => {
          const counted = bands.get(key);
          return counted === undefined ? [] : [{ label, count: counted, href: link('amount', key) }];
        }),
      },
      { label: '指标类别', values: GROUPS.map(({ key, label }) => ({ label, count: null, href: link('group', key) })) },
    ],
    largest: projects
      .flatMap(({ fen, ...project }) => (fen === null ? [] : [{ ...project, fen }]))
      .toSorted((a, b) => b.fen - a.fen)
      .slice(0, MOST_PROJECTS)
      .map(({ entry: { id, name, year, department, unit }, currency, fen }) => ({
        name,
        href: projectPath(id),
        place: `${year}年 ${unit || department}`,
        amount: fenText(fen, currency),
        currency,
      })),
  };
}

function tellCoverage(documents: readonly BudgetDocument[], projects: number): string {
  const departments = new Set(documents.map(({ department }) => department)).size;
  const units = documents.reduce((sum, document) => sum + document.units.length, 0);
  const years = documents.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return `${departments} 个部门、${units} 个单位、${projects} 个项目（${first === last ? first : `${first}—${last}`} 年）`;
}
