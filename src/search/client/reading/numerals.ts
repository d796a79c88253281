const DIGITS = '零一二三四五六七八九';

const DIGIT = '[一二两三四五六七八九]';
const NUMERAL = /[零一二两三四五六七八九十百千万亿]+/g;

/** A number below 10,000: `二十`, `两千三百`, `一百零五`. */
const SECTION = new RegExp(`^(?:(${DIGIT})千)?零?(?:(${DIGIT})百)?零?(?:(${DIGIT})?(十))?零?(${DIGIT})?$`);

/** Writes the numbers in Chinese numerals with 万 or 亿 in a normalised text in digits: `超过一亿二千万元` → `超过12000万元`. */
export const writeDigits = (text: string): string =>
  text.replace(NUMERAL, (numeral) => {
    const match = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?$/.exec(numeral);
    if (!match) return numeral;
    const [, large, small] = match;
    const [hundredMillions, tenThousands] = [readSection(large ?? ''), readSection(small ?? '')];
    if (hundredMillions === undefined || tenThousands === undefined) return numeral;
    return small === undefined ? `${hundredMillions}亿` : `${hundredMillions * 10_000 + tenThousands}万`;
  });

/** Returns a number below 10,000; 0 for an empty text, and `undefined` for any that is no number. */
function readSection(text: string): number | undefined {
  const [, thousands, hundreds, tens, ten, ones] = SECTION.exec(text) ?? [undefined];
  const read = (digit = '零'): number => DIGITS.indexOf(digit.replace('两', '二'));
  const number = 1000 * read(thousands) + 100 * read(hundreds) + 10 * read(ten && (tens ?? '一')) + read(ones);
  return text === '' || number > 0 ? number : undefined;
}
