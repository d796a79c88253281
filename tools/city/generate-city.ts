import { addFigures } from '../synthesis/amounts.ts';
import type { DraftDocument, DraftGoal, DraftUnit, Rendered } from '../synthesis/draft.ts';
import { Random } from '../synthesis/random.ts';
import { renderTabular } from '../synthesis/render-tabular.ts';
import { renderWrapped } from '../synthesis/render-wrapped.ts';
import { drawLine, drawProject, type Line } from './draw-project.ts';
import type { Material } from './material.ts';
import { listOffices, SUBORDINATES, type Office } from './names.ts';
import { drawPlainItems, drawPlainPage, drawPlainTable } from './print-styles.ts';

export interface CityPlan {
  /** Projects of all years together; exactly as many are made. */
  readonly projects: number;
  readonly years: number;
  readonly lastYear: number;
  readonly seed: number;
  /** The number of departments. Unless it is given, the documents of the departments get the mean size of the real ones. */
  readonly departments?: number;
}

/** A unit of a department, with its projects of the last year. */
interface CityUnit {
  readonly name: string;
  lines: readonly Line[];
}

/** A department's source text of one year. */
export interface CityDocument extends Rendered {
  readonly year: number;
  readonly department: string;
}

const PROJECTS_PER_DOCUMENT = 24;

/** Generates the source texts of a synthetic city, department by department and year by year. The same plan always gives the same city. */
export function* generateCity(plan: CityPlan, material: Material): Generator<CityDocument> {
  const offices = listOffices().filter(({ name }) => !material.departments.has(name));
  const wantedOffices = plan.departments ?? Math.round(plan.projects / plan.years / PROJECTS_PER_DOCUMENT);
  const count = Math.max(1, Math.min(offices.length, wantedOffices));
  let left = plan.projects;
  for (let i = 0; i < count; i += 1) {
    const documentsLeft = (count - i) * plan.years;
    const department = new Department(offices[i] as Office, new Random(plan.seed, i), material, left / documentsLeft);
    for (let year = plan.lastYear - plan.years + 1; year <= plan.lastYear; year += 1) {
      const after = (count - i) * plan.years - (year - plan.lastYear + plan.years);
      const wanted = after === 0 ? left : Math.min(left - after, Math.max(1, department.wantedProjects()));
      left -= wanted;
      yield department.print(year, wanted);
    }
  }
}

class Department {
  readonly #office: Office;
  readonly #random: Random;
  readonly #material: Material;
  readonly #isTabular: boolean;
  readonly #size: number;
  readonly #units: CityUnit[];

  constructor(office: Office, random: Random, material: Material, meanProjects: number) {
    this.#office = office;
    this.#random = random;
    this.#material = material;
    this.#isTabular = random.chance(0.4);
    // The sizes of the real documents are log-normal; 0.245 = 0.7² / 2 keeps the mean where the plan wants it.
    this.#size = meanProjects * Math.exp(0.7 * random.normal() - 0.245);
    const real =
      random.pick(material.unitsPerDepartment) * Math.max(1, Math.round(meanProjects / PROJECTS_PER_DOCUMENT));
    const names = new Set([office.name]);
    for (let tries = 0; names.size < Math.min(real, Math.ceil(this.#size / 2)) && tries < 100; tries += 1) {
      names.add(office.place + random.pick(office.subjects) + random.pick(SUBORDINATES));
    }
    this.#units = [...names].map((name) => ({ name, lines: [] }));
  }

  wantedProjects(): number {
    return Math.round(this.#size * (0.9 + 0.2 * this.#random.next()));
  }

  print(year: number, wanted: number): CityDocument {
    const random = this.#random;
    const shares = this.#units.map(() => random.pick(this.#material.projectsPerUnit));
    const sum = shares.reduce((total, share) => total + share, 0);
    let left = wanted;
    const units = this.#units.flatMap((unit, i): DraftUnit[] => {
      const isLast = i === this.#units.length - 1;
      const number = isLast ? left : Math.min(left, Math.round((wanted * (shares[i] ?? 0)) / sum));
      left -= number;
      return number === 0 ? [] : [this.#drawUnit(unit, year, number)];
    });
    const draft: DraftDocument = {
      year,
      department: this.#office.name,
      currencyUnit: '万元',
      titlePrefix: random.chance(0.2) ? `${this.#office.name}${year}年` : '',
      yearInText: units.some(({ projects }) => projects.some(({ goal }) => speaksOfYear(goal, year))),
      figures: addFigures(units.map(({ figures }) => figures)),
      units,
    };
    const rendered = this.#isTabular
      ? renderTabular(draft, random, drawPlainTable(random), drawPlainItems(random))
      : renderWrapped(draft, random, drawPlainPage(random), drawPlainItems(random));
    return { ...rendered, year, department: this.#office.name };
  }

  /** Keeps seven in ten of the unit's projects of the last year, and adds new ones until there are `count`. */
  #drawUnit(unit: CityUnit, year: number, count: number): DraftUnit {
    const random = this.#random;
    const kept = random.shuffle(unit.lines.filter(() => random.chance(0.7))).slice(0, count);
    const lines = [...kept];
    const names = new Set(kept.map(({ name }) => name));
    for (let tries = 0; lines.length < count; tries += 1) {
      const line = drawLine(random, this.#material, this.#office);
      // A unit that has run out of names numbers its projects.
      const name = tries > 200 ? `${line.name}（第${lines.length + 1}批）` : line.name;
      if (names.has(name)) continue;
      names.add(name);
      lines.push({ ...line, name });
    }
    unit.lines = lines;
    const place = { office: this.#office, unit: unit.name, year };
    const projects = lines.map((line) => drawProject(random, this.#material, line, place));
    return { name: unit.name, figures: addFigures(projects.map(({ figures }) => figures)), projects };
  }
}

/** `2026年内…` speaks of the budget year; `2025-2026年` and `2026-2027年` are service periods. */
const speaksOfYear = (goal: DraftGoal | null, year: number): boolean =>
  goal !== null && new RegExp(`(?<![\\d年~—-])${year}年[内度]`).test([goal.lead, ...goal.points].join(''));
