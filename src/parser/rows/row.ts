import type { AmountColumn, AmountsBasis } from '../../domain/records.ts';
import type { Passage } from '../text/passage.ts';

/** A printed row: 合计, a spending unit, or a project, as its layout's reader found it. */
export interface Row {
  kind: 'total' | 'unit' | 'project';
  readonly name: Passage;
  /** The printed figures by column; blank cells are left out. */
  readonly figures: Partial<Record<AmountColumn, Passage>>;
  readonly basis: AmountsBasis;
  /** What the row holds besides: goal and indicators, in one passage or in a cell each. */
  readonly body: RowBody;
}

export type RowBody =
  | { readonly kind: 'cells'; readonly goal: Passage; readonly indicators: Passage }
  /** Goal and indicators follow one another; `lineStarts` are the indexes in the text where a printed line begins. */
  | { readonly kind: 'flow'; readonly text: Passage; readonly lineStarts: ReadonlySet<number> };

export const bodyIsEmpty = (body: RowBody): boolean =>
  body.kind === 'cells' ? body.goal.isEmpty && body.indicators.isEmpty : body.text.isEmpty;

/** Figures that the layout left in order, blank cells gone: 总计 first, then the sources. All four show their columns. */
export function figuresByOrder(figures: readonly Passage[]): Pick<Row, 'figures' | 'basis'> {
  const [total, fiscal, special, other] = figures;
  return {
    figures: {
      ...(total && { total }),
      ...(fiscal && { fiscal }),
      ...(special && { special }),
      ...(other && { other }),
    },
    basis: figures.length === 4 ? 'column' : 'order',
  };
}
