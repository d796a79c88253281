import { AMOUNT_COLUMNS, mapColumns, AMOUNT_LABELS } from '../../src/domain/records.ts';
import { parseAmount } from '../../src/domain/money.ts';
import type { DraftDocument, DraftGoal, DraftProject, Figures } from '../synthesis/draft.ts';
import { generateDocument, type Size } from '../synthesis/generate-records.ts';
import { drawItemStyle, printItem, type ItemStyle } from '../synthesis/print-item.ts';
import { Random } from '../synthesis/random.ts';
import { figuresTellUnits, isBare } from '../synthesis/tell-units.ts';
import type { Golden } from './golden.ts';

/** A table as it is printed in any kind of file: a row is the texts of its cells. Line breaks in cells are those of paragraphs. */
export interface PrintedTable {
  readonly title: string;
  readonly department: string;
  readonly currency: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table, and what it must be read as. */
export interface InventedTable {
  readonly table: PrintedTable;
  readonly golden: Golden;
}

const HEADS = ['项目名称（资金使用单位）', ...Object.values(AMOUNT_LABELS), '绩效目标', '绩效指标'];

/** Invents the table of a department. The same seed gives the same table. */
export function inventTable(seed: number, size?: Size): InventedTable {
  const random = new Random(seed);
  const draft = fitToCells(generateDocument(random, size));
  const style = drawItemStyle(random);
  const title = `${draft.titlePrefix}项目支出绩效目标表（含转移支付项目）`;
  const figureCells = (figures: Figures): string[] => AMOUNT_COLUMNS.map((column) => figures[column] ?? '');
  const rows = [['合计', ...figureCells(draft.figures), '', '']];
  for (const unit of draft.units) {
    rows.push([unit.name, ...figureCells(unit.figures), '', '']);
    for (const { name, figures, goal, items } of unit.projects)
      rows.push([name, ...figureCells(figures), goal ? printGoal(goal) : '', printItems(items, style, random)]);
  }
  const { department, currencyUnit } = draft;
  const table = { title, department: `部门名称：${department}`, currency: `单位：${currencyUnit}`, heads: HEADS, rows };
  return { table, golden: toGolden(draft, title) };
}

/** Gives projects that no reader could tell from units a placeholder, and takes out clauses that are printed twice. */
function fitToCells(draft: DraftDocument): DraftDocument {
  const mayBeBare = figuresTellUnits(draft);
  const fit = (project: DraftProject): DraftProject => ({
    ...project,
    goal: isBare(project) && !mayBeBare ? { lead: '涉密', points: [] } : project.goal,
    items: project.items.map((item) => ({ ...item, repeated: false })),
  });
  return { ...draft, units: draft.units.map((unit) => ({ ...unit, projects: unit.projects.map(fit) })) };
}

const printGoal = ({ lead, points }: DraftGoal): string => [...(lead === '' ? [] : [lead]), ...points].join('\n');

const printItems = (items: DraftProject['items'], style: ItemStyle, random: Random): string =>
  items
    .map((item) =>
      printItem(item, style, false, random)
        .pieces.map(({ text }) => text)
        .join(''),
    )
    .join('');

function toGolden({ year, department, currencyUnit, figures, units }: DraftDocument, title: string): Golden {
  const amounts = (printed: Figures) => mapColumns((column) => parseAmount(printed[column] ?? ''));
  return {
    department,
    title,
    year,
    unitOfMoney: currencyUnit,
    declaredTotal: amounts(figures),
    units: units.map((unit) => ({
      name: unit.name,
      declared: amounts(unit.figures),
      projects: unit.projects.map(({ name, figures: own, goal, items }) => ({
        name,
        amounts: amounts(own),
        goal: goal && printGoal(goal),
        indicators: items.map(({ seq, level1, level2, name: indicator, cycle, annual }) => ({
          seq,
          level1Code: level1?.code ?? null,
          level1Name: level1?.name ?? null,
          level2Code: level2?.code ?? null,
          level2Name: level2?.name ?? null,
          name: indicator,
          cycleValue: cycle,
          annualValue: annual,
        })),
      })),
    })),
  };
}
