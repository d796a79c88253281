/**
 * Exact decimals as strings: `-12.5`, without exponent and without leading or trailing zeros. Targets are counted in them, so that
 * `29.91` and `10.8万` keep their printed value.
 */

interface Scaled {
  readonly digits: bigint;
  /** Digits after the point. */
  readonly places: number;
}

function toScaled(decimal: string): Scaled {
  const [, sign, whole = '0', fraction = ''] = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(decimal) ?? [];
  if (sign === undefined || (whole === '' && fraction === '')) throw new RangeError(`not a decimal: ${decimal}`);
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, places: fraction.length };
}

function fromScaled({ digits, places }: Scaled): string {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  return `${digits < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Removes needless zeros and signs: `004.50` → `4.5`, `-0` → `0`. Throws `RangeError` if the text is not a decimal. */
export function normalizeDecimal(text: string): string {
  return fromScaled(toScaled(text));
}

export function multiplyDecimals(a: string, b: string): string {
  const [x, y] = [toScaled(a), toScaled(b)];
  return fromScaled({ digits: x.digits * y.digits, places: x.places + y.places });
}

export function addDecimals(a: string, b: string): string {
  const [x, y] = alignScales(toScaled(a), toScaled(b));
  return fromScaled({ digits: x.digits + y.digits, places: x.places });
}

export function negateDecimal(a: string): string {
  return multiplyDecimals(a, '-1');
}

/** Returns a negative number, zero or a positive number, as `Array.sort` expects it. */
export function compareDecimals(a: string, b: string): number {
  const [x, y] = alignScales(toScaled(a), toScaled(b));
  return x.digits < y.digits ? -1 : x.digits > y.digits ? 1 : 0;
}

function alignScales(x: Scaled, y: Scaled): [Scaled, Scaled] {
  const places = Math.max(x.places, y.places);
  const grow = (s: Scaled): Scaled => ({ digits: s.digits * 10n ** BigInt(places - s.places), places });
  return [grow(x), grow(y)];
}
