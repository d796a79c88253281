import { figureUnit } from '../../domain/money.ts';
import {
  type DocumentMeasures,
  measureDocument,
  MEASURES,
  type MeasureCode,
  type Share,
} from '../../domain/measures/document-measures.ts';
import type { BudgetDocument, Project } from '../../domain/records.ts';
import { fenText } from '../../domain/money-text.ts';

/** A measure of one document, with the figures behind it. */
export interface MeasureRow {
  readonly code: MeasureCode;
  readonly name: string;
  /** One figure, or for the coverage one a first-level group. `text` is `null` where the divisor is 0. */
  readonly values: readonly { readonly label: string | null; readonly text: string | null; readonly of: string }[];
  readonly how: string;
}

export function toMeasures(document: BudgetDocument, projects: readonly Project[]): MeasureRow[] {
  const measures = measureDocument(document, projects);
  return MEASURES.map(({ code, name, how }) => ({ code, name, how, values: valuesOf(code, measures, document) }));
}

function valuesOf(
  code: MeasureCode,
  { quantified, indicatorsPerProject, indicatorRange, coverage, amountWithOutcome }: DocumentMeasures,
  document: BudgetDocument,
): MeasureRow['values'] {
  switch (code) {
    case 'quantified':
      return [{ label: null, text: percent(quantified), of: `${quantified.part} ÷ ${quantified.whole} 项指标` }];
    case 'indicatorsPerProject': {
      const { part, whole } = indicatorsPerProject;
      const range = indicatorRange === null ? '' : `，最少 ${indicatorRange[0]} 项，最多 ${indicatorRange[1]} 项`;
      return [
        {
          label: null,
          text: whole === 0 ? null : `${(part / whole).toFixed(1)} 项`,
          of: `${part} ÷ ${whole} 个项目${range}`,
        },
      ];
    }
    case 'coverage':
      return coverage.map(({ name, share }) => ({
        label: name,
        text: percent(share),
        of: `${share.part} ÷ ${share.whole} 个项目`,
      }));
    case 'amountWithOutcome': {
      const { part, whole } = amountWithOutcome;
      const currency = figureUnit(document.currencyUnit);
      const of = [part, whole].map((fen) => `${fenText(fen, currency)} ${currency}`).join(' ÷ ');
      return [{ label: null, text: percent(amountWithOutcome), of }];
    }
  }
}

/** A share as `93.5%`; `null` where the whole is 0. */
const percent = ({ part, whole }: Share): string | null =>
  whole === 0 ? null : `${((part / whole) * 100).toFixed(1)}%`;
