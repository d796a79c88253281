const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The number of digits in an id. */
const LENGTH = 3;

/** The number of pages in a shard that ids can name. */
export const PAGE_LIMIT = 64 ** LENGTH;

/** Returns the id of a page in Pagefind's files: the prefix of its shard and three digits of base 64, the lowest first. */
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
