import { Failure } from '../../src/pipeline/console/command.ts';

interface Bounds {
  /** The least number; 1 if it is not given. */
  readonly from?: number;
  readonly to?: number;
}

/** A seed can be any whole number. */
export const ANY: Bounds = { from: Number.MIN_SAFE_INTEGER };

/** Port 0 stands for any free port. */
export const PORTS: Bounds = { from: 0, to: 65_535 };

/**
 * Reads the whole number that the flag `name` was given. Throws a `Failure` with exit code 2, whose one line names the flag, the
 * numbers that it takes and what it was given.
 */
export function readWholeNumber(
  name: string,
  text: string,
  { from = 1, to = Number.MAX_SAFE_INTEGER }: Bounds = {},
): number {
  const number = /^-?\d+$/.test(text) ? Number(text) : NaN;
  if (number >= from && number <= to) return number;
  const lower = from === ANY.from ? '' : ` from ${from}`;
  const upper = to === Number.MAX_SAFE_INTEGER ? '' : ` to ${to}`;
  throw new Failure(`--${name} takes a whole number${lower}${upper}, found ${text}`, 2);
}
