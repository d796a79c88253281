import type { PrintedTable } from '../files/invent-table.ts';

/** Where in a document a payload stands. */
export const PLACES = ['department', 'unit', 'name', 'goal', 'indicator', 'target'] as const;
export type Place = (typeof PLACES)[number];

export const LAYOUTS = ['wrapped', 'tabular'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The texts of a project and of what it is in. */
export type HostileProject = Readonly<Record<Place, string>>;

/** A project without a payload. `number` makes it one of its own. */
export const plainProject = (number: number): HostileProject => ({
  department: '某市某局',
  unit: `第${number}中心`,
  name: `保障业务${number}`,
  goal: '保障运转。',
  indicator: '次数',
  target: '≥3次',
});

const TITLE = '项目支出绩效目标表（含转移支付项目）';
const HEADS = ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标'];

/** Prints a document of these projects by their units, all of them in the department of the first. */
export function printHostile(projects: readonly HostileProject[], layout: Layout): string {
  const gap = layout === 'tabular' ? '\t' : ' ';
  const money = (amount: number): string => [amount.toFixed(2), amount.toFixed(2)].join(gap);
  const lines = [
    TITLE,
    `部门名称：${projects[0]?.department ?? ''}`,
    '单位：万元',
    HEADS.join(gap),
    `合计${gap}${money(projects.length)}`,
  ];
  for (const { number, project } of numberInUnits(projects)) {
    const { unit, name, goal } = project;
    const items = printItems(project);
    if (number > 0) lines.push(`${layout === 'tabular' ? quote(unit) : unit}${gap}${money(number)}`);
    if (layout === 'tabular') lines.push(`${quote(name)}\t${money(1)}\t\t\t${quote(goal)}\t${items}`);
    else lines.push(`    ${name} ${money(1)}`, goal, items);
  }
  return `${lines.join('\n')}\n`;
}

/** Makes a table of these projects, all of them in the unit of the first, for files that have cells. */
export function toHostileTable(projects: readonly HostileProject[]): PrintedTable {
  const { department = '', unit = '' } = projects[0] ?? {};
  const money = (amount: number): string[] => [amount.toFixed(2), amount.toFixed(2), '', ''];
  return {
    title: TITLE,
    department: `部门名称：${department}`,
    currency: '单位：万元',
    heads: HEADS,
    rows: [
      ['合计', ...money(projects.length), '', ''],
      [unit, ...money(projects.length), '', ''],
      ...projects.map((project) => [project.name, ...money(1), project.goal, printItems(project)]),
    ],
  };
}

const printItems = ({ indicator, target }: HostileProject): string =>
  `1、1-产出指标；11-数量指标；${indicator}；实施周期指标值:${target}；年度指标值:${target}。`;

/** The projects in their order; the first of a unit with the number of projects that stand together in it, the others with 0. */
function numberInUnits(projects: readonly HostileProject[]): { number: number; project: HostileProject }[] {
  const counts = Map.groupBy(projects, ({ unit }) => unit);
  return [...counts.values()].flatMap((group) =>
    group.map((project, place) => ({ number: place === 0 ? group.length : 0, project })),
  );
}

/** Writes a cell as spreadsheets do, which take a quotation mark at its beginning for their own. */
const quote = (cell: string): string => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
