import { cell, type FormHead, type FormIndicator, type SpanCell } from './form-record.ts';

/** The cells of levels before each indicator: one for all indicators of a level where they are merged, one for each where not. */
export function printLevels(items: readonly FormIndicator[], levels: FormHead['levels']): SpanCell[][] {
  const count = (i: number, same: (item: FormIndicator) => boolean): number => {
    let end = i;
    while (end < items.length && same(items[end]!)) end++;
    return end - i;
  };
  return items.map((item, i) => {
    const above = items[i - 1];
    const sameFirst = (other: FormIndicator | undefined): boolean => other?.level1 === item.level1;
    const sameBoth = (other: FormIndicator | undefined): boolean => sameFirst(other) && other?.level2 === item.level2;
    if (levels === 'absent') return [];
    if (levels === 'repeated') return [cell(item.level1!), cell(item.level2!)];
    return [
      ...(sameFirst(above) ? [] : [cell(item.level1!, 1, count(i, sameFirst))]),
      ...(sameBoth(above) ? [] : [cell(item.level2!, 1, count(i, sameBoth))]),
    ];
  });
}

/** The heads of the cells of a target. */
export const targetHeads = (value: string, hasCells: boolean): string[] =>
  hasCells ? ['指标性质', value, '计量单位', '权重'] : [value];

/** The cells of a target. */
export const printTarget = ({ target, cells }: FormIndicator): SpanCell[] =>
  cells ? [cells.sign, cells.value, cells.measure, cells.weight].map((text) => cell(text ?? '')) : [cell(target)];
