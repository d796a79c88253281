import type { AmountColumn } from '../../domain/records.ts';
import { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';
import { isGrandTotal } from '../rows/row.ts';
import { isBlank, joinCell, squeezeCell } from './cell-text.ts';
import { splitUnitCode } from './codes.ts';
import type { FormContext } from './form-context.ts';
import type { FormEntry, FormProject } from './form-project.ts';
import type { FormCell, FormRow } from './form-row.ts';
import { readFurnitureKind } from './furniture.ts';
import { columnOf, haveTwins, spansColumns, type ItemColumn } from './item-columns.ts';
import { isFirstLevel, isOnlyLevel, isSecondLevel, mayStandBelow } from './levels.ts';
import { OpenProject, type PlacedCells } from './open-project.ts';
import type { RowColumn, RowHeads, RowRole } from './row-heads.ts';
import { SIGN } from './row-sense.ts';

const MONEY = ['total', 'fiscal', 'special', 'other'] as const;
const OF_ITEMS: ReadonlySet<RowRole> = new Set<RowRole>([
  'level1',
  'level2',
  'name',
  'value',
  'cycle',
  'sign',
  'measure',
  'weight',
  'leftOut',
]);
const AMOUNT = /^[-－]?[\d,，]*\d(?:[.．]\d+)?$/;
const BLANK_AMOUNT = /^[-－—–/\s]*$/;

/** Reads rows of one indicator each, under heads that stand in any order. */
export class IndicatorRows {
  readonly entries: FormEntry[] = [];
  readonly #context: FormContext;
  #columns: readonly RowColumn[] = [];
  #open: OpenProject | null = null;
  /** The unit of the rows below, without its code. */
  #unit: Passage | null = null;
  /** Whether the cell of the unit may go on on the next page. */
  #isUnitFilled = false;
  #isNewPage = false;

  constructor(context: FormContext) {
    this.#context = context;
  }

  /** Takes the heads, which may be printed again on a later page. */
  addHeads({ columns, currency }: RowHeads, rows: readonly FormRow[]): void {
    this.#columns = columns;
    this.#isNewPage = this.#open !== null;
    const cells = rows.flatMap((row) => row.cells);
    if (haveTwins(columns)) this.#context.report('row-cells-unclear', joinCell(cells[0]), '表头有两栏同名');
    for (const cell of cells) for (const line of cell.lines) this.#context.claim(line, 'boilerplate');
    if (currency && cells[0]) this.#context.addCurrency(joinCell(cells[0]), currency);
  }

  add(printed: FormRow): void {
    const [first, ...others] = printed.cells.filter((cell) => !isBlank(cell));
    if (!first) return;
    const row = { ...printed, goesOn: printed.goesOn || this.#isNewPage };
    this.#isNewPage = false;
    if (others.length === 0 && readFurnitureKind(joinCell(first).text) === 'note') {
      for (const line of first.lines) this.#context.claim(line, 'boilerplate');
      this.#context.leaveOut([squeeze(joinCell(first).text)], 0);
      return;
    }
    const placed = this.#place(row);
    if (placed === null) {
      this.#context.report('row-cells-unclear', joinCell(first), joinCell(first).text);
      return;
    }
    this.#read(row, placed);
  }

  end(): void {
    const project = this.#open?.finish(this.#columns);
    if (project) this.entries.push({ kind: 'project', project });
    this.#open = null;
  }

  #read(row: FormRow, placed: PlacedCells): void {
    const cellsOf = (role: RowRole): FormCell[] => (placed[role] ?? []).filter((cell) => !isBlank(cell));
    const textOf = (role: RowRole): Passage => Passage.join(cellsOf(role).map(joinCell)).trim();
    for (const role of ['number', 'unitCode'] as const) this.#context.claim(textOf(role), 'boilerplate');
    const names = (['number', 'unitCode', 'unit', 'either', 'project'] as const).map(textOf);
    const hasItem = [...OF_ITEMS].some((role) => cellsOf(role).length > 0);
    const hasGoal = cellsOf('goal').length > 0;
    const isTotal = names.some(({ text }) => isGrandTotal(squeeze(text)));
    const either = textOf('either');
    const project = either.isEmpty || (!hasItem && !hasGoal) ? textOf('project') : either;
    const unit = either.isEmpty || hasItem || hasGoal ? textOf('unit') : either;
    const hasTwins = (['unit', 'either', 'project', 'total'] as const).some((role) => cellsOf(role).length > 1);
    if (hasTwins || this.#areMixedUp(unit, project, cellsOf('goal').map(squeezeCell).join(''))) {
      this.#context.report('row-cells-unclear', project.isEmpty ? unit : project, project.text || unit.text);
      return;
    }
    if (isTotal || (!hasItem && !hasGoal && project.isEmpty && !unit.isEmpty)) {
      this.#addSum(
        isTotal ? (names.find(({ text }) => isGrandTotal(squeeze(text))) ?? unit) : unit,
        textOf('unitCode'),
        isTotal,
        this.#figures(placed),
      );
      return;
    }
    const isRest = this.#open !== null && this.#isRest(row, placed, project);
    if (!unit.isEmpty) this.#takeUnit(unit, cellsOf('unit'), row.goesOn, isRest);
    if (isRest) {
      const again = project.isEmpty ? null : this.#open!.compare(project, textOf('total'), cellsOf('goal'));
      const repeated =
        again === null
          ? []
          : (['project', 'either', ...MONEY, ...(again === 'same' ? ['goal' as const] : [])] as const);
      for (const role of repeated) for (const cell of cellsOf(role)) this.#context.claim(joinCell(cell), 'boilerplate');
      if (again !== 'same')
        this.#open!.addRest(
          again === null ? project : project.slice(0, 0),
          this.#unit,
          row.goesOn ? cellsOf('goal') : [],
        );
    } else if (!project.isEmpty) {
      this.end();
      const isFilled = [...cellsOf('project'), ...cellsOf('either')].some((cell) => cell.isFilled);
      this.#open = new OpenProject(
        this.#context,
        project,
        isFilled,
        this.#unit,
        this.#figures(placed),
        cellsOf('goal'),
      );
    }
    if (!this.#open) return;
    const items = this.#columns.filter((column): column is ItemColumn => OF_ITEMS.has(column.role));
    const cells = items.flatMap(({ role }) => placed[role] ?? []);
    const isLevelOnly = items.every(
      ({ role }) => role === 'level1' || role === 'level2' || (placed[role] ?? []).every(isBlank),
    );
    const at = row.cells.find((cell) => !isBlank(cell))!;
    // Each row has an indicator, or the levels of one that nobody filled.
    const hasLevel = items.some(({ role }) => !(placed[role] ?? []).every(isBlank));
    if (isLevelOnly && !hasLevel && (at.breaks === 'written' || !row.goesOn))
      this.#context.report('row-cells-unclear', joinCell(at), joinCell(at).text);
    else if (!cells.every(isBlank)) this.#open.addItem(row, cells, items, placed);
  }

  /** Whether an amount stands in place of a name, a name stands twice, or an amount or a level stands in place of a goal. */
  #areMixedUp(unit: Passage, project: Passage, goal: string): boolean {
    const [unitName, name] = [squeeze(unit.text), squeeze(project.text)];
    return (
      AMOUNT.test(name) ||
      AMOUNT.test(unitName) ||
      AMOUNT.test(goal) ||
      isFirstLevel(goal) ||
      (name !== '' && name === unitName && this.#columns.every(({ role }) => role !== 'either')) ||
      this.#mayBeUnit(unitName, name)
    );
  }

  /**
   * Whether what stands in place of a project's name is the unit's, because the project's own is lost: no unit is printed with it, and it is
   * the name of the unit above, or no unit stands above.
   */
  #mayBeUnit(unitName: string, name: string): boolean {
    if (name === '' || unitName !== '' || !this.#columns.some(({ role }) => role === 'unit')) return false;
    return this.#unit === null || squeeze(this.#unit.text) === name;
  }

  #addSum(name: Passage, code: Passage, isTotal: boolean, figures: FormProject['figures']): void {
    this.end();
    const parted = splitUnitCode(name);
    if (parted.code) this.#context.claim(parted.code, 'field');
    this.#context.claim(parted.name, isTotal ? 'boilerplate' : 'field');
    if (!isTotal) this.#unit = parted.name;
    // Where amounts are printed, a row with a name alone has lost the others of its cells.
    const isShort = Object.keys(figures).length === 0 && this.#columns.some((column) => isMoney(column));
    if (isShort) this.#context.report('row-cells-unclear', name, name.text);
    const digits = squeeze(parted.code?.text ?? code.text).replace(/[^\da-z]/gi, '');
    this.entries.push({
      kind: 'sum',
      sum: { isTotal, code: digits === '' ? null : digits, name: parted.name, figures },
    });
  }

  /**
   * Whether a row belongs to the open project: it names none, prints its cells again on the next page, or prints there the rest of a name that
   * filled its cell, without an amount.
   */
  #isRest(row: FormRow, placed: PlacedCells, project: Passage): boolean {
    if (project.isEmpty) return true;
    const printed = (role: RowRole): FormCell[] => (placed[role] ?? []).filter((cell) => !isBlank(cell));
    const total = Passage.join(printed('total').map(joinCell)).trim();
    const again = this.#open!.compare(project, total, printed('goal'));
    if (again === 'same') return true;
    if (row.goesOn && again === 'other goal') {
      // Its goal goes on here, or this is another project of the same name and amount.
      if (!this.#open!.goal.at(-1)?.isFilled) this.#context.report('row-cut-by-page', project, project.text);
      return true;
    }
    if (!row.goesOn || !this.#open!.mayGoOn) return false;
    const hasMoney = this.#columns.some((column) => isMoney(column));
    if (hasMoney && !total.isEmpty && !this.#open!.hasTotal(total)) return false;
    if (!hasMoney || !total.isEmpty) this.#context.report('name-cut-by-page', project, project.text);
    return true;
  }

  /** Takes the name of a unit: the rest of one that a page cut where it stands beside the rest of a project. */
  #takeUnit(printed: Passage, cells: readonly FormCell[], goesOn: boolean, isRest: boolean): void {
    const { code, name } = splitUnitCode(printed);
    if (code) this.#context.claim(code, 'field');
    this.#context.claim(name, 'field');
    const isSame = squeeze(name.text) === squeeze(this.#unit?.text ?? '');
    // A unit cannot change within a project.
    if (!isSame && isRest && goesOn && this.#unit) this.#unit = Passage.join([this.#unit, name]);
    else if (!isSame) {
      if (goesOn && this.#isUnitFilled && !code) this.#context.report('name-cut-by-page', name, name.text);
      this.#unit = name;
    }
    this.#isUnitFilled = cells.some((cell) => cell.isFilled);
  }

  /** Whether a row of a copy that has fewer cells than the heads lacks blank ones at its end only. */
  #isWhole(placed: PlacedCells, cells: readonly FormCell[]): boolean {
    const hasItem = [...OF_ITEMS].some((role) => placed[role]?.some((cell) => !isBlank(cell)));
    const value = placed.value?.some((cell) => !isBlank(cell)) === true;
    const fit = cells.every((cell) => {
      const column = columnOf(cell, this.#columns);
      return column === null || isBlank(cell) || mayHold(column, squeezeCell(cell));
    });
    return fit && (!hasItem || value);
  }

  #figures(placed: PlacedCells): FormProject['figures'] {
    const figures: Partial<Record<AmountColumn, Passage>> = {};
    for (const role of MONEY) {
      const printed = Passage.join((placed[role] ?? []).map(joinCell)).trim();
      if (printed.isEmpty) continue;
      if (BLANK_AMOUNT.test(printed.text)) this.#context.claim(printed, 'boilerplate');
      else figures[role] = printed;
    }
    return figures;
  }

  /** Puts cells into columns: by their places where all are there, else by their order, which has to fit what the columns hold. */
  #place(row: FormRow): PlacedCells | null {
    const columns = this.#columns;
    const placed: PlacedCells = {};
    const put = (column: RowColumn, cell: FormCell): void => {
      (placed[column.role] ??= []).push(cell);
    };
    const { cells } = row;
    const isComplete = row.isPlaced || cells.length >= columns.length || isBlank(cells[0]);
    if (isComplete) {
      for (const cell of cells) {
        const column = columnOf(cell, columns);
        if (column && (isBlank(cell) || !spansColumns(cell, columns))) put(column, cell);
        else if (!isBlank(cell)) return null;
      }
      return row.isPlaced || cells.length >= columns.length || this.#isWhole(placed, cells) ? placed : null;
    }
    // A row of sums has its name, blank cells and its amount; one of an indicator lacks the cells that are merged downwards.
    const hasAmount = cells.some((cell, i) => isMoney(columns[i]!) && AMOUNT.test(squeezeCell(cell)));
    const isSum =
      hasAmount &&
      cells.every((cell, i) => {
        const column = columns[i]!;
        const mayStand = isMoney(column)
          ? AMOUNT.test(squeezeCell(cell))
          : !OF_ITEMS.has(column.role) && column.role !== 'goal';
        return isBlank(cell) || (mayStand && (column.role !== 'project' || isGrandTotal(squeezeCell(cell))));
      });
    const own = columns.slice(isSum ? 0 : columns.length - cells.length);
    const goesOn = own[0]?.role === 'name' && this.#open?.hasItems === true;
    const shows = own.some(({ role }) => role === 'level1' || role === 'level2' || role === 'sign');
    // A level in the place of a name shows that a cell is missing behind it.
    if (!isSum && isOnlyLevel(squeezeCell(cells[own.findIndex(({ role }) => role === 'name')]))) return null;
    if (!isSum && !((shows || goesOn) && cells.every((cell, i) => mayHold(own[i]!, squeezeCell(cell))))) return null;
    // A level that cannot stand below the one above shows that the first level was lost.
    const level = squeezeCell(cells[0]);
    if (!isSum && own[0]?.role === 'level2' && !mayStandBelow(level, this.#open?.level ?? '')) return null;
    cells.forEach((cell, i) => {
      put(own[i]!, cell);
    });
    return placed;
  }
}

const isMoney = ({ role }: RowColumn): boolean => MONEY.some((money) => money === role);

/** Whether a text is such as a column holds. */
function mayHold(column: RowColumn, text: string): boolean {
  if (column.role === 'level1') return text === '' || isFirstLevel(text);
  if (column.role === 'level2') return text === '' || isSecondLevel(text);
  if (column.role === 'sign') return SIGN.test(text);
  return !isMoney(column) || text === '' || AMOUNT.test(text);
}
