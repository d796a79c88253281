import { foldTarget } from './fold.ts';
import type { CalendarPoint, Comparator, Quantity } from './target.ts';
import { dimensionOf } from './units.ts';

/** Writes a quantity: `11 万核`, `93%`, `4.8 万元`. The figure is as printed, in half width; its value stands for one printed in words. */
export function toWords(quantity: Quantity): string {
  const { printed, value, unit, unitFrom } = quantity;
  const text = foldTarget(printed).text;
  if (unitFrom === 'name') return space(`${/[万亿]$/.test(text) ? text : value}${unit ?? ''}`);
  const inWords = !/^[-+]?\d/.test(text) || /[余多半±]/.test(text);
  return space(inWords ? `${value}${unit ?? ''}` : text);
}

/** Puts a space between digits and Han characters. */
export function space(text: string): string {
  return text.replace(/([\d%])(?=\p{Script=Han})/gu, '$1 ').replace(/(?<=[\p{Script=Han}])(?=[-+]?\d)/gu, ' ');
}

/** Says the comparator in words that suit the unit: 不低于 95%, 不少于 3 次. `eq` is 为. */
export function comparatorWords(comparator: Comparator, unit: string | null): string {
  const counted =
    unit !== null && ['count', 'duration'].includes(dimensionOf(unit)) && !/^(?:摄氏度|分贝|伏|[A-Za-z])/.test(unit);
  switch (comparator) {
    case 'ge':
      return counted ? '不少于' : '不低于';
    case 'gt':
      return counted ? '多于' : '高于';
    case 'le':
      return '不超过';
    case 'lt':
      return counted ? '少于' : '低于';
    case 'about':
      return '约为';
    case 'eq':
      return '为';
  }
}

/** Writes a date: `2025 年 12 月 31 日`, `10 月底`, `次年 3 月底`, `年底`. */
export function dateWords({ year, month, day, part }: CalendarPoint): string {
  const yearWords = year === null ? '' : year === 'this' ? '当年' : year === 'next' ? '次年' : `${year} 年`;
  if (month === 12 && day === null && part === 'end')
    return yearWords === '' ? '年底' : `${yearWords.replace(/年$/, '')}年底`;
  const monthWords = month === null ? '' : `${month} 月`;
  const rest = day !== null ? `${day} 日` : part === 'end' ? '底' : part === 'start' ? '初' : '';
  return (
    [yearWords, monthWords + (day === null ? rest : '')].filter(Boolean).join(' ') + (day === null ? '' : ` ${rest}`)
  );
}
