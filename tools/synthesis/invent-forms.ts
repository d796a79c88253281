import type { Form } from '../../src/domain/records.ts';
import { addFigures } from './amounts.ts';
import type { DraftProject, Figures } from './draft.ts';
import type { FormFigures, FormHead, FormIndicator, FormRecord, InventedForms, TargetCells } from './form-record.ts';
import { generateDocument } from './generate-records.ts';
import { printIndicatorRows } from './print-indicator-rows.ts';
import { printProjectForms } from './print-project-forms.ts';
import { printSpendingTable } from './print-spending-table.ts';
import { Random } from './random.ts';
import { LEVELS } from './vocabulary.ts';

/** The forms that are invented. */
export const INVENTED_FORMS = ['project-form', 'indicator-rows', 'spending-table'] as const satisfies readonly Form[];
export type InventedForm = (typeof INVENTED_FORMS)[number];

const PRINTERS = {
  'project-form': printProjectForms,
  'indicator-rows': printIndicatorRows,
  'spending-table': printSpendingTable,
} as const;

/** What stands in rows that nobody filled, and so in no name or value. */
const UNFILLED = /^(?:无|不适用|不涉及|[.…·—–\-/]*)$/;

/** Invents a form of a department: one of each project, rows of one indicator each, or 表12. The same seed gives the same forms. */
export function inventForms(seed: number, form: InventedForm): InventedForms {
  const random = new Random(seed, 7 + INVENTED_FORMS.indexOf(form));
  const draft = generateDocument(random, { units: 3, projects: 3, items: 5 });
  const { year, department, currencyUnit } = draft;
  const layouts = ['merged', 'merged', 'repeated', ...(form === 'project-form' ? (['absent'] as const) : [])] as const;
  const levels = random.pick(layouts);
  const head: FormHead = {
    year,
    department,
    currencyUnit,
    levels,
    hasCells: levels === 'absent' || random.chance(0.4),
  };
  const carries = form !== 'indicator-rows' && random.chance(0.3);
  const drawn = draft.units.flatMap((unit) =>
    unit.projects.map((project) => drawRecord(project, unit.name, form, head, carries, random)),
  );
  const filled = form === 'indicator-rows' ? drawn.filter(({ items }) => items.length > 0) : drawn;
  // Rows of indicators hold only projects that have some.
  const records = filled.length > 0 ? filled : [{ ...drawn[0]!, items: [drawItem('完成率', '100%', head, random)] }];
  const { tables, persons } = PRINTERS[form](records, head, random);
  return { ...head, form, records, tables, persons };
}

function drawRecord(
  project: DraftProject,
  unit: string,
  form: InventedForm,
  head: FormHead,
  carries: boolean,
  random: Random,
): FormRecord {
  const goal = project.goal === null ? '按计划完成。' : project.goal.lead + project.goal.points.join('');
  const carried = carries ? random.pick(['3.50', '0.00', '1,200.00']) : null;
  return {
    unit,
    name: project.name,
    figures: drawOwnFigures(project.figures, form, carried, random),
    carried,
    goal: goal.replace(/\s+/g, ''),
    items: form === 'spending-table' ? [] : drawItems(project, head, random),
  };
}

/** The figures of a form's own columns, whose sources add up to their total. */
function drawOwnFigures(
  { total = '1.00', fiscal = '0.00', special = '0.00', other = '0.00' }: Figures,
  form: InventedForm,
  carried: string | null,
  random: Random,
): FormFigures {
  if (form === 'indicator-rows') return { total };
  const addUp = (...figures: readonly string[]): string =>
    addFigures(figures.map((figure) => ({ total: figure }))).total!;
  if (form === 'project-form') return { total: addUp(fiscal, other, carried ?? '0.00'), fiscal, other };
  const isFund = random.chance(0.2);
  const parts = { general: isFund ? '0.00' : fiscal, fund: isFund ? fiscal : '0.00', capital: '0.00' };
  return { total: addUp(fiscal, special, other, carried ?? '0.00'), fiscal, ...parts, special, other };
}

function drawItems({ items }: DraftProject, head: FormHead, random: Random): FormIndicator[] {
  const drawn = items
    .map(({ name, annual, cycle }) => ({
      name: name.replace(/\s+/g, ''),
      value: (annual || cycle || '完成').replace(/\s+/g, ''),
    }))
    .filter(({ name, value }) => !UNFILLED.test(name) && !UNFILLED.test(value))
    .map(({ name, value }) => drawItem(name, value, head, random))
    .toSorted((a, b) => order(a) - order(b));
  return drawn.map((item, i) => {
    const takenOver = head.levels === 'merged' && drawn[i - 1]?.level1 === item.level1;
    return { ...item, takenOver };
  });
}

function drawItem(name: string, value: string, { levels, hasCells }: FormHead, random: Random): FormIndicator {
  const first = random.pick(LEVELS);
  const second = random.pick(first.level2);
  const cells = hasCells ? drawCells(value, random) : null;
  const { sign, measure } = cells ?? {};
  return {
    level1: levels === 'absent' ? null : first.level1.name,
    level2: levels === 'absent' ? null : second.name,
    name,
    target: cells ? `${sign === '定性' ? '' : (sign ?? '')}${cells.value}${measure ?? ''}` : value,
    cells,
    takenOver: false,
  };
}

function drawCells(value: string, random: Random): TargetCells {
  const weight = String(random.int(1, 9) * 5);
  if (random.chance(0.3)) return { sign: '定性', value, measure: null, weight };
  return {
    sign: random.pick(['≥', '≤', '＝', '=', '>']),
    value: random.pick([String(random.int(1, 5000)), '95', '1.2', '100']),
    measure: random.pick(['%', '次', '万元', '个', '元/株']),
    weight,
  };
}

const order = ({ level1, level2 }: FormIndicator): number => {
  const at = LEVELS.findIndex((level) => level.level1.name === level1);
  return at < 0 ? 0 : at * 10 + LEVELS[at]!.level2.findIndex((level) => level.name === level2);
};
