import { Passage } from '../text/passage.ts';
import { squeeze } from '../text/source-text.ts';
import { isBlank, joinCell, joinText } from './cell-text.ts';
import { splitProjectCode } from './codes.ts';
import type { FormContext } from './form-context.ts';
import type { FormProject } from './form-project.ts';
import type { FormCell, FormRow } from './form-row.ts';
import type { ItemColumn, ItemRole } from './item-columns.ts';
import { ItemRows } from './item-rows.ts';
import type { RowColumn, RowRole } from './row-heads.ts';

/** The cells of a row by columns. */
export type PlacedCells = Partial<Record<RowRole, FormCell[]>>;

/** A project of rows of indicators that is being read. */
export class OpenProject {
  readonly #context: FormContext;
  #name: Passage;
  #unit: Passage | null;
  readonly #figures: FormProject['figures'];
  readonly #items = new ItemRows();
  #columns: readonly ItemColumn[] = [];
  readonly goal: FormCell[];
  /** Whether its name may go on on the next page. */
  readonly mayGoOn: boolean;

  constructor(
    context: FormContext,
    name: Passage,
    mayGoOn: boolean,
    unit: Passage | null,
    figures: FormProject['figures'],
    goal: readonly FormCell[],
  ) {
    this.#context = context;
    this.#name = name;
    this.mayGoOn = mayGoOn;
    this.#unit = unit;
    this.#figures = figures;
    this.goal = [...goal];
  }

  /** The first level above the next row. */
  get level(): string {
    return this.#items.level;
  }

  get hasItems(): boolean {
    return !this.#items.isEmpty;
  }

  /** Whether a row prints the cells of this project again, all of them or with another goal; `null` if it is of another project. */
  compare(name: Passage, total: Passage, goal: readonly FormCell[]): 'same' | 'other goal' | null {
    const own = squeeze(joinText(this.goal).text);
    const other = squeeze(joinText(goal).text);
    const isSame = squeeze(name.text) === squeeze(this.#name.text) && (total.isEmpty || this.hasTotal(total));
    if (!isSame) return null;
    return other === '' || other === own ? 'same' : 'other goal';
  }

  /** Takes what the next page prints of its name, its unit's name and its goal. */
  addRest(name: Passage, unit: Passage | null, goal: readonly FormCell[]): void {
    this.#name = Passage.join([this.#name, name]);
    this.#unit = unit;
    this.goal.push(...goal);
  }

  /** Whether an amount is that of the project. */
  hasTotal(total: Passage): boolean {
    return squeeze(total.text) === squeeze(this.#figures.total?.text ?? '');
  }

  addItem(row: FormRow, cells: readonly FormCell[], columns: readonly ItemColumn[], placed: PlacedCells): void {
    this.#columns = columns;
    const problem = this.#items.addPlaced(row, placed as Partial<Record<ItemRole, FormCell[]>>, columns);
    const at = cells.find((cell) => !isBlank(cell));
    if (problem) this.#context.report(problem, joinCell(at), joinCell(at).text);
  }

  finish(columns: readonly RowColumn[]): FormProject {
    const items = this.#items.finish(this.#columns);
    this.#context.checkRows(this.#items, this.#columns);
    for (const line of this.#items.leftOut) this.#context.claim(line, 'boilerplate');
    this.#context.leaveOut(
      columns.flatMap(({ role, head }) => (role === 'leftOut' ? [head] : [])),
      this.#items.unfilled,
    );
    const { code, name } = splitProjectCode(this.#name);
    const goal = joinText(this.goal);
    return {
      form: 'indicator-rows',
      name,
      code,
      unit: this.#unit,
      authority: null,
      figures: this.#figures,
      parts: {},
      otherFunds: [],
      goal: goal.isEmpty ? null : goal,
      items,
    };
  }
}
