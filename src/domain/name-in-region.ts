import type { BudgetDocument, Project } from './records.ts';

type Region = BudgetDocument['region'];

const nameInRegion = (name: string, region: Region): string => (region === null ? name : `${name}（${region}）`);

/**
 * A document as pages name it: where departments of several regions are told apart, its department has the region behind its name,
 * and so has the unit that is the department: `市档案馆（西川）`. Records and downloads keep the printed names.
 */
export function showRegion<D extends Pick<BudgetDocument, 'department' | 'region' | 'units'>>(document: D): D {
  const { department, region, units } = document;
  if (region === null) return document;
  return {
    ...document,
    department: nameInRegion(department, region),
    units: units.map((unit) => (unit.name === department ? { ...unit, name: nameInRegion(unit.name, region) } : unit)),
  };
}

/** The same for a project of a document of the region. */
export function showRegionOf<P extends Pick<Project, 'department' | 'unit'>>(project: P, region: Region): P {
  if (region === null) return project;
  const { department, unit } = project;
  return {
    ...project,
    department: nameInRegion(department, region),
    unit: unit === department ? nameInRegion(unit, region) : unit,
  };
}
