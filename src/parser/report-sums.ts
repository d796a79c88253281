import { describeDifference, reconcile, type Difference } from '../domain/reconcile.ts';
import type { BudgetDocument, CurrencyUnit } from '../domain/records.ts';
import type { Assembly } from './assemble.ts';
import { figureUnit } from '../domain/money.ts';
import { findFigure } from './money-in-text.ts';
import type { SourceText } from './text/source-text.ts';
import type { Report } from './findings/report.ts';

/** The most characters of a line that a message shows. */
const SHOWN = 40;

/** Reports every printed sum that its addends do not add up to, once a row: the same difference in several columns is one finding. */
export function reportSums(
  document: BudgetDocument,
  { projects, starts, texts }: Pick<Assembly, 'projects' | 'starts' | 'texts'>,
  source: SourceText,
  report: Report,
): void {
  const seen = new Set<string>();
  const byOrder = listByOrder(document, projects);
  for (const difference of reconcile(document, projects, true)) {
    // Where figures stand by order, only 总计 is sure of its column.
    if (difference.column !== 'total' && byOrder.has(difference.id)) continue;
    const key = [difference.id, difference.addends, difference.difference].join();
    if (seen.has(key)) continue;
    seen.add(key);
    const code = difference.kind === 'rounding' ? 'sum-rounding' : 'sum-mismatch';
    const offset = starts.get(difference.id) ?? 0;
    const where =
      difference.kind === 'mismatch'
        ? tellSwallowed(difference, figureUnit(document.currencyUnit), texts, source, report)
        : '';
    const project = difference.scope === 'project' ? difference.id : null;
    report.add(code, offset, describe(difference, document) + where, project);
  }
}

const describe = (difference: Difference, document: BudgetDocument): string =>
  `${difference.name}：${describeDifference(difference, figureUnit(document.currencyUnit))}`;

/** Names the line of a text that holds just the figure that a sum lacks, as the one finding about it: `；第 41 行的“苗木补植 80.00 80.00”没有读成项目`. */
function tellSwallowed(
  { difference }: Difference,
  unit: CurrencyUnit,
  texts: Assembly['texts'],
  source: SourceText,
  report: Report,
): string {
  const offset = findFigure(texts, difference, unit);
  if (offset === null) return '';
  report.takeBack('money-in-text', offset);
  const { line } = source.place(offset);
  const { start, end } = source.lines[line - 1]!;
  return `；第 ${line} 行的“${source.text.slice(start, end).trim().slice(0, SHOWN)}”没有读成项目`;
}

/** Ids of the rows whose sums have a row among their figures that shows no columns. */
function listByOrder(document: BudgetDocument, projects: Assembly['projects']): ReadonlySet<string> {
  const ids = new Set(projects.filter(({ amountsBasis }) => amountsBasis === 'order').map(({ id }) => id));
  for (const unit of document.units)
    if (unit.amountsBasis === 'order' || unit.projects.some((id) => ids.has(id))) ids.add(unit.id);
  if (document.declaredBasis === 'order' || document.units.some(({ id }) => ids.has(id))) ids.add(document.id);
  return ids;
}
