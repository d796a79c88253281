import type { Form } from '../../src/domain/records.ts';
import { addFigures } from './amounts.ts';
import type { DraftProject, Figures } from './draft.ts';
import { generateDocument } from './generate-records.ts';
import { Random } from './random.ts';
import { LEVELS } from './vocabulary.ts';

/** A cell: its text, and the rows and columns that it takes. */
export interface SpanCell {
  readonly text: string;
  readonly down: number;
  readonly across: number;
}

/** A table of merged cells, with the lines above it. */
export interface SpanTable {
  readonly before: readonly string[];
  readonly columns: number;
  readonly rows: readonly (readonly SpanCell[])[];
}

/** An indicator as a form must be read. */
export interface FormIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly weight: string | null;
  readonly takenOver: boolean;
}

/** A project as a form must be read. */
export interface FormRecord {
  readonly unit: string;
  readonly name: string;
  readonly figures: Figures;
  readonly carried: string | null;
  readonly goal: string;
  readonly items: readonly FormIndicator[];
}

/** The forms of a department: what is printed, and what must be read. */
export interface InventedForms {
  readonly form: Form;
  readonly year: number;
  readonly department: string;
  readonly tables: readonly SpanTable[];
  readonly records: readonly FormRecord[];
}

const cell = (text: string, across = 1, down = 1): SpanCell => ({ text, across, down });

/** Invents the forms of a department: one of each project, or rows of one indicator each. The same seed gives the same forms. */
export function inventForms(seed: number): InventedForms {
  const random = new Random(seed, 7);
  const draft = generateDocument(random, { units: 3, projects: 3, items: 5 });
  // Rows of indicators hold only projects that have some.
  const hasItems = draft.units.some(({ projects }) => projects.some(({ items }) => items.length > 0));
  const form = hasItems ? random.pick(['project-form', 'indicator-rows'] as const) : 'project-form';
  const isMerged = random.chance(0.7);
  const records = draft.units.flatMap((unit) =>
    unit.projects.map((project) => toRecord(project, unit.name, form, isMerged, random)),
  );
  const { year, department, currencyUnit } = draft;
  const print = form === 'project-form' ? printForms : printRows;
  return {
    form,
    year,
    department,
    records,
    tables: print(records, { department, year, currencyUnit, isMerged }, random),
  };
}

interface Head {
  readonly department: string;
  readonly year: number;
  readonly currencyUnit: string;
  readonly isMerged: boolean;
}

function toRecord(project: DraftProject, unit: string, form: Form, isMerged: boolean, random: Random): FormRecord {
  const { special: _, ...figures } = project.figures;
  const own = form === 'indicator-rows' ? { total: figures.total ?? '1.00' } : addUp(figures);
  const carried = form === 'project-form' && random.chance(0.3) ? '3.50' : null;
  const items = drawItems(project, isMerged, random);
  const goal = project.goal === null ? '按计划完成。' : project.goal.lead + project.goal.points.join('');
  return {
    unit,
    name: project.name,
    figures: carried === null ? own : { ...own, total: addFigures([own, { total: carried }]).total! },
    carried,
    goal: goal.replace(/\s+/g, ''),
    items,
  };
}

/** Figures whose sources add up to their total, as forms without 财政专户拨款 print them. */
function addUp({ fiscal = '0.00', other = '0.00' }: Figures): Figures {
  const total = addFigures([{ total: fiscal }, { total: other }]).total!;
  return { total, fiscal, other };
}

function drawItems({ items }: DraftProject, isMerged: boolean, random: Random): FormIndicator[] {
  const drawn = items
    .map(({ name, annual, cycle }) => ({
      name: name.replace(/\s+/g, ''),
      value: (annual || cycle || '完成').replace(/\s+/g, ''),
    }))
    .filter(({ name, value }) => name !== '' && !/^(?:无|不适用|不涉及|[.…·—–\-/]*)$/.test(name) && value !== '')
    .map((item) => {
      const first = random.pick(LEVELS);
      return { ...item, level1: first.level1.name!, level2: random.pick(first.level2).name! };
    })
    .toSorted((a, b) => order(a) - order(b));
  return drawn.map(({ level1, level2, name, value }, i) => {
    const above = drawn[i - 1];
    const takenOver = isMerged && above?.level1 === level1;
    return { level1, level2, name, target: value, weight: null, takenOver };
  });
}

const order = ({ level1, level2 }: { level1: string; level2: string }): number => {
  const at = LEVELS.findIndex((level) => level.level1.name === level1);
  return at * 10 + LEVELS[at]!.level2.findIndex((level) => level.name === level2);
};

/** The cells of levels before each indicator: one for all indicators of a level where they are merged, one for each where not. */
function printLevels(items: readonly FormIndicator[], isMerged: boolean): SpanCell[][] {
  const count = (i: number, same: (item: FormIndicator) => boolean): number => {
    let end = i;
    while (end < items.length && same(items[end]!)) end++;
    return end - i;
  };
  return items.map((item, i) => {
    const above = items[i - 1];
    const sameFirst = (other: FormIndicator | undefined): boolean => other?.level1 === item.level1;
    const sameBoth = (other: FormIndicator | undefined): boolean => sameFirst(other) && other?.level2 === item.level2;
    if (!isMerged) return [cell(item.level1), cell(item.level2)];
    return [
      ...(sameFirst(above) ? [] : [cell(item.level1, 1, count(i, sameFirst))]),
      ...(sameBoth(above) ? [] : [cell(item.level2, 1, count(i, sameBoth))]),
    ];
  });
}

const TITLES = [
  '项目支出绩效目标表',
  '项目支出绩效目标申报表',
  '部门专项业务经费绩效目标表',
  '政策和项目预算绩效目标表',
];

function printForms(
  records: readonly FormRecord[],
  { department, year, currencyUnit, isMerged }: Head,
  random: Random,
): SpanTable[] {
  const title = random.pick(TITLES);
  const total = random.pick(['年度资金总额：', '资金总额', '年度预算资金总额：']);
  const goal = random.pick(['总体目标', '年度目标', '年度总体目标', '项目实施期目标']);
  const value = random.pick(['指标值', '年度指标值', '目标值']);
  const code = random.chance(0.4) ? '[318]' : '';
  const hasProperty = random.chance(0.3);
  return records.map(({ unit, name, figures, carried, goal: text, items }) => {
    const levels = printLevels(items, isMerged);
    const money = [
      [total, figures.total!],
      ['其中：财政拨款', figures.fiscal!],
      ...(carried === null ? [] : [['上年结转资金', carried]]),
      ['其他资金', figures.other!],
    ];
    return {
      before: [title, `（${year}年度）`],
      columns: 5,
      rows: [
        [cell('项目名称'), cell(name, 4)],
        [cell('主管部门及代码'), cell(code + department), cell('实施单位'), cell(unit, 2)],
        ...(hasProperty ? [[cell('项目属性'), cell('经常性项目', 4)]] : []),
        ...money.map(([label, amount], i) => [
          ...(i === 0 ? [cell(`项目资金（${currencyUnit}）`, 1, money.length)] : []),
          cell(label!, 2),
          cell(amount!, 2),
        ]),
        [cell(goal), cell(text, 4)],
        [
          cell('绩效指标', 1, items.length + 1),
          ...['一级指标', '二级指标', '三级指标', value].map((head) => cell(head)),
        ],
        ...items.map((item, i) => [...levels[i]!, cell(item.name), cell(item.target)]),
      ],
    };
  });
}

function printRows(records: readonly FormRecord[], { department, year, currencyUnit, isMerged }: Head): SpanTable[] {
  const heads = ['单位名称', '项目名称', '预算数', '年度目标', '一级指标', '二级指标', '三级指标', '指标值'];
  const kept = records.filter(({ items }) => items.length > 0);
  const rows = kept.flatMap((record, at) => {
    const { unit, name, figures, goal, items } = record;
    const levels = printLevels(items, isMerged);
    const ofUnit = kept.slice(at).findIndex((other) => other.unit !== unit);
    const followers = kept.slice(at, ofUnit < 0 ? undefined : at + ofUnit);
    const isFirst = kept[at - 1]?.unit !== unit;
    return items.map((item, i) => [
      ...(i === 0 && isFirst
        ? [
            cell(
              unit,
              1,
              followers.reduce((sum, { items: own }) => sum + own.length, 0),
            ),
          ]
        : []),
      ...(i === 0
        ? [cell(name, 1, items.length), cell(figures.total!, 1, items.length), cell(goal, 1, items.length)]
        : []),
      ...levels[i]!,
      cell(item.name),
      cell(item.target),
    ]);
  });
  return [
    {
      before: [`部门预算项目绩效目标表（${year}年度）`, `部门名称：${department}`, `单位：${currencyUnit}`],
      columns: heads.length,
      rows: [heads.map((head) => cell(head)), ...rows],
    },
  ];
}
