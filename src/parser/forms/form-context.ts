import type { DiagnosticCode } from '../findings/catalogue.ts';
import type { Report } from '../findings/report.ts';
import { joinCell } from './cell-text.ts';
import type { FormCell } from './form-row.ts';
import type { ItemColumn } from './item-columns.ts';
import type { ItemRows } from './item-rows.ts';
import type { Passage } from '../text/passage.ts';
import { squeeze, type Claim, type SourceText } from '../text/source-text.ts';

/** What reading forms finds besides projects: units of money, and what has no place in a record. */
export class FormContext {
  readonly #source: SourceText;
  readonly #report: Report;
  readonly currencies: { readonly unit: string; readonly at: number }[] = [];
  readonly #leftOut = new Map<string, number>();
  #unfilled = 0;
  #weighed = 0;
  readonly #unweighed: FormCell[] = [];
  #repeatsLevels = false;
  readonly #withoutLevel: FormCell[] = [];

  constructor(source: SourceText, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  claim(passage: Passage, as: Claim): void {
    this.#source.claimPassage(passage, as);
  }

  report(code: DiagnosticCode, at: Passage, detail: string): void {
    this.#report.add(code, at.start ?? 0, `“${detail.slice(0, 60)}”`);
  }

  addCurrency(at: Passage, unit: string): void {
    this.currencies.push({ unit: squeeze(unit), at: at.start ?? 0 });
  }

  /** Counts the labels and columns of a form that records have no place for, and the rows that nobody filled. */
  leaveOut(labels: Iterable<string>, unfilled: number): void {
    for (const label of labels) this.#leftOut.set(label, (this.#leftOut.get(label) ?? 0) + 1);
    this.#unfilled += unfilled;
  }

  /** Reports rows of indicators without a value under heads that have one, and keeps those without a weight. */
  checkRows(items: ItemRows, columns: readonly ItemColumn[]): void {
    const hasValues = columns.some(({ role }) => role === 'value' || role === 'cycle');
    for (const cell of hasValues ? items.listGaps() : [])
      this.report('row-value-missing', joinCell(cell), joinCell(cell).text);
    const { weighed, unweighed } = items.listWeights();
    this.#weighed += weighed;
    this.#unweighed.push(...unweighed);
    this.#repeatsLevels ||= items.repeatsLevels;
    this.#withoutLevel.push(...items.withoutLevel);
  }

  /** Tells what was left out, in one finding each, and rows that lack a weight or a level where all others have one: a cell may be missing. */
  tellLeftOut(): void {
    const lacking = [...(this.#weighed > 0 ? this.#unweighed : []), ...(this.#repeatsLevels ? this.#withoutLevel : [])];
    for (const cell of lacking) this.report('row-cells-unclear', joinCell(cell), joinCell(cell).text);
    if (this.#leftOut.size > 0) this.#report.add('form-parts-left-out', 0, [...this.#leftOut.keys()].join('、'));
    if (this.#unfilled > 0) this.#report.add('form-rows-unfilled', 0, `共 ${this.#unfilled} 行`);
  }
}
