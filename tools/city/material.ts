import type { BudgetDocument, Indicator, Project } from '../../src/domain/records.ts';

/** A real project taken apart: its texts speak of `{unit}`, `{department}` and `{city}`, and of years by their distance from the budget year. */
export interface SampleProject {
  readonly name: string;
  readonly goal: string | null;
  readonly indicators: readonly Indicator[];
}

/** What a synthetic city is recombined from. */
export interface Material {
  readonly projects: readonly SampleProject[];
  /** Their departments: a city has none of the same name, so that nothing cited of a real document is found in it. */
  readonly departments: ReadonlySet<string>;
  /** Sentences of all goals that have no numbered points. */
  readonly sentences: readonly string[];
  readonly unitsPerDepartment: readonly number[];
  readonly projectsPerUnit: readonly number[];
  /** Mean and deviation of the natural logarithm of a project's total in 万元. */
  readonly logAmount: { readonly mean: number; readonly deviation: number };
  /** How many of the indicators had a clause printed twice. */
  readonly repeatedClauses: number;
}

/** Takes real documents apart. `repeated` counts the repeated clauses that their reader found. */
export function gatherMaterial(
  documents: readonly BudgetDocument[],
  projects: readonly Project[],
  repeated: number,
): Material {
  const logs = projects.flatMap(({ amounts }) => (amounts.total ? [Math.log(amounts.total)] : []));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
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
    logAmount: { mean, deviation: Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length) },
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

/** What stands in a template's places. */
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
