const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Three digits, the lowest first: the list of all ids, which every visitor loads, packs best like this. */
const LENGTH = 3;

/** Pages that ids can name. */
export const PAGE_LIMIT = 64 ** LENGTH;

export function toPageId(prefix: string, page: number): string {
  let id = prefix;
  for (let rest = page, digit = 0; digit < LENGTH; digit++, rest = Math.floor(rest / 64))
    id += DIGITS.charAt(rest % 64);
  return id;
}

export function fromPageId(id: string): { prefix: string; page: number } {
  const digits = [...id.slice(-LENGTH)].map((digit) => DIGITS.indexOf(digit));
  return { prefix: id.slice(0, -LENGTH), page: digits.reduceRight((page, digit) => page * 64 + digit, 0) };
}
