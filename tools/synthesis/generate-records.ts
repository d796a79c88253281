import { toKey } from '../../src/domain/ids.ts';
import type { Level } from '../../src/domain/records.ts';
import { addFigures, drawFigures } from './amounts.ts';
import type { DraftDocument, DraftGoal, DraftItem, DraftProject, DraftUnit } from './draft.ts';
import type { Random } from './random.ts';
import {
  CLAUSES,
  INDICATOR_NAMES,
  INLINE_POINTS,
  LEVELS,
  OFFICES,
  PLACEHOLDERS,
  PLACES,
  POINTS,
  PROJECT_NAMES,
  SERVICE_NAMES,
  VALUES,
} from './vocabulary.ts';

/** The most units of a document, projects of a unit and items of a project. */
export interface Size {
  readonly units: number;
  readonly projects: number;
  readonly items: number;
}

const SMALL: Size = { units: 4, projects: 5, items: 7 };

/** Generates a random document. Irregularities that real documents have are more frequent in it. */
export function generateDocument(random: Random, size: Size = SMALL): DraftDocument {
  const year = random.int(2019, 2031);
  const department = random.pick(PLACES) + random.pick(OFFICES);
  const currencyUnit = random.chance(0.8) ? '万元' : '元';
  // Amounts reach some 亿元: 10^5 万元 or 10^9 元.
  const scale = 10 ** random.int(2, currencyUnit === '元' ? 9 : 6);
  const yearInText = random.chance(0.3);
  const names = new Set(random.chance(0.7) ? [department] : []);
  for (let i = random.int(1, size.units); names.size < i;) names.add(random.pick(PLACES) + random.pick(OFFICES));
  // Names that differ only in the width of their brackets have the same key and would be one unit.
  const distinct = new Map([...names].map((name) => [toKey([name]), name]));
  const units = [...distinct.values()].map((name) => generateUnit(random, name, size, scale));
  if (yearInText) speakOfYear(units, year);
  return {
    year,
    department,
    currencyUnit,
    titlePrefix: random.pick([
      '',
      '',
      department,
      `${department}${year}年`,
      `${year}年`,
      `${year}年度`,
      `${department}${year}年部门预算`,
    ]),
    yearInText:
      yearInText && units.some(({ projects }) => projects.some(({ goal }) => goal?.lead.startsWith(`${year}年内`))),
    figures: addFigures(units.map(({ figures }) => figures)),
    units,
  };
}

/** Lets the first goal that allows it speak of the budget year. */
function speakOfYear(units: readonly DraftUnit[], year: number): void {
  for (const { projects } of units) {
    for (const project of projects) {
      if (project.goal && project.goal.points.length === 0 && project.items.length > 0) {
        (project as { goal: DraftGoal }).goal = { lead: `${year}年内完成采购。${project.goal.lead}`, points: [] };
        return;
      }
    }
  }
}

function generateUnit(random: Random, name: string, size: Size, scale: number): DraftUnit {
  const projects = Array.from({ length: random.int(1, size.projects) }, () =>
    generateProject(random, name, size, scale),
  );
  // Sometimes two projects of a unit have the same name.
  const [first, second] = projects;
  if (first && second && random.chance(0.1)) projects[1] = { ...second, name: first.name };
  return { name, figures: addFigures(projects.map(({ figures }) => figures)), projects };
}

function generateProject(random: Random, unit: string, size: Size, scale: number): DraftProject {
  const goal = random.chance(0.08) ? null : generateGoal(random);
  const items = random.chance(goal === null ? 0.3 : 0.06) ? [] : generateItems(random, size.items);
  return { name: generateName(random, unit), figures: drawFigures(random, scale), goal, items };
}

function generateName(random: Random, unit: string): string {
  if (random.chance(0.35)) {
    const from = random.int(2019, 2030);
    const dash = random.pick(['-', '-', '--', '—']);
    const owner = random.chance(0.5) ? unit : random.pick(PLACES) + random.pick(OFFICES);
    return `${owner}${from}${random.chance(0.7) ? `${dash}${from + 1}` : ''}年${random.pick(SERVICE_NAMES)}`;
  }
  return (random.chance(0.3) ? unit : '') + random.pick(PROJECT_NAMES);
}

function generateGoal(random: Random): DraftGoal {
  if (random.chance(0.06)) return { lead: random.pick(PLACEHOLDERS), points: [] };
  const end = random.chance(0.85) ? '。' : '';
  if (random.chance(0.3)) {
    const sign = random.pick(['. ', '. ', '.', '、']);
    const texts = random.shuffle(POINTS).slice(0, random.int(2, 5));
    const stops = random.chance(0.8) ? ['；', '。'] : ['', ''];
    const points = texts.map((text, i) => `${i + 1}${sign}${text}${i < texts.length - 1 ? stops[0] : stops[1]}`);
    return { lead: random.chance(0.4) ? `${random.pick(CLAUSES)}：` : '', points };
  }
  const clauses = random.shuffle([...CLAUSES, ...INLINE_POINTS]).slice(0, random.int(1, 4));
  return { lead: clauses.join(random.pick(['；', '。', '，'])) + end, points: [] };
}

function generateItems(random: Random, max: number): DraftItem[] {
  const irregular = random.chance(0.4);
  const items: DraftItem[] = [];
  for (let seq = 1, count = random.int(1, max); seq <= count; seq += 1) {
    const item = generateItem(random, seq, irregular);
    // In a real document a repeated clause stands in place of the next item's number and first level and of its own full stop.
    const before = items.at(-1);
    items.push(
      before?.repeated && item.level2?.name && random.chance(0.5) ? { ...item, seq: null, level1: null } : item,
    );
  }
  return items;
}

function generateItem(random: Random, seq: number, irregular: boolean): DraftItem {
  const group = random.pick(LEVELS);
  let level1: Level | null = group.level1;
  let level2: Level = random.pick(group.level2);
  const cycle = random.pick(VALUES) + (random.chance(0.04) ? '。' : '');
  const item: DraftItem = {
    seq,
    level1,
    level2,
    name: (random.chance(0.08) ? `${random.int(100_000_000, 399_999_999)}-` : '') + random.pick(INDICATOR_NAMES),
    cycle,
    annual: random.chance(0.6) ? cycle.replace(/。$/, '') : random.pick(VALUES),
    repeated: false,
  };
  if (!irregular || random.chance(0.6)) return item;
  const kind = random.int(1, 10);
  if (kind === 1) return { ...item, seq: null };
  if (kind === 2) return { ...item, seq: null, level1: null };
  if (kind === 3) return { ...item, level1: null };
  if (kind === 4) return { ...item, level2: { code: level2.code, name: null } };
  if (kind === 5) {
    level1 = random.pick(LEVELS).level1;
    level2 = random.pick(random.pick(LEVELS).level2);
    return { ...item, level1, level2 };
  }
  if (kind === 6) return { ...item, annual: null };
  if (kind === 7) return { ...item, cycle: null };
  if (kind === 8) return { ...item, level2: null };
  if (kind === 9) return { ...item, cycle: random.pick(VALUES), annual: '' };
  return { ...item, repeated: true };
}
