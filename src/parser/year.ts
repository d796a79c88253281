import type { YearBasis } from '../domain/records.ts';

/** Returns the year that a title states (`某局2025年项目支出绩效目标表`); `null` if it states none. */
export function titleYear(title: string | null): number | null {
  const match = /(?<![\d-])(20\d\d)\s*年(?!\s*[-—~～至])/.exec(title?.normalize('NFKC') ?? '');
  return match ? Number(match[1]) : null;
}

/**
 * Tells what in a document supports its budget year. In running text only a phrase that places the work in the year counts (`2024年内`,
 * `2026年度`). A range such as `2024-2025年` is a service period.
 */
export function yearBasis(year: number, title: string | null, goals: readonly (string | null)[]): YearBasis {
  if (titleYear(title) === year) return 'title';
  const phrase = new RegExp(`(?<![\\d\\-—–~～至])${year}\\s*(?:年度|年内|年全年|预算年度|财政年度)`);
  return goals.some((goal) => goal !== null && phrase.test(goal.normalize('NFKC'))) ? 'text' : 'declared';
}
