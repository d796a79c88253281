import type { BudgetDocument, Indicator, Project } from '../../src/domain/records.ts';
import { mean } from '../statistics/summaries.ts';

/** A real project as a template: places such as `{unit}`, `{city}` and `{year-1}` stand for its own names, and for years by their distance from its budget year. */
export interface SampleProject {
  readonly name: string;
  readonly goal: string | null;
  readonly indicators: readonly Indicator[];
}

/** The parts of the real documents that a synthetic city recombines. */
export interface Material {
  readonly projects: readonly SampleProject[];
  /** The real departments. A city has none of these names, so that nobody takes one of its pages for a real one. */
  readonly departments: ReadonlySet<string>;
  /** Sentences of the goals that have no numbered points. */
  readonly sentences: readonly string[];
  readonly unitsPerDepartment: readonly number[];
  readonly projectsPerUnit: readonly number[];
  /** Mean and deviation of the natural logarithm of a project's total in 万元. */
  readonly logAmount: { readonly mean: number; readonly deviation: number };
  /** Share of the indicators that have a clause printed twice. */
  readonly repeatedClauses: number;
}

/** Takes real documents apart. `repeated` is the number of repeated clauses that the reader found in them. */
export function gatherMaterial(
  documents: readonly BudgetDocument[],
  projects: readonly Project[],
  repeated: number,
): Material {
  const logs = projects.flatMap(({ amounts }) => (amounts.total ? [Math.log(amounts.total)] : []));
  const meanLog = mean(logs);
  const samples = projects.map((project) => ({
    name: toTemplate(project.name, project),
    goal: project.goal === null ? null : toTemplate(project.goal, project),
    indicators: project.indicators,
  }));
  return {
    projects: samples,
    departments: new Set(documents.map(({ department }) => department)),
    sentences: samples
      .flatMap(({ goal }) => (goal === null || /\d[.、]|\n|涉密|SM/.test(goal) ? [] : (goal.match(/[^。]+。/g) ?? [])))
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length > 12),
    unitsPerDepartment: documents.map(({ units }) => units.length),
    projectsPerUnit: documents.flatMap(({ units }) => units.map((unit) => unit.projects.length)),
    logAmount: { mean: meanLog, deviation: Math.sqrt(mean(logs.map((log) => (log - meanLog) ** 2))) },
    repeatedClauses: repeated / projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
  };
}

function toTemplate(text: string, { unit, department, year }: Project): string {
  return text
    .replaceAll(unit, '{unit}')
    .replaceAll(department, '{department}')
    .replaceAll('广州市', '{city}')
    .replaceAll('广州', '{town}')
    .replace(
      /(?<!\d|〔)20[12]\d(?=年|[-—~])/g,
      (digits) => `{year${Number(digits) - year >= 0 ? '+' : ''}${Number(digits) - year}}`,
    );
}

/** The texts that replace a template's places. */
export interface Setting {
  readonly unit: string;
  readonly department: string;
  readonly city: string;
  readonly year: number;
}

export function fillTemplate(template: string, { unit, department, city, year }: Setting): string {
  return template
    .replaceAll('{unit}', unit)
    .replaceAll('{department}', department)
    .replaceAll('{city}', city)
    .replaceAll('{town}', city.replace(/市$/, ''))
    .replace(/\{year([+-]\d+)\}/g, (_, distance: string) => String(year + Number(distance)));
}
