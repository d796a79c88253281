import { amountText } from '../../domain/money-text.ts';
import type { Address } from './address.ts';
import type { Pair } from './propose-pairs.ts';

const KIND_WORDS = { document: '部门', unit: '单位', project: '项目' } as const satisfies Record<
  Address['kind'],
  string
>;

/** Says in Chinese what a recorded address is of: `2025 年项目“热线运行”（某局 · 某中心，120.00 万元，原文第 12–30 行）`. */
export function describeAddress({ kind, year, names, amounts, currencyUnit, source }: Address): string {
  const total =
    currencyUnit && amounts.total !== null ? [`${amountText(amounts.total, currencyUnit)} ${currencyUnit}`] : [];
  const place = `原文第 ${source.startLine}–${source.endLine} 行`;
  const holders = names.length > 1 ? [names.slice(0, -1).join(' · ')] : [];
  return `${year} 年${KIND_WORDS[kind]}“${names.at(-1) ?? ''}”（${[...holders, ...total, place].join('，')}）`;
}

/** Says in Chinese why a lost address and a fresh one may be of the same thing. */
export function describePair({ lost, fresh, score, isSure }: Pair): string {
  const [before, after] = findDifference(lost.names.at(-1) ?? '', fresh.names.at(-1) ?? '');
  const reasons = [
    before === after ? '名称相同' : `名称不同的字：“${before}”→“${after}”`,
    lost.amounts.total === fresh.amounts.total ? '金额相同' : '金额不同',
  ];
  if (lost.kind === 'project') {
    const shared = fresh.indicators.filter((id) => lost.indicators.includes(id)).length;
    reasons.push(`共同的指标 ${shared} 项，原有 ${lost.indicators.length} 项，现有 ${fresh.indicators.length} 项`);
  }
  return `可能是${describeAddress(fresh)}：相似度 ${score.toFixed(2)}${isSure ? '，有把握' : ''}；${reasons.join('；')}`;
}

/** The stretches in which two texts differ, without what both begin and end with. */
export function findDifference(before: string, after: string): [string, string] {
  const [a, b] = [[...before], [...after]];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end).join(''), b.slice(start, b.length - end).join('')];
}
