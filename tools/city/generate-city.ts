import { addFigures, printHundredths } from '../synthesis/amounts.ts';
import type {
  DraftDocument,
  DraftGoal,
  DraftItem,
  DraftProject,
  DraftUnit,
  Figures,
  Rendered,
} from '../synthesis/draft.ts';
import type { ItemStyle } from '../synthesis/print-item.ts';
import { Random } from '../synthesis/random.ts';
import { renderTabular, type TableStyle } from '../synthesis/render-tabular.ts';
import { renderWrapped, type PageStyle } from '../synthesis/render-wrapped.ts';
import { fillTemplate, type Material, type SampleProject } from './material.ts';
import { listOffices, PROJECT_KINDS, SUBORDINATES, type Office } from './names.ts';

export interface CityPlan {
  /** Projects in all years together; as many are made. */
  readonly projects: number;
  readonly years: number;
  readonly lastYear: number;
  readonly seed: number;
  /** As many as a city of this size has, if it is not said. */
  readonly departments?: number;
}

/** A project that a unit has in some years, before the year is put in. */
interface Line {
  readonly name: string;
  readonly sample: SampleProject;
  /** Natural logarithm of its total in 万元 in its first year. */
  readonly log: number;
  readonly subject: string;
}

interface Staff {
  readonly name: string;
  lines: readonly Line[];
}

/** A department's source text of one year. */
export interface CityDocument extends Rendered {
  readonly year: number;
  readonly department: string;
}

const FIRST_PROJECTS_PER_DOCUMENT = 24;

/** Source texts of a synthetic city, year by year and department by department. One plan, one city. */
export function* generateCity(plan: CityPlan, material: Material): Generator<CityDocument> {
  const offices = listOffices().filter(({ name }) => !material.departments.has(name));
  const wantedOffices = plan.departments ?? Math.round(plan.projects / plan.years / FIRST_PROJECTS_PER_DOCUMENT);
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
  readonly #units: Staff[];

  constructor(office: Office, random: Random, material: Material, meanProjects: number) {
    this.#office = office;
    this.#random = random;
    this.#material = material;
    this.#isTabular = random.chance(0.4);
    // Log-normal like the real documents' sizes, with the mean that the plan leaves.
    this.#size = meanProjects * Math.exp(0.7 * random.normal() - 0.245);
    const real =
      random.pick(material.unitsPerDepartment) * Math.max(1, Math.round(meanProjects / FIRST_PROJECTS_PER_DOCUMENT));
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
      ? renderTabular(draft, random, drawTable(random), drawItems(random))
      : renderWrapped(draft, random, drawPage(random), drawItems(random));
    return { ...rendered, year, department: this.#office.name };
  }

  #drawUnit(unit: Staff, year: number, count: number): DraftUnit {
    const random = this.#random;
    const kept = random.shuffle(unit.lines.filter(() => random.chance(0.7))).slice(0, count);
    const lines = [...kept];
    const names = new Set(kept.map(({ name }) => name));
    for (let tries = 0; lines.length < count; tries += 1) {
      const line = this.#drawLine();
      // A unit with more projects than there are kinds numbers them.
      const name = tries > 200 ? `${line.name}（第${lines.length + 1}批）` : line.name;
      if (names.has(name)) continue;
      names.add(name);
      lines.push({ ...line, name });
    }
    unit.lines = lines;
    const projects = lines.map((line) => this.#drawProject(line, unit.name, year));
    return { name: unit.name, figures: addFigures(projects.map(({ figures }) => figures)), projects };
  }

  #drawLine(): Line {
    const random = this.#random;
    const { projects, logAmount } = this.#material;
    const sample = random.pick(projects);
    const subject = random.pick(this.#office.subjects);
    const named = random.pick(PROJECT_KINDS).replace('{}', subject);
    const term = random.pick(['{year-1}-{year+0}年', '{year+0}-{year+1}年', '{year+0}年']);
    const service = `{unit}${term}${subject}${random.pick(['信息化运维项目', '系统建设项目', '运营服务项目'])}`;
    const name = random.pick([sample.name, named, named, service]);
    return { name, sample, log: logAmount.mean + logAmount.deviation * random.normal(), subject };
  }

  #drawProject({ name, sample, log, subject }: Line, unit: string, year: number): DraftProject {
    const random = this.#random;
    const { city, name: department } = this.#office;
    const fill = (text: string): string => fillTemplate(text, { unit, department, city, year });
    const hundredths = Math.max(1, Math.round(100 * Math.exp(log + 0.15 * random.normal())));
    return {
      name: fill(name),
      figures: splitTotal(hundredths, random),
      goal: sample.goal === null ? null : this.#drawGoal(fill(sample.goal), fill, subject),
      items: this.#drawItems(sample),
    };
  }

  #drawGoal(goal: string, fill: (text: string) => string, subject: string): DraftGoal {
    const random = this.#random;
    const [first = '', ...rest] = goal.split('\n');
    if (rest.length > 0)
      return rest.every((line) => /^\d+[.、]/.test(line)) ? toList(goal) : { lead: first + rest.join(''), points: [] };
    if (/^.{0,3}(涉密|SM)/.test(first) || !first.endsWith('。')) return { lead: first, points: [] };
    const sentences = first.match(/[^。]+。/g) ?? [first];
    if (random.chance(0.5))
      sentences.splice(random.int(0, sentences.length), 0, fill(random.pick(this.#material.sentences)));
    if (random.chance(0.6))
      sentences.unshift(
        `${random.pick(['围绕', '通过开展', '为做好', '进一步提升'])}${subject}${random.pick(['工作', '服务', '保障'])}，确保年度任务落实。`,
      );
    return { lead: sentences.join(''), points: [] };
  }

  #drawItems(sample: SampleProject): DraftItem[] {
    const random = this.#random;
    const own = sample.indicators.map((indicator) => {
      if (random.chance(0.75)) return indicator;
      const like = random
        .pick(this.#material.projects)
        .indicators.filter(({ level2 }) => level2?.code === indicator.level2?.code);
      return like.length > 0 ? random.pick(like) : indicator;
    });
    return own.map(({ seq, level1, level2, name, cycleTarget, annualTarget }, i): DraftItem => {
      // A real item without number and level came after a repeated clause; elsewhere it keeps its own.
      const isBare = seq === null && i === 0;
      return {
        seq: seq === null && !isBare ? null : i + 1,
        level1: isBare ? (sample.indicators[0]?.level1 ?? level1) : level1,
        level2,
        name,
        cycle: cycleTarget,
        annual: annualTarget,
        repeated: annualTarget !== null && random.chance(this.#material.repeatedClauses),
      };
    });
  }
}

/** `2026年内…` speaks of the budget year; `2025-2026年` and `2026-2027年` are service periods. */
const speaksOfYear = (goal: DraftGoal | null, year: number): boolean =>
  goal !== null && new RegExp(`(?<![\\d年~—-])${year}年[内度]`).test([goal.lead, ...goal.points].join(''));

const toList = (goal: string): DraftGoal => {
  const lines = goal.split('\n');
  return /^1[.、]/.test(lines[0] ?? '')
    ? { lead: '', points: lines }
    : { lead: lines[0] ?? '', points: lines.slice(1) };
};

function splitTotal(hundredths: number, random: Random): Figures {
  const total = printHundredths(hundredths);
  if (random.chance(0.95) || hundredths < 100) return { total, fiscal: total };
  const other = Math.round(hundredths * random.next() * 0.5) + 1;
  return {
    total,
    fiscal: printHundredths(hundredths - other),
    [random.pick(['special', 'other'])]: printHundredths(other),
  };
}

const drawItems = (random: Random): ItemStyle => ({
  separator: random.pick(['；', '；', '；', '；', '：']),
  semicolons: 0.0005,
  colon: random.pick([':', ':', '：']),
  wideNumbers: false,
});

const drawTable = (random: Random): TableStyle => ({
  markup: 0.06,
  merged: 0.01,
  entities: false,
  pageBreaks: random.pick([0, 0.15]),
  blankLines: 0,
  wideFigures: false,
});

const drawPage = (random: Random): PageStyle => ({
  nameWidth: random.int(10, 16),
  goalWidth: random.int(22, 34),
  itemWidth: random.int(30, 40),
  shortLines: 0,
  blankLines: 0.03,
  pageBreaks: random.pick([0, 0.01]),
  wideFigures: false,
});
