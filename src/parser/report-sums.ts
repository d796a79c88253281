import { describeDifference, reconcile, type Difference } from '../domain/reconcile.ts';
import type { BudgetDocument } from '../domain/records.ts';
import type { Assembly } from './assemble.ts';
import type { Report } from './findings/report.ts';

/** Reports every printed sum that its addends do not add up to, once a row: the same difference in several columns is one finding. */
export function reportSums(document: BudgetDocument, { projects, starts }: Assembly, report: Report): void {
  const seen = new Set<string>();
  for (const difference of reconcile(document, projects)) {
    const key = [difference.id, difference.addends, difference.difference].join();
    if (seen.has(key)) continue;
    seen.add(key);
    const code = difference.kind === 'rounding' ? 'sum-rounding' : 'sum-mismatch';
    const offset = starts.get(difference.id) ?? 0;
    report.add(code, offset, describe(difference, document), difference.scope === 'project' ? difference.id : null);
  }
}

const describe = (difference: Difference, document: BudgetDocument): string =>
  `${difference.name}：${describeDifference(difference, document.currencyUnit)}`;
