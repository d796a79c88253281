/** The formats that files name by number alone (ECMA-376 18.8.30), without those of dates, times, fractions and powers. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  49: '@',
};

/** Returns the code of a built-in format. A number that is not in the list gives a code of dates, by which no number is printed. */
export const builtInFormat = (id: number): string => BUILT_IN[id] ?? 'yyyy-mm-dd';

/**
 * Prints a number by the code of its format: `1234.5` by `#,##0.00` is `1,234.50`. Returns `null` for dates, times, fractions and powers,
 * because no amount is printed in them.
 */
export function printNumber(value: number, code: string): string | null {
  const sections = splitSections(code);
  const isNegative = value < 0;
  const section = chooseSection(sections, value);
  if (/^general$/i.test(section.trim()) || section.trim() === '@' || section.trim() === '') return printGeneral(value);
  const bare = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
  const literal = /"([^"]*)"|\\(.)/g;
  const pattern = bare.replace(literal, '').replace(/[()\-+\s¥￥$€]/g, '');
  if (/[ymdhsegb/]/i.test(pattern.replace(/general/gi, '')) || /e[+-]/i.test(pattern)) return null;
  const digits = /[#0?][#0?,]*(?:\.[#0?]+)?|\.[#0?]+/.exec(bare.replace(literal, (all) => '\0'.repeat(all.length)));
  const unquote = (text: string): string => text.replace(literal, '$1$2').replace(/\?/g, '');
  // `?` stands for a digit or a space, and zero has no digits but those that the format asks for.
  if (!digits || (value === 0 && !/[0#]/.test(digits[0]))) return unquote(bare).trim();
  const [whole = '', fraction = ''] = digits[0].split('.');
  const scaled = value * (pattern.includes('%') ? 100 : 1) * 1000 ** -(/,*$/.exec(whole)?.[0].length ?? 0);
  const least = (fraction.match(/0/g) ?? []).length;
  const printed = printDecimal(
    Math.abs(scaled),
    fraction.length,
    least,
    /#,##|,[#0]/.test(whole),
    (whole.match(/0/g) ?? []).length,
  );
  const before = unquote(bare.slice(0, digits.index));
  const after = unquote(bare.slice(digits.index + digits[0].length));
  const sign = isNegative && sections.length < 2 ? '-' : '';
  return `${sign}${before}${printed}${after}`.replace(/\s+/g, ' ').trim();
}

/** Parts a code at semicolons that are not quoted. */
function splitSections(code: string): string[] {
  const sections = [''];
  for (const [piece] of code.matchAll(/"[^"]*"|\\.|[^]/g)) {
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  }
  return sections;
}

function chooseSection(sections: readonly string[], value: number): string {
  const [positive = '', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return negative;
  return value === 0 && zero !== undefined ? zero : positive;
}

/** Prints a number as a sheet prints it in a cell without a format: without the noise of binary fractions. */
const printGeneral = (value: number): string => {
  const exact = Number(value.toPrecision(15));
  if (Math.abs(exact) >= 1e21) return BigInt(exact).toString();
  const text = String(exact);
  return /e/.test(text) ? exact.toFixed(10).replace(/0+$/, '').replace(/\.$/, '') : text;
};

/** Rounds the shortest decimal that stands for a number, half up, as sheets do; binary halves are not exact. */
function printDecimal(value: number, places: number, least: number, isGrouped: boolean, leastWhole: number): string {
  const [whole = '0', fraction = ''] = printGeneral(value).split('.');
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const rounded = (kept + ((fraction[places] ?? '0') >= '5' ? 1n : 0n)).toString().padStart(places + leastWhole, '0');
  const cut = rounded.length - places;
  const decimals = rounded.slice(cut).replace(/0+$/, '').padEnd(least, '0');
  const integer = rounded.slice(0, cut);
  const grouped = isGrouped ? integer.replace(/\B(?=(?:\d{3})+$)/g, ',') : integer;
  return decimals === '' ? grouped : `${grouped}.${decimals}`;
}
