import { figureUnit, sumFen } from '../../domain/money.ts';
import type { BudgetDocument, Project } from '../../domain/records.ts';
import { groupSeries, type SeriesConfidence } from '../../domain/series.ts';
import { toMeasures } from './measure-rows.ts';
import { amountText, padDecimals } from '../../domain/money-text.ts';
import { projectPath, seriesPath } from '../parts/paths.ts';
import { totalFen, toWan } from './year-tables.ts';

export interface YearOfDepartment {
  readonly document: BudgetDocument;
  readonly projects: readonly Project[];
}

/** The years of one department side by side. Cells follow the order of `years`, oldest first. */
export interface YearComparisonView {
  readonly years: readonly number[];
  readonly rows: readonly ComparedRow[];
  /** Series of projects that seem to continue from one year to another. */
  readonly series: readonly ComparedSeries[];
  /** Number of projects, over all years, that are in none of these series. */
  readonly unmatched: number;
}

export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly (string | null)[];
  /** The values that the small columns draw, in 分 or as counts. A row without them has no drawing. */
  readonly values?: readonly (number | null)[];
  /** Whether the cells are amounts in 万元. */
  readonly isMoney?: boolean;
}

export interface ComparedSeries {
  readonly name: string;
  /** 资金使用单位 of its first project. */
  readonly unit: string;
  readonly href: string;
  readonly confidence: SeriesConfidence;
  /** The amounts of each year in 万元, one a project of the series. */
  readonly cells: readonly (readonly ComparedAmount[])[];
  /** The sum of each year, in 分. */
  readonly values: readonly (number | null)[];
}

export interface ComparedAmount {
  readonly href: string;
  readonly amount: string | null;
  /** Zeros that line up its decimal point with the others of its year. */
  readonly pad?: string;
}

/** Compares the years of a department. Returns `null` for fewer than two years. */
export function compareYears(all: readonly YearOfDepartment[]): YearComparisonView | null {
  if (all.length < 2) return null;
  const years = all.toSorted((a, b) => a.document.year - b.document.year);
  const currencies = years.map(({ document }) => document.currencyUnit);
  const documentOf = new Map(years.flatMap(({ document, projects }) => projects.map(({ id }) => [id, document])));
  const byId = new Map(years.flatMap(({ projects }) => projects.map((project) => [project.id, project])));
  const measures = years.map(({ document, projects }) => toMeasures(document, projects));

  const series = groupSeries([...byId.values()]).flatMap(({ id, core, members, links }): ComparedSeries[] => {
    const projects = members.flatMap((member) => byId.get(member) ?? []);
    const acrossYears = links.filter(({ from, to }) => byId.get(from)?.year !== byId.get(to)?.year);
    const [first] = projects;
    if (!first || acrossYears.length === 0) return [];
    const byYear = years.map(({ document }) => projects.filter(({ id }) => documentOf.get(id) === document));
    return [
      {
        name: core === '' ? first.name : core,
        unit: first.unit,
        href: seriesPath(id),
        confidence: acrossYears.every(({ confidence }) => confidence === '同名') ? '同名' : '疑似同一项目',
        cells: byYear.map((members, index) =>
          members.map((project) => ({
            href: projectPath(project.id),
            amount: amountText(toWan(project.amounts, currencies[index] ?? '万元').total, '万元'),
          })),
        ),
        values: byYear.map((members, index) =>
          sumFen(
            members.map(({ amounts }) => amounts),
            'total',
            currencies[index] ?? '万元',
          ),
        ),
      },
    ];
  });
  const matched = series.reduce((sum, { cells }) => sum + cells.flat().length, 0);
  return {
    years: years.map(({ document }) => document.year),
    rows: [
      {
        label: '原文合计',
        cells: years.map(({ document }) =>
          amountText(toWan(document.declared, figureUnit(document.currencyUnit)).total, '万元'),
        ),
        values: years.map(({ document }) => totalFen(document)),
        isMoney: true,
      },
      {
        label: '项目数',
        cells: years.map(({ projects }) => String(projects.length)),
        values: years.map(({ projects }) => projects.length),
      },
      ...(measures[0] ?? []).flatMap(({ code, name, values }) =>
        values.map(({ label }, index) => ({
          label: label === null ? name : `${name}：${label}`,
          cells: measures.map((rows) => rows.find((row) => row.code === code)?.values[index]?.text ?? null),
        })),
      ),
    ],
    series: alignYears(series),
    unmatched: byId.size - matched,
  };
}

function alignYears(series: readonly ComparedSeries[]): ComparedSeries[] {
  const amounts = series[0]?.cells.map((_, year) =>
    series.flatMap(({ cells }) => cells[year]?.map((cell) => cell.amount) ?? []),
  );
  const pads = amounts?.map(padDecimals) ?? [];
  return series.map((row) => ({
    ...row,
    cells: row.cells.map((cell, year) => cell.map((project) => ({ ...project, pad: pads[year]?.shift() ?? '' }))),
  }));
}
