import type { Amounts, BudgetDocument, Project } from '../../domain/records.ts';
import { amountText } from '../../domain/money-text.ts';
import { projectPath } from '../parts/paths.ts';
import { isPlaceholder } from '../tables/placeholder.ts';
import { linesText, toSourceBox } from '../parts/source-box.ts';

/** One project in short, to show what a page of the site holds. */
export interface SpecimenView {
  readonly name: string;
  readonly href: string;
  readonly owner: string;
  readonly amount: string;
  readonly indicators: readonly { readonly href: string; readonly name: string; readonly target: string }[];
  readonly count: number;
  readonly lines: string;
  readonly source: string;
}

const SHOWN = 3;

/** The projects that may serve as a specimen: those that state an amount, largest first. */
export const bySize = <T extends { readonly amounts: Amounts }>(entries: readonly T[]): T[] =>
  entries
    .filter(({ amounts }) => amounts.total !== null)
    .toSorted((a, b) => (b.amounts.total ?? 0) - (a.amounts.total ?? 0));

/** `null` for a project with too few targets that say something. */
export function toSpecimen(document: BudgetDocument, project: Project): SpecimenView | null {
  const indicators = project.indicators.flatMap(({ id, name, annualTarget }) =>
    annualTarget === null || isPlaceholder(annualTarget) || annualTarget.length > 12
      ? []
      : [{ href: `${projectPath(project.id)}#${id}`, name, target: annualTarget }],
  );
  const amount = amountText(project.amounts.total, document.currencyUnit);
  if (indicators.length < SHOWN || amount === null) return null;
  return {
    name: project.name,
    href: projectPath(project.id),
    owner: `${project.year}年 · ${project.unit}`,
    amount: `${amount} ${document.currencyUnit}`,
    indicators: indicators.slice(0, SHOWN),
    count: project.indicators.length,
    lines: `原文${linesText(project.source)}`,
    source: toSourceBox(document, project.source).href,
  };
}
