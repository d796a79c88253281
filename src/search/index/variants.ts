import pairs from 'opencc-js/dict/TSCharacters';
import type { Variants } from '../shared/normalize.ts';

/** Every traditional character of OpenCC's table with its first simplified form. */
export const ALL_VARIANTS: Variants = new Map(
  pairs.split('|').map((pair): [string, string] => {
    const [traditional = '', simplified = ''] = pair.split(' ');
    return [traditional, simplified];
  }),
);

/** Returns the pairs whose simplified character is in `characters`, as `TSTS…`. A query cannot find anything by the other pairs. */
export function trimVariants(characters: ReadonlySet<string>): string {
  return [...ALL_VARIANTS]
    .filter(([traditional, simplified]) => characters.has(simplified) && traditional !== simplified)
    .map((pair) => pair.join(''))
    .join('');
}
