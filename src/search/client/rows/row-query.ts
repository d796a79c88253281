import type { Figure } from '../../shared/row-columns.ts';

/** How a figure is compared with the one that the reader gives. */
export const OPERATORS = {
  lt: { label: '小于', passes: (difference: number) => difference < 0 },
  le: { label: '小于或等于', passes: (difference: number) => difference <= 0 },
  eq: { label: '等于', passes: (difference: number) => difference === 0 },
  ge: { label: '大于或等于', passes: (difference: number) => difference >= 0 },
  gt: { label: '大于', passes: (difference: number) => difference > 0 },
} as const;

/** A search for indicators. The address of the page contains all of it. */
export interface RowQuery {
  readonly query: string;
  readonly operator: keyof typeof OPERATORS;
  /** The figure as typed; empty if any will do. */
  readonly value: string;
  /** The unit as typed; empty if any will do. */
  readonly unit: string;
  readonly year: string;
}

export function readRowQuery(params: URLSearchParams): RowQuery {
  const operator = params.get('op') ?? '';
  return {
    query: params.get('q') ?? '',
    operator: Object.hasOwn(OPERATORS, operator) ? (operator as RowQuery['operator']) : 'lt',
    value: params.get('value') ?? '',
    unit: params.get('unit') ?? '',
    year: params.get('year') ?? '',
  };
}

/** A word that is a figure with a unit, in a normalised text. */
const FIGURE = /^(\d+(?:\.\d+)?)(%|[\p{Script=Han}]{1,3})$/u;

/** Reads a normalised word as a figure with its unit (`80%`); `null` if it is none. */
export function readFigure(word: string): Figure | null {
  const [, value, unit] = FIGURE.exec(word) ?? [];
  return value === undefined || unit === undefined ? null : { value, unit };
}

/** Returns what says whether a figure passes; `null` if the reader gave none. */
export function toCondition({ operator, value, unit }: RowQuery): ((figure: Figure) => boolean) | null {
  const wanted = value.normalize('NFKC').replaceAll(',', '').trim();
  const ofUnit = unit.normalize('NFKC').trim();
  if (!/^-?\d+(\.\d+)?$/.test(wanted)) return ofUnit === '' ? null : (figure) => figure.unit === ofUnit;
  return (figure) =>
    (ofUnit === '' || figure.unit === ofUnit) && OPERATORS[operator].passes(Number(figure.value) - Number(wanted));
}
