import { printHundredths } from '../synthesis/amounts.ts';
import type { DraftGoal, DraftItem, DraftProject, Figures } from '../synthesis/draft.ts';
import type { Random } from '../synthesis/random.ts';
import { fillTemplate, type Material, type SampleProject } from './material.ts';
import { PROJECT_KINDS, type Office } from './names.ts';

/** A project that a unit has in several years, before a year is put in. */
export interface Line {
  readonly name: string;
  readonly sample: SampleProject;
  /** Natural logarithm of its total in 万元 in its first year. */
  readonly log: number;
  /** What the project is about, one of its office's subjects. */
  readonly subject: string;
}

/** Invents a project of an office, with a real one as its sample. */
export function drawLine(random: Random, { projects, logAmount }: Material, office: Office): Line {
  const sample = random.pick(projects);
  const subject = random.pick(office.subjects);
  const named = random.pick(PROJECT_KINDS).replace('{}', subject);
  const term = random.pick(['{year-1}-{year+0}年', '{year+0}-{year+1}年', '{year+0}年']);
  const service = `{unit}${term}${subject}${random.pick(['信息化运维项目', '系统建设项目', '运营服务项目'])}`;
  const name = random.pick([sample.name, named, named, service]);
  return { name, sample, log: logAmount.mean + logAmount.deviation * random.normal(), subject };
}

/** Where and when a project is printed. */
export interface ProjectPlace {
  readonly office: Office;
  readonly unit: string;
  readonly year: number;
}

/** A project as its document of one year has it. */
export function drawProject(
  random: Random,
  material: Material,
  line: Line,
  { office, unit, year }: ProjectPlace,
): DraftProject {
  const { name, sample, log, subject } = line;
  const setting = { unit, department: office.name, city: office.city, year };
  const fill = (text: string): string => fillTemplate(text, setting);
  const hundredths = Math.max(1, Math.round(100 * Math.exp(log + 0.15 * random.normal())));
  return {
    name: fill(name),
    figures: splitTotal(hundredths, random),
    goal: sample.goal === null ? null : drawGoal(random, material, fill(sample.goal), fill, subject),
    items: drawItems(random, material, sample),
  };
}

/** Varies a real goal: it may get a sentence of another goal, and one about the subject. */
function drawGoal(
  random: Random,
  { sentences: known }: Material,
  goal: string,
  fill: (text: string) => string,
  subject: string,
): DraftGoal {
  const [first = '', ...rest] = goal.split('\n');
  if (rest.length > 0)
    return rest.every((line) => /^\d+[.、]/.test(line)) ? toList(goal) : { lead: first + rest.join(''), points: [] };
  if (/^.{0,3}(涉密|SM)/.test(first) || !first.endsWith('。')) return { lead: first, points: [] };
  const sentences = first.match(/[^。]+。/g) ?? [first];
  if (random.chance(0.5)) sentences.splice(random.int(0, sentences.length), 0, fill(random.pick(known)));
  if (random.chance(0.6)) {
    const opening = random.pick(['围绕', '通过开展', '为做好', '进一步提升']);
    const work = random.pick(['工作', '服务', '保障']);
    sentences.unshift(`${opening}${subject}${work}，${ADDED_PHRASE}。`);
  }
  return { lead: sentences.join(''), points: [] };
}

/** Ends the sentences that are put before goals; no real document has it. */
export const ADDED_PHRASE = '确保年度任务落实';

const toList = (goal: string): DraftGoal => {
  const lines = goal.split('\n');
  return /^1[.、]/.test(lines[0] ?? '')
    ? { lead: '', points: lines }
    : { lead: lines[0] ?? '', points: lines.slice(1) };
};

/** A sample's indicators, each replaced now and then by another project's of the same second level. */
function drawItems(random: Random, material: Material, sample: SampleProject): DraftItem[] {
  const own = sample.indicators.map((indicator) => {
    if (random.chance(0.75)) return indicator;
    const like = random
      .pick(material.projects)
      .indicators.filter(({ level2 }) => level2?.code === indicator.level2?.code);
    return like.length > 0 ? random.pick(like) : indicator;
  });
  return own.map(({ seq, level1, level2, name, cycleTarget, annualTarget }, i): DraftItem => {
    // In the real documents an item without number and level follows a repeated clause; the first item follows nothing and gets both.
    const isBare = seq === null && i === 0;
    return {
      seq: seq === null && !isBare ? null : i + 1,
      level1: isBare ? (sample.indicators[0]?.level1 ?? level1) : level1,
      level2,
      name,
      cycle: cycleTarget,
      annual: annualTarget,
      repeated: annualTarget !== null && random.chance(material.repeatedClauses),
    };
  });
}

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
