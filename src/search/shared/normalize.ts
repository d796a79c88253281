/** Simplified form of a traditional character, as typed or printed. */
export type Variants = ReadonlyMap<string, string>;

/** Signs that are typed in one way and printed in another. */
const SIGNS: Readonly<Record<string, string>> = {
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '−': '-',
  '‐': '-',
  '―': '-',
  '─': '-',
  '⁄': '/',
  '〜': '~',
  '•': '·',
  '・': '·',
};

/** White space, and marks without a look of their own, such as those that a copied text brings along. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

interface NormalizedText {
  readonly text: string;
  /** `offsets[i]` is where the character that became `text[i]` begins in the original. */
  readonly offsets: readonly number[];
}

/**
 * The one form in which texts and queries are compared: each character by NFKC and in lower case, traditional ones simplified,
 * without white space, invisible marks and the commas that group thousands (`１，２３４.５ 万元` → `1234.5万元`).
 */
export function normalizeText(text: string, variants: Variants): NormalizedText {
  const units: string[] = [];
  const origins: number[] = [];
  let origin = 0;
  for (const character of text) {
    for (const unit of foldCharacter(character)) {
      units.push(variants.get(unit) ?? unit);
      origins.push(origin);
    }
    origin += character.length;
  }
  const kept: string[] = [];
  const offsets: number[] = [];
  units.forEach((unit, index) => {
    if (unit === ',' && groupsThousands(units, index)) return;
    // A character outside the basic plane is two units of a string.
    offsets.push(...Array<number>(unit.length).fill(origins[index] ?? 0));
    kept.push(unit);
  });
  return { text: kept.join(''), offsets };
}

export const normalize = (text: string, variants: Variants): string => normalizeText(text, variants).text;

const cache = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = cache.get(character);
  if (folded === undefined) {
    const plain = character.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
    folded = [...plain].map((sign) => SIGNS[sign] ?? sign).join('');
    cache.set(character, folded);
  }
  return folded;
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';

/** A comma after one to three digits and before exactly three. (No look-behind: Safari 16.0 has none.) */
function groupsThousands(units: readonly string[], comma: number): boolean {
  let before = 0;
  while (isDigit(units[comma - 1 - before])) before++;
  let after = 0;
  while (isDigit(units[comma + 1 + after])) after++;
  return before >= 1 && before <= 3 && after === 3;
}
