import { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';
import { isBlank, joinCell, joinText, squeezeCell } from './cell-text.ts';
import { isRestOfUnit, splitProjectCode, splitUnitCode } from './codes.ts';
import type { FormContext } from './form-context.ts';
import type { FormProject } from './form-project.ts';
import type { FormCell, FormRow } from './form-row.ts';
import { areItemHeads, columnOf, haveTwins, readItemHead, toItemColumns, type ItemColumn } from './item-columns.ts';
import { ItemRows } from './item-rows.ts';
import { bareLabel, isOtherFund, MONEY_ROLES, readLabel, unitInBrackets, type LabelRole } from './labels.ts';
import { isFirstLevel, isSecondLevel } from './levels.ts';
import { readMoney, type Money } from './form-money.ts';
import { splitGlued } from './glued-cells.ts';
import { isDoubled } from '../text/doubled.ts';
import { isUnfilledName, nameFromTitle } from './title-name.ts';

/** The columns of indicators where a form prints no heads. */
const DEFAULT_COLUMNS: readonly ItemColumn[] = (['level1', 'level2', 'name', 'value'] as const).map((role, i) => ({
  role,
  from: i,
  to: i + 1,
  head: '',
}));
const GOALS: ReadonlySet<LabelRole> = new Set(['goal', 'annualGoal', 'periodGoal']);
/** Labels that no label can follow as a value. */
const NAMES: ReadonlySet<LabelRole> = new Set(['name', 'authority', 'unit']);
const AMOUNT = /^[-－]?[\d,，.．\s]*\d\s*(?:万元|元)?$/;
const SUM_ROW = /^(?:总分|合计|总计|小计)$/;
/** A form that is being read. */
export class OpenForm {
  readonly #context: FormContext;
  readonly #title: Passage;
  readonly #fields = new Map<LabelRole, FormCell[]>();
  readonly #money: Money[] = [];
  readonly #leftOut = new Set<string>();
  readonly #unknown: string[] = [];
  readonly #items = new ItemRows();
  #columns: readonly ItemColumn[] = [];
  #region: 'head' | 'items' = 'head';
  /** The field that takes the text of the next cells. */
  #last: { readonly role: LabelRole; readonly cells: FormCell[] } | null = null;
  /** The goals side by side, whose texts stand in the next row. */
  #goals: { readonly role: LabelRole; readonly from: number; readonly to: number }[] = [];
  #inMoney = false;

  constructor(context: FormContext, title: Passage) {
    this.#context = context;
    this.#title = title;
  }

  has(role: LabelRole): boolean {
    return this.#fields.has(role);
  }

  isSameTitle(text: string): boolean {
    return squeeze(text) === squeeze(this.#title.text);
  }

  add(row: FormRow): void {
    const filled = row.cells.filter((cell) => !isBlank(cell));
    if (areItemHeads(filled)) {
      const columns = toItemColumns(row.isPlaced ? row.cells : filled);
      if (haveTwins(columns)) this.#context.report('row-cells-unclear', joinCell(filled[0]), '表头有两栏同名');
      if (this.#columns.length === 0 || row.isPlaced) this.#columns = columns;
      this.#region = 'items';
      this.#inMoney = false;
      for (const cell of filled) {
        const text = joinCell(cell);
        if (readItemHead(text.text) !== null || readLabel(text.text) !== null) this.#context.claim(text, 'boilerplate');
        const column = columns.find(({ from, to }) => from === cell.from && to === cell.to);
        if (column?.role === 'leftOut') this.#leftOut.add(column.head);
      }
      return;
    }
    if (this.#region === 'head' && this.#columns.length === 0 && this.#beginsItems(row, filled)) {
      this.#columns = DEFAULT_COLUMNS;
      this.#region = 'items';
    }
    if (this.#region === 'items' && !this.#endsItems(filled)) this.#addItem(row, filled);
    else {
      if (this.#region === 'items') this.#region = 'head';
      this.#addLabels(row, filled);
    }
  }

  /** Whether a row is the first of indicators that have no heads: `产出指标 数量指标 养护面积 12万平方米`. */
  #beginsItems(row: FormRow, filled: readonly FormCell[]): boolean {
    const first = squeezeCell(filled[0]);
    return !row.isPlaced && filled.length >= 3 && isFirstLevel(first) && readLabel(first) === null;
  }

  #endsItems(filled: readonly FormCell[]): boolean {
    const label = readLabel(joinCell(filled[0]).text);
    const left = this.#columns[0]?.from ?? 0;
    return label !== null && label !== 'items' && label !== 'leftOut'
      ? true
      : label === 'leftOut' && (filled[0]?.from ?? 0) <= left;
  }

  #addItem(printed: FormRow, filled: readonly FormCell[]): void {
    const row = this.#isComplete(printed) ? { ...printed, isPlaced: true } : printed;
    if (!row.isPlaced && this.#columns !== DEFAULT_COLUMNS && isBlank(row.cells[0])) {
      this.#context.report('row-cells-unclear', joinCell(filled[0]), joinCell(filled[0]).text);
      return;
    }
    // Where nothing shows blank cells, a row with fewer cells may lack any of them.
    if (row.isPlain && row.cells.filter((cell) => !isBlank(cell)).length !== this.#columns.length) {
      this.#context.report('row-cells-unclear', joinCell(filled[0]), joinCell(filled[0]).text);
      return;
    }
    const left = Math.min(...this.#columns.map(({ from }) => from));
    const isAside = (cell: FormCell): boolean =>
      (row.isPlaced && cell.to <= left + 0.5) || readLabel(joinCell(cell).text) === 'items';
    const aside = filled.filter(isAside);
    for (const cell of aside)
      if (readLabel(joinCell(cell).text) === 'items') this.#context.claim(joinCell(cell), 'boilerplate');
    const own = row.cells.filter((cell) => !isAside(cell));
    const [first, second] = filled;
    if (SUM_ROW.test(squeezeCell(first)) && filled.length <= 2) {
      for (const cell of [first, second]) if (cell) this.#context.claim(joinCell(cell), 'boilerplate');
      return;
    }
    const problem = this.#items.add(
      row,
      row.isPlaced ? own : own.filter((cell, i) => !(i === 0 && isBlank(cell))),
      this.#columns,
    );
    if (problem) this.#context.report(problem, joinCell(first), joinCell(first).text);
  }

  /** Whether a row of a text has all its cells, blank ones too: it has as many as the heads, or begins with a blank one. */
  #isComplete({ isPlaced, cells }: FormRow): boolean {
    if (isPlaced || this.#columns === DEFAULT_COLUMNS) return isPlaced;
    if (cells.length >= (this.#columns.at(-1)?.to ?? 0)) return true;
    const fits = (role: ItemColumn['role'], isLevel: (text: string) => boolean): boolean => {
      const at = this.#columns.find((column) => column.role === role)?.from;
      return at === undefined || isBlank(cells[at]) || isLevel(squeezeCell(cells[at]));
    };
    const value = this.#columns.find(({ role }) => role === 'value')?.from ?? 0;
    return isBlank(cells[0]) && !isBlank(cells[value]) && fits('level1', isFirstLevel) && fits('level2', isSecondLevel);
  }

  #addLabels(row: FormRow, filled: readonly FormCell[]): void {
    if (this.#takeGoals(row, filled)) return;
    const cells = (row.isPlaced ? row.cells : filled).flatMap((cell) => splitGlued(cell));
    let nth = 0;
    let open: { role: LabelRole; cells: FormCell[] } | null = null;
    /** How many texts the open label has in this row. */
    let taken = 0;
    // Where each cell stands in a line of its own, an amount stands in the line below its label.
    const above = this.#money.at(-1) ?? null;
    let money =
      !row.isPlaced && cells.length <= 2 && above?.cell === null && AMOUNT.test(joinCell(cells[0]).text) ? above : null;
    const goals: { role: LabelRole; from: number; to: number }[] = [];
    for (const [i, cell] of cells.entries()) {
      const text = joinCell(cell);
      const role = isBlank(cell) ? null : readLabel(text.text);
      const wantsValue = open !== null && open.cells.length === 0 && (NAMES.has(open.role) || open.role === 'leftOut');
      const isText = open !== null && open.cells.length === 0 && GOALS.has(open.role) && !(role && GOALS.has(role));
      if (role !== null && !isText && !(wantsValue && row.isPlaced && role !== 'unit' && role !== 'authority')) {
        this.#context.claim(text, 'boilerplate');
        const unit = unitInBrackets(text.text);
        if (unit) this.#context.addCurrency(text, unit);
        money = null;
        open = null;
        taken = 0;
        if (role === 'money' || MONEY_ROLES.has(role)) this.#inMoney = true;
        if (MONEY_ROLES.has(role)) {
          money = { role, label: bareLabel(text.text), row, nth: nth++, cell: null };
          this.#money.push(money);
        } else if (role !== 'money') {
          if (role !== 'leftOut' && role !== 'person') this.#inMoney = false;
          if (role === 'leftOut' || role === 'person') this.#leftOut.add(bareLabel(text.text));
          open = { role, cells: this.#fields.get(role) ?? [] };
          if (GOALS.has(role)) goals.push({ role, from: cell.from, to: cell.to });
          if (!this.#fields.has(role)) this.#fields.set(role, open.cells);
        }
        this.#last = open;
        continue;
      }
      if (isBlank(cell)) {
        if (open && row.isPlaced) open.cells.push(cell);
        money = null;
        continue;
      }
      const isUnit = /^\((?:万)?元\)$/.test(squeeze(text.text));
      if (isUnit) {
        this.#context.claim(text, 'boilerplate');
        this.#context.addCurrency(text, squeeze(text.text).slice(1, -1));
      } else if (money && money.cell === null) money.cell = cell;
      else if (open) {
        // A second text behind one label belongs to a label that is missing: it stays unread.
        if (taken > 0 && open.role !== 'leftOut' && open.role !== 'person') continue;
        open.cells.push(cell);
        taken++;
        this.#last = open;
      } else if (i === 0 || (this.#inMoney && (cells[i + 1] === undefined || !isBlank(cells[i + 1]) || row.isPlaced))) {
        if (this.#inMoney && isOtherFund(text.text) && !AMOUNT.test(text.text)) {
          this.#context.claim(text, 'boilerplate');
          money = { role: null, label: bareLabel(text.text), row, nth: nth++, cell: null };
          this.#money.push(money);
        } else if (this.#continues(row, cells)) this.#last!.cells.push(cell);
        else if (row.isPlaced && cells.length > 1 && text.text.length <= 20 && !/[。；;]/.test(text.text)) {
          this.#context.claim(text, 'boilerplate');
          // An indicator outside of its table has lost the heads.
          if (isFirstLevel(squeeze(text.text))) this.#context.report('row-cells-unclear', text, text.text);
          this.#unknown.push(squeeze(text.text));
          this.#leftOut.add(squeeze(text.text));
          open = { role: 'leftOut', cells: this.#fields.get('leftOut') ?? [] };
          this.#fields.set('leftOut', open.cells);
        }
      } else if (this.#continues(row, cells)) this.#last!.cells.push(cell);
    }
    const [, ...later] = goals;
    const areEmpty = goals.every(({ role }) => (this.#fields.get(role) ?? []).every(isBlank));
    this.#goals = areEmpty && (later.length > 0 || goals.length > 1) ? goals.slice(-2) : [];
  }

  /** Whether cells without a label belong to the text above: it goes on on the next line, row or page. */
  #continues(row: FormRow, cells: readonly FormCell[]): boolean {
    if (this.#last === null) return false;
    const isText = GOALS.has(this.#last.role) || this.#last.role === 'leftOut';
    if (row.isPlain && !isText) {
      const printed = Passage.join(this.#last.cells.map(joinCell)).text;
      const isUnit = this.#last.role === 'unit' || this.#last.role === 'authority';
      return cells.length === 1 && (printed === '' || (isUnit && isRestOfUnit(printed, joinCell(cells[0]).text)));
    }
    if (!row.isPlaced) return isText && cells.length === 1;
    return isText && cells.filter((cell) => !isBlank(cell)).length === 1;
  }

  /** Takes the texts of goals whose labels stand side by side above them. */
  #takeGoals(row: FormRow, filled: readonly FormCell[]): boolean {
    if (this.#goals.length === 0) return false;
    const goals = this.#goals;
    if (filled.some((cell) => readLabel(joinCell(cell).text) !== null)) {
      this.#goals = [];
      return false;
    }
    const texts = row.isPlaced ? filled : filled.slice(0, goals.length);
    for (const [i, cell] of texts.entries()) {
      const goal = row.isPlaced ? columnOf(cell, goals) : goals[i];
      if (goal) this.#fields.get(goal.role)!.push(cell);
    }
    return true;
  }

  finish(): FormProject | null {
    const cellsOf = (role: LabelRole): FormCell[] => (this.#fields.get(role) ?? []).filter((cell) => !isBlank(cell));
    const nameOf = (role: LabelRole): Passage => Passage.join(cellsOf(role).map(joinCell));
    const items = this.#items.finish(this.#columns);
    const titled = nameFromTitle(this.#title);
    const printed = nameOf('name');
    const hasNothing =
      items.length === 0 &&
      [...this.#fields.keys()]
        .filter((role) => GOALS.has(role) || role === 'name')
        .every((role) => cellsOf(role).every((cell) => isUnfilledName(joinCell(cell))));
    for (const role of ['leftOut', 'person'] as const)
      for (const cell of cellsOf(role)) for (const line of cell.lines) this.#context.claim(line, 'boilerplate');
    this.#context.checkRows(this.#items, this.#columns);
    for (const role of ['name', 'unit', 'authority', 'goal', 'annualGoal', 'periodGoal'] as const)
      if (isDoubled(nameOf(role).text)) this.#context.report('row-cells-unclear', nameOf(role), nameOf(role).text);
    for (const line of this.#items.leftOut) this.#context.claim(line, 'boilerplate');
    if (hasNothing) {
      for (const role of this.#fields.keys())
        for (const cell of cellsOf(role)) this.#context.claim(joinCell(cell), 'boilerplate');
      for (const { cell } of this.#money) if (cell) this.#context.claim(joinCell(cell), 'boilerplate');
      if (this.#fields.size > 0) this.#context.report('form-left-empty', this.#title, this.#title.text);
      return null;
    }
    this.#context.leaveOut(this.#leftOut, this.#items.unfilled);
    const { code, name } = printed.isEmpty ? titled : splitProjectCode(printed.trim());
    const goals = (['annualGoal', 'goal', 'periodGoal'] as const).filter((role) => cellsOf(role).length > 0);
    const [goalRole, ...others] = goals;
    for (const role of others) {
      const text = joinText(cellsOf(role));
      if (squeeze(text.text) !== squeeze(joinText(cellsOf(goalRole!)).text))
        this.#context.report('goal-of-period', text, text.text);
      this.#context.claim(text, 'boilerplate');
    }
    const unit = nameOf('unit').isEmpty ? titled.unit : splitUnitCode(nameOf('unit')).name;
    if (!nameOf('unit').isEmpty) this.#context.claim(nameOf('unit'), 'field');
    const authority = nameOf('authority').isEmpty ? null : splitUnitCode(nameOf('authority')).name;
    this.#context.claim(nameOf('authority'), 'field');
    const money = readMoney(this.#money, this.#context);
    if (this.#unknown.length > 0 && (goals.length === 0 || !money.figures.total))
      this.#context.report('form-label-unknown', name, this.#unknown.join('、'));
    return {
      form: 'project-form',
      name,
      code,
      unit: unit && isUnfilledName(unit) ? null : unit,
      authority,
      ...money,
      goal: goalRole ? joinText(cellsOf(goalRole)) : null,
      items,
    };
  }
}
