import { squeeze } from '../text/source-text.ts';
import { Passage } from '../text/passage.ts';
import { isBlank, joinCell, joinText, squeezeCell } from './cell-text.ts';
import type { FormItem } from './form-project.ts';
import type { FormCell, FormRow } from './form-row.ts';
import { columnOf, mapRoles, spansColumns, type ItemColumn, type ItemRole } from './item-columns.ts';
import { isFirstLevel, isOnlyLevel, isSecondLevel, mayStandBelow } from './levels.ts';
import { areMisplaced } from './row-sense.ts';

/** What stands in the rows that a template keeps for indicators and nobody filled. */
const UNFILLED = /^(?:无|不适用|不涉及|本项目不适用此指标|[.…·—–\-/]*)$/;

/** A level that holds for the rows below it. */
interface OpenLevel {
  readonly text: Passage;
  readonly part: number;
  /** The row after the last one that its cell takes. */
  readonly end: number;
  /** Whether its name may go on on the next page. */
  readonly isFilled: boolean;
}

interface ItemDraft {
  readonly cells: Record<ItemRole, FormCell[]>;
  level1: Passage | null;
  level2: Passage | null;
  takenOver: boolean;
  /** The levels whose own cell is blank, and the table it is in. */
  readonly blank: { readonly level1: boolean; readonly level2: boolean };
  readonly part: number;
}

export type CellsUnclear = 'row-cells-unclear' | 'row-cut-by-page' | null;

/** Collects the indicators of one project from its rows. */
export class ItemRows {
  readonly #drafts: ItemDraft[] = [];
  #level1: OpenLevel | null = null;
  #level2: OpenLevel | null = null;
  /** How many rows of the template nobody filled. */
  unfilled = 0;
  /** Whether a row prints the first level of the row above again, so that levels are not merged. */
  repeatsLevels = false;
  /** The names of rows that have no cell for the first level. */
  readonly withoutLevel: FormCell[] = [];
  /** The passages of cells that no record holds. */
  readonly leftOut: Passage[] = [];

  /** The first level above the next row. */
  get level(): string {
    return this.#level1?.text.text ?? '';
  }

  get isEmpty(): boolean {
    return this.#drafts.length === 0;
  }

  /** Takes the cells of a row. Returns why it cannot tell which columns they belong to; `null` if it can. */
  add(row: FormRow, cells: readonly FormCell[], columns: readonly ItemColumn[]): CellsUnclear {
    const placed = this.#place(row, cells, columns);
    return placed === null ? 'row-cells-unclear' : this.addPlaced(row, placed, columns);
  }

  /** Takes the cells of a row, which stand in their columns. */
  addPlaced(row: FormRow, cells: Partial<Record<ItemRole, FormCell[]>>, columns: readonly ItemColumn[]): CellsUnclear {
    const placed = mapRoles((role) => cells[role] ?? []);
    const has = (role: ItemRole): boolean => placed[role].some((cell) => !isBlank(cell));
    const targets = (['value', 'cycle', 'sign', 'measure'] as const).filter(has);
    const last = this.#drafts.at(-1);
    const levels = has('level1') || has('level2');
    if (row.goesOn && last && !levels) {
      const lastHas = (role: ItemRole): boolean => last.cells[role].some((cell) => !isBlank(cell));
      const lastTargets = lastHas('value') || lastHas('cycle');
      const isRest = !has('name') || (targets.length === 0 && lastTargets);
      const hasAny = Object.keys(placed).some((role) => has(role as ItemRole));
      if (isRest && hasAny) {
        for (const role of Object.keys(placed) as ItemRole[]) last.cells[role].push(...placed[role]);
        return null;
      }
      if (!lastTargets && lastHas('name')) return 'row-cut-by-page';
    }
    const texts = mapRoles((role) => placed[role].map(squeezeCell).join(''));
    const hasContent = has('name') || targets.length > 0;
    if (row.goesOn && !this.#joinCutLevels(placed)) return 'row-cut-by-page';
    const isRepeated = texts.level1 !== '' && texts.level1 === squeeze(this.level);
    if (!row.isPlaced && placed.level1.length === 0 && this.level !== '')
      this.withoutLevel.push(...placed.name.slice(0, 1));
    this.#setLevels(row, placed);
    if (row.goesOn && hasContent) this.#labelFromNextPage(row, placed);
    const { name, sign } = texts;
    const value = texts.value + texts.cycle;
    if (UNFILLED.test(name) && UNFILLED.test(value) && /^(?:定性)?$/.test(sign)) {
      // A template prints both levels of a row that nobody filled. With one alone, the rest of the row may be lost.
      const isHalf =
        has('level1') && !has('level2') && this.#level2 === null && columns.some(({ role }) => role === 'level2');
      if (isHalf) return 'row-cells-unclear';
      if (hasContent || levels) this.unfilled++;
      this.leftOut.push(...Object.values(placed).flatMap((all) => all.flatMap(({ lines }) => lines)));
      return null;
    }
    const isShifted = isOnlyLevel(name) && this.#isOwnBlank('level2', row, placed);
    const hasSigns = columns.some(({ role }) => role === 'sign');
    const isJoined = hasSigns && sign === '' && /定[性量]$/.test(name);
    if (isShifted || isJoined || areMisplaced(texts)) return 'row-cells-unclear';
    this.repeatsLevels ||= isRepeated;
    const own = (role: 'level1' | 'level2'): boolean => placed[role].some((cell) => !isBlank(cell));
    this.#drafts.push({
      cells: placed,
      level1: this.#level1?.text ?? null,
      level2: this.#level2?.text ?? null,
      takenOver: (this.#level1 !== null && !own('level1')) || (this.#level2 !== null && !own('level2')),
      blank: { level1: this.#isOwnBlank('level1', row, placed), level2: this.#isOwnBlank('level2', row, placed) },
      part: row.part,
    });
    return null;
  }

  /** The names of indicators that have a weight, and of those that have none. */
  listWeights(): { readonly weighed: number; readonly unweighed: readonly FormCell[] } {
    const unweighed = this.#drafts.filter(({ cells }) => cells.weight.every(isBlank));
    return {
      weighed: this.#drafts.length - unweighed.length,
      unweighed: unweighed.flatMap(({ cells: { name } }) => name.slice(0, 1)),
    };
  }

  /** The rows that lack a value: a cell may be missing before. */
  listGaps(): FormCell[] {
    const has = ({ cells: { value, cycle } }: ItemDraft): boolean =>
      [...value, ...cycle].some((cell) => !isBlank(cell));
    return this.#drafts.flatMap((draft) => {
      const [cell] = draft.cells.name;
      return !cell || isBlank(cell) || has(draft) ? [] : [cell];
    });
  }

  /** The indicators in order. */
  finish(columns: readonly ItemColumn[]): FormItem[] {
    const hasCells = columns.some(({ role }) => role === 'sign' || role === 'measure' || role === 'weight');
    return this.#drafts.map(({ cells, level1, level2, takenOver }): FormItem => {
      const text = (role: ItemRole): Passage | null => {
        const joined = Passage.join(cells[role].map(joinCell));
        return joined.text.trim() === '' ? null : joined;
      };
      const long = (role: ItemRole): Passage | null => {
        const joined = joinText(cells[role].filter((cell) => !isBlank(cell)));
        return joined.text.trim() === '' ? null : joined;
      };
      this.leftOut.push(...cells.leftOut.flatMap(({ lines }) => lines));
      return {
        level1,
        level2,
        levelsTakenOver: takenOver,
        name: text('name') ?? Passage.of('', 0, 0),
        value: hasCells ? text('value') : long('value'),
        cycle: long('cycle'),
        sign: text('sign'),
        measure: text('measure'),
        weight: text('weight'),
        hasCells,
      };
    });
  }

  /** Puts cells into columns: by their places, or by their order from the right where a copy has lost merged cells. */
  #place(
    row: FormRow,
    cells: readonly FormCell[],
    columns: readonly ItemColumn[],
  ): Record<ItemRole, FormCell[]> | null {
    const placed = emptyCells();
    if (row.isPlaced) {
      for (const cell of cells) {
        const column = columnOf(cell, columns);
        if (column && (isBlank(cell) || !spansColumns(cell, columns))) placed[column.role].push(cell);
        else if (!isBlank(cell)) return null;
      }
      return placed;
    }
    const levels = columns.filter(({ role }) => role === 'level1' || role === 'level2');
    const least = columns.length - levels.length;
    if (cells.length > columns.length || cells.length < least) return null;
    const own = columns.slice(columns.length - cells.length);
    const names = cells.map(squeezeCell);
    own.forEach(({ role }, i) => placed[role].push(cells[i]!));
    const [first = ''] = names;
    if (own[0]?.role === 'level1' && !isFirstLevel(first)) return null;
    if (own[0]?.role === 'level2' && !(isSecondLevel(first) && this.#isBelow(first))) {
      // The second level is missing, not the first: `满意度指标 游客满意度 ≥95%`.
      // Where heads are printed, a copy keeps blank cells, so a cell was lost.
      if (!isFirstLevel(first) || columns.some(({ head }) => head !== '')) return null;
      placed.level1.push(...placed.level2.splice(0));
    }
    // A level in the place of a name shows that a cell is missing behind it.
    const isShort = cells.length < columns.length;
    if (isShort && placed.name.some((cell) => isOnlyLevel(squeezeCell(cell)))) return null;
    // A level that cannot stand below the one above shows that the first level was lost.
    const above = this.#level1?.text.text ?? null;
    if (own[0]?.role === 'level2' && placed.level1.length === 0 && (above === null || !mayStandBelow(first, above)))
      return null;
    if (own[0]?.role === 'name' && this.isEmpty && levels.length > 0) return null;
    return placed;
  }

  /** Whether a level stands below the first level above. 成本指标 and 满意度指标 are first levels too. */
  #isBelow(level: string): boolean {
    if (!isFirstLevel(level)) return true;
    const above = squeeze(this.#level1?.text.text ?? '');
    return above === level || (/^成本/.test(level) && /^产出/.test(above));
  }

  #setLevels(row: FormRow, placed: Record<ItemRole, FormCell[]>): void {
    const open = (cells: readonly FormCell[], known: OpenLevel | null): OpenLevel | null => {
      const cell = cells.find((one) => !isBlank(one));
      return cell
        ? { text: joinCell(cell), part: row.part, end: row.row + cell.rowSpan, isFilled: cell.isFilled }
        : known;
    };
    const level1 = open(placed.level1, this.#level1);
    // A new first level ends the second.
    if (level1 !== this.#level1 && !isCovering(this.#level2, row)) this.#level2 = null;
    this.#level1 = level1;
    this.#level2 = open(placed.level2, this.#level2);
  }

  /**
   * Joins the name of a level that a page cut to its rest in the next page's first row: `服务对象满` and `意度指标`. Returns whether what
   * stands there is whole.
   */
  #joinCutLevels(placed: Record<ItemRole, FormCell[]>): boolean {
    for (const [role, above] of [
      ['level1', this.#level1],
      ['level2', this.#level2],
    ] as const) {
      const cell = placed[role].find((one) => !isBlank(one));
      if (!cell || !above || isLevel(squeezeCell(cell))) continue;
      const whole = Passage.join([above.text, joinCell(cell)]);
      if (!isLevel(whole.text)) {
        if (above.isFilled) return false;
        continue;
      }
      for (const draft of this.#drafts) if (draft[role] === above.text) draft[role] = whole;
      placed[role] = [{ ...cell, lines: [whole] }];
    }
    return true;
  }

  /** Whether a row has a blank cell of its own for a level, which no cell from above takes. */
  #isOwnBlank(role: 'level1' | 'level2', row: FormRow, placed: Record<ItemRole, FormCell[]>): boolean {
    const above = role === 'level1' ? this.#level1 : this.#level2;
    return placed[role].length > 0 && placed[role].every(isBlank) && !isCovering(above, row);
  }

  /**
   * A merged cell that a page cuts may print its level on the second page only. Then it is the level of the rows at the end of the first, whose
   * cell is blank:
   * ```
   * 数量指标 宣传类型（项） ≥10
   *          普查数据准确率（%） ≥95
   * （换页）质量指标 采购物资合格率（%） 100
   * ```
   */
  #labelFromNextPage({ part }: FormRow, placed: Record<ItemRole, FormCell[]>): void {
    const level2 = placed.level2.find((cell) => !isBlank(cell));
    const level1 = placed.level1.find((cell) => !isBlank(cell));
    for (const role of ['level1', 'level2'] as const) {
      const label = role === 'level1' ? level1 : level2;
      if (!label || (role === 'level2' && level1)) continue;
      for (const draft of this.#drafts.toReversed()) {
        if (draft.part !== part - 1 || !draft.blank[role]) break;
        draft[role] = joinCell(label);
        draft.takenOver = true;
      }
    }
  }
}

const isLevel = (text: string): boolean => isFirstLevel(text) || isSecondLevel(text);

/** Whether the cell of a level takes this row too. */
const isCovering = (level: OpenLevel | null, { part, row }: FormRow): boolean =>
  level !== null && level.part === part && row < level.end;

const emptyCells = (): Record<ItemRole, FormCell[]> => mapRoles(() => []);
