import { documentId, IdRegister, unitId } from '../../src/domain/ids.ts';
import { dropUnsureSources } from '../../src/parser/unsure-sources.ts';
import {
  AMOUNT_COLUMNS,
  type Amounts,
  type AmountsBasis,
  type BudgetDocument,
  type Indicator,
  type Layout,
} from '../../src/domain/records.ts';
import { figuresInOrder } from './amounts.ts';
import type { DraftDocument, DraftItem, Expected, Figures, LineSpan } from './draft.ts';
import type { HeadStyle } from './print-head.ts';
import { countInk } from './sheet.ts';

/** A project as it is printed, and the lines where it is. */
export interface PrintedProject {
  readonly name: string;
  readonly figures: Figures;
  readonly goal: string | null;
  readonly items: readonly PrintedItem[];
  readonly source: LineSpan;
}

/** An item, and the place where it is printed. */
export interface PrintedItem {
  readonly item: DraftItem;
  readonly source: LineSpan;
  /** Non-whitespace characters of its repeated clause. */
  readonly repeatedCharacters: number;
}

export interface PrintedUnit {
  readonly name: string;
  readonly figures: Figures;
  readonly projects: readonly PrintedProject[];
}

/** How a layout is read. */
interface Reading {
  readonly layout: Layout;
  readonly readFigures: (figures: Figures) => Amounts;
}

/** The money of a table that has the four columns alone. */
const PLAIN_MONEY = { fiscalDetail: null, otherFunds: [] };

/** Works out the records that a printed document must be read as by the record contract. */
export function expectRecords(
  draft: DraftDocument,
  head: HeadStyle,
  units: readonly PrintedUnit[],
  text: string,
  { layout, readFigures }: Reading,
): Expected {
  const { year, department, currencyUnit } = draft;
  // If all four figures are printed, no cell is blank, so that their order gives the columns.
  const basisOf = (figures: Figures): AmountsBasis =>
    layout === 'tabular' || figuresInOrder(figures).length === AMOUNT_COLUMNS.length ? 'column' : 'order';
  const ids = new IdRegister(`${year}-`);
  const expectedUnits: BudgetDocument['units'][number][] = [];
  const projects: Expected['projects'][number][] = [];
  for (const unit of units) {
    const ofUnit = unit.projects.map(({ name, figures, goal, items, source }) => ({
      id: ids.take([department, unit.name, name]),
      year,
      department,
      unit: unit.name,
      name,
      amounts: readFigures(figures),
      amountsBasis: basisOf(figures),
      goal,
      indicators: expectIndicators(items),
      source,
      ...PLAIN_MONEY,
      form: 'table' as const,
      code: null,
      authority: null,
      aliases: [],
    }));
    projects.push(...ofUnit);
    expectedUnits.push({
      id: unitId(year, department, unit.name),
      name: unit.name,
      declared: readFigures(unit.figures),
      amountsBasis: basisOf(unit.figures),
      projects: ofUnit.map(({ id }) => id),
      ...PLAIN_MONEY,
    });
  }
  const document = {
    id: documentId(year, department),
    year,
    yearBasis: head.titleHasYear ? 'title' : draft.yearInText ? 'text' : 'declared',
    department,
    title: head.title,
    currencyUnit,
    layout,
    declared: readFigures(draft.figures),
    units: expectedUnits,
    form: 'table',
    declaredBasis: basisOf(draft.figures),
    columnBasis: layout === 'wrapped' ? null : 'cells',
    region: null,
    ...PLAIN_MONEY,
    witness: null,
  } as const;
  return {
    ...dropUnsureSources(document, projects),
    findings: countFindings(units),
    characters: countInk(text),
    hasEntities: /&#?\w+;/.test(text),
    inFields: countFields(draft, units),
    repeatedCharacters: units
      .flatMap(({ projects: all }) => all.flatMap(({ items }) => items))
      .reduce((sum, { repeatedCharacters }) => sum + repeatedCharacters, 0),
  };
}

function expectIndicators(items: readonly PrintedItem[]): (Omit<Indicator, 'source'> & { source: LineSpan })[] {
  const ids = new IdRegister('i-');
  const print = (level: DraftItem['level1']): string => (level ? `${level.code}-${level.name ?? ''}` : '');
  return items.map(({ item: { seq, level1, level2, name, cycle, annual }, source }) => ({
    id: ids.take([print(level1), print(level2), name]),
    seq,
    level1,
    level2,
    name,
    cycleTarget: cycle,
    // A target without text is null and not an empty text.
    annualTarget: annual === '' ? null : annual,
    source,
    levelsTakenOver: false,
    cells: null,
  }));
}

/** Counts the characters of all fields: 部门名称, 单位, names, figures, goals and the parts of the items. */
function countFields(draft: DraftDocument, units: readonly PrintedUnit[]): number {
  const ofItem = ({ seq, level1, level2, name, cycle, annual }: DraftItem): (string | null)[] => [
    seq === null ? null : String(seq),
    ...[level1, level2].flatMap((level) => (level ? [level.code, level.name] : [])),
    name,
    cycle,
    annual,
  ];
  const texts = [
    draft.department,
    draft.currencyUnit,
    ...figuresInOrder(draft.figures),
    ...units.flatMap((unit) => [unit.name, ...figuresInOrder(unit.figures)]),
    ...units.flatMap(({ projects }) =>
      projects.flatMap(({ name, figures, goal, items }) => [
        name,
        ...figuresInOrder(figures),
        goal,
        ...items.flatMap(({ item }) => ofItem(item)),
      ]),
    ),
  ];
  return texts.reduce((sum, text) => sum + countInk(text ?? ''), 0);
}

/** The irregularities of items by the codes of their findings. */
const IRREGULARITIES: Record<string, (item: DraftItem) => boolean> = {
  'missing-sequence': ({ seq }) => seq === null,
  'missing-level': ({ level1, level2 }) => level1 === null || level2 === null,
  'level-mismatch': ({ level1, level2 }) =>
    level1 !== null && level2 !== null && !(level2.code ?? '').startsWith(level1.code ?? ''),
  'level-without-name': ({ level2 }) => level2?.name === null,
  'missing-cycle-target': ({ cycle }) => cycle === null,
  'missing-annual-target': ({ annual }) => annual === null || annual === '',
  'repeated-clause': ({ repeated }) => repeated,
};

function countFindings(units: readonly PrintedUnit[]): Record<string, number> {
  const items = units.flatMap(({ projects }) => projects.flatMap((project) => project.items.map(({ item }) => item)));
  return Object.fromEntries(
    Object.entries(IRREGULARITIES).map(([code, isIrregular]) => [code, items.filter(isIrregular).length]),
  );
}
