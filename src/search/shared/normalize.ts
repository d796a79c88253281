/** Maps traditional characters to their simplified forms. */
export type Variants = ReadonlyMap<string, string>;

/** Signs that have several forms, each with the form in which it is compared. */
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

/** White space, and invisible characters such as zero-width spaces, which copied text contains. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

interface NormalizedText {
  readonly text: string;
  /** `offsets[i]` is the offset in the original text of the character that became `text[i]`. */
  readonly offsets: readonly number[];
}

/**
 * Brings a text or a query into the form in which they are compared (`１，２３４.５ 万元` → `1234.5万元`): characters in NFKC and lower case,
 * traditional characters simplified, and white space, invisible characters and the commas that group thousands removed.
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
    // A character outside the basic plane is two code units long, and each needs an offset.
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

/**
 * Whether a comma follows one to three digits and precedes exactly three. (A regular expression would need look-behind, which Safari 16.0
 * lacks.)
 */
function groupsThousands(units: readonly string[], comma: number): boolean {
  let before = 0;
  while (isDigit(units[comma - 1 - before])) before++;
  let after = 0;
  while (isDigit(units[comma + 1 + after])) after++;
  return before >= 1 && before <= 3 && after === 3;
}
