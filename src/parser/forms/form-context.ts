import type { DiagnosticCode } from '../findings/catalogue.ts';
import type { Report } from '../findings/report.ts';
import type { Passage } from '../text/passage.ts';
import { squeeze, type Claim, type SourceText } from '../text/source-text.ts';

/** What reading forms finds besides projects: units of money, and what has no place in a record. */
export class FormContext {
  readonly #source: SourceText;
  readonly #report: Report;
  readonly currencies: { readonly unit: string; readonly at: number }[] = [];
  readonly #leftOut = new Map<string, number>();
  #unfilled = 0;

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

  /** Tells what was left out, in one finding each. */
  tellLeftOut(): void {
    if (this.#leftOut.size > 0) this.#report.add('form-parts-left-out', 0, [...this.#leftOut.keys()].join('、'));
    if (this.#unfilled > 0) this.#report.add('form-rows-unfilled', 0, `共 ${this.#unfilled} 行`);
  }
}
