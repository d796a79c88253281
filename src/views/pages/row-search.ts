import type { BudgetDocument } from '../../domain/records.ts';
import { TAXONOMIES } from '../../domain/taxonomy.ts';

/** What the fields of the search for indicators offer. */
export interface RowFields {
  /** Newest first. */
  readonly years: readonly number[];
  /** In the order of pinyin. */
  readonly departments: readonly string[];
  /** The levels of both taxonomies, each under its group. */
  readonly levels: readonly { readonly code: string; readonly label: string }[];
}

export function toRowFields(documents: readonly Pick<BudgetDocument, 'year' | 'department'>[]): RowFields {
  const levels = new Map<string, string>();
  for (const group of TAXONOMIES.flatMap(({ groups }) => groups)) {
    levels.set(group.code, group.name);
    // 成本指标 is a group of its own in the newer taxonomy, and takes the costs of the older one too.
    for (const { code, name } of group.members) if (code !== '14') levels.set(code, `${group.name} › ${name}`);
  }
  return {
    years: [...new Set(documents.map(({ year }) => year))].sort((a, b) => b - a),
    departments: [...new Set(documents.map(({ department }) => department))].sort(
      new Intl.Collator('zh-u-co-pinyin').compare,
    ),
    levels: [...levels].map(([code, label]) => ({ code, label })).sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}
