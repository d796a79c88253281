import { figureUnit } from '../../domain/money.ts';
import type { Amounts, BudgetDocument, Project } from '../../domain/records.ts';
import { amountText } from '../../domain/money-text.ts';
import { projectPath } from '../parts/paths.ts';
import { isPlaceholder } from '../../domain/placeholders.ts';
import { linesText, toSourceBox } from '../parts/source-box.ts';

/** A summary of one project, which shows a new reader what a page of the site holds. */
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

/** Number of projects of a document that are tried. */
const TRIED = 10;

interface Candidates<Entry> {
  readonly document: BudgetDocument;
  readonly entries: readonly Entry[];
}

/**
 * Makes the specimen from the largest project of the first document that has enough to show, or returns `null` if none has.
 * `read` gives the record of an entry.
 */
export function findSpecimen<Entry extends { readonly amounts: Amounts }>(
  documents: readonly Candidates<Entry>[],
  read: (entry: Entry) => Project,
): SpecimenView | null {
  for (const { document, entries } of documents) {
    for (const entry of bySize(entries).slice(0, TRIED)) {
      const specimen = toSpecimen(document, read(entry));
      if (specimen) return specimen;
    }
  }
  return null;
}

/** Keeps the projects with an amount, largest first. */
const bySize = <Entry extends { readonly amounts: Amounts }>(entries: readonly Entry[]): Entry[] =>
  entries
    .filter(({ amounts }) => amounts.total !== null)
    .toSorted((a, b) => (b.amounts.total ?? 0) - (a.amounts.total ?? 0));

/** Makes the specimen, or `null` for a project with too few targets that say something. */
function toSpecimen(document: BudgetDocument, project: Project): SpecimenView | null {
  const indicators = project.indicators.flatMap(({ id, name, annualTarget }) =>
    annualTarget === null || isPlaceholder(annualTarget) || annualTarget.length > 12
      ? []
      : [{ href: `${projectPath(project.id)}#${id}`, name, target: annualTarget }],
  );
  const amount = amountText(project.amounts.total, figureUnit(document.currencyUnit));
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
