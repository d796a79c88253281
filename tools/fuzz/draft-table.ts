import type { DraftDocument, DraftItem, DraftProject, Figures } from '../synthesis/draft.ts';
import { generateDocument } from '../synthesis/generate-records.ts';
import type { Random } from '../synthesis/random.ts';
import { figuresTellUnits, isBare } from '../synthesis/tell-units.ts';

/** A row of a table as it is printed: 合计, a unit or a project. */
export interface TableRow {
  readonly kind: 'total' | 'unit' | 'project';
  readonly name: string;
  readonly figures: Figures;
  readonly goal: string;
  readonly items: string;
}

/** A table before it is printed on pages or written into cells. */
export interface DraftTable {
  readonly draft: DraftDocument;
  readonly title: string;
  readonly rows: readonly TableRow[];
}

/** Signs and pieces that names hold in print. Some of them part other fields. */
const NAME_PIECES = [
  ...'；;。，,、：:！？!?"“”‘’（）()《》<>【】[]{}/|—-–_·…%&#@*+=~',
  '（学习；培训）',
  '1、',
  '（一）',
  '2-3',
  '12.50',
  '（2025年）',
  '<!--',
  '-->',
  '&amp;',
  '其他',
  '合计',
];

/** Draws a table with names that hold every kind of punctuation. */
export function draftTable(random: Random): DraftTable {
  const draft = generateDocument(random, { units: 3, projects: 5, items: 5 });
  const units = draft.units.map((unit) => ({
    ...unit,
    projects: unit.projects.map((project) => (random.chance(0.3) ? spiceName(project, random) : project)),
  }));
  const table = tellUnits({ ...draft, units });
  const end = random.pick(['。', '。', '。', '；']);
  const rows = table.units.flatMap((unit): TableRow[] => [
    { kind: 'unit', name: unit.name, figures: unit.figures, goal: '', items: '' },
    ...unit.projects.map(({ name, figures, goal, items }): TableRow => ({
      kind: 'project',
      name,
      figures,
      goal: goal === null ? '' : goal.lead + goal.points.join(''),
      items: items.map((item) => printItem(item, end)).join(''),
    })),
  ]);
  const total: TableRow = { kind: 'total', name: '合计', figures: draft.figures, goal: '', items: '' };
  return { draft: table, title: `${draft.department}${draft.year}年项目支出绩效目标表`, rows: [total, ...rows] };
}

/** Gives projects without goal and indicators a goal if nobody could tell them from units. */
function tellUnits(draft: DraftDocument): DraftDocument {
  if (!draft.units.some(({ projects }) => projects.some(isBare)) || figuresTellUnits(draft)) return draft;
  const units = draft.units.map((unit) => ({
    ...unit,
    projects: unit.projects.map((project) =>
      isBare(project) ? { ...project, goal: { lead: '涉密', points: [] } } : project,
    ),
  }));
  return { ...draft, units };
}

function spiceName(project: DraftProject, random: Random): DraftProject {
  const characters = [...project.name];
  for (let i = random.int(1, 3); i > 0; i -= 1)
    characters.splice(random.int(1, characters.length), 0, random.pick(NAME_PIECES));
  return { ...project, name: characters.join('') };
}

function printItem({ seq, level1, level2, name, cycle, annual }: DraftItem, end: string): string {
  const parts = [level1, level2].flatMap((level) => (level ? [`${level.code}-${level.name ?? ''}；`] : []));
  const targets = [
    ...(cycle === null ? [] : [`；实施周期指标值:${cycle}`]),
    ...(annual === null ? [] : [`；年度指标值:${annual}`]),
  ];
  return `${seq === null ? '' : `${seq}、`}${parts.join('')}${name}${targets.join('')}${end}`;
}
