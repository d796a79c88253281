import { figureUnit } from '../money.ts';
import type { BudgetDocument, Project } from '../records.ts';
import { readIndicatorTargets } from '../targets/indicator-targets.ts';
import { CEILING_BELOW_BUDGET } from './cost.ts';
import { NO_BENEFIT, NO_QUANTIFIED_TARGET, NO_SATISFACTION, PLACEHOLDER } from './coverage.ts';
import { ANNUAL_LAXER, ANNUAL_MISSING, ANNUAL_STRICTER } from './cycle.ts';
import { COMPLAINTS_AS_SATISFACTION, PERCENTAGE_AS_QUANTITY, UNKNOWN_LEVEL } from './unfitting-level.ts';
import { findRepeats, IDENTICAL_GOAL, IDENTICAL_INDICATORS } from './repetition.ts';
import { PERCENTAGE_ABOVE_100, UNIT_MISSING, UNIT_UNLIKE_NAME } from './unlikely-unit.ts';
import { OTHER_FIELD, OTHER_PROJECT } from './foreign-subject.ts';
import type { Note, NoteRule, DocumentWithTargets, ProjectWithTargets, Repeats } from './note-rule.ts';

/** All rules in the order of the pages. */
export const NOTE_RULES: readonly NoteRule[] = [
  PLACEHOLDER,
  PERCENTAGE_ABOVE_100,
  UNIT_UNLIKE_NAME,
  UNIT_MISSING,
  ANNUAL_MISSING,
  ANNUAL_LAXER,
  ANNUAL_STRICTER,
  PERCENTAGE_AS_QUANTITY,
  COMPLAINTS_AS_SATISFACTION,
  NO_QUANTIFIED_TARGET,
  NO_BENEFIT,
  NO_SATISFACTION,
  CEILING_BELOW_BUDGET,
  IDENTICAL_GOAL,
  IDENTICAL_INDICATORS,
  OTHER_FIELD,
  OTHER_PROJECT,
  UNKNOWN_LEVEL,
];

/** Reads the targets of a project once for all rules. */
function readProjectTargets(project: Project, currency: BudgetDocument['currencyUnit']): ProjectWithTargets {
  return {
    project,
    currency: figureUnit(currency),
    indicators: project.indicators.map((indicator) => ({ indicator, ...readIndicatorTargets(indicator) })),
  };
}

/** Reads the targets of all projects of a document. `projects` stand in source order; `repeats` are those of the document's year. */
export function readDocumentTargets(
  document: Pick<BudgetDocument, 'currencyUnit'>,
  projects: readonly Project[],
  repeats: Repeats,
): DocumentWithTargets {
  return {
    document,
    projects: projects.map((project) => readProjectTargets(project, document.currencyUnit)),
    repeats,
    byIndicatorName: indexByIndicatorName(projects),
  };
}

function indexByIndicatorName(projects: readonly Project[]): Map<string, Project[]> {
  const index = new Map<string, Project[]>();
  for (const project of projects) {
    for (const name of new Set(project.indicators.map((indicator) => indicator.name))) {
      const members = index.get(name);
      if (members) members.push(project);
      else index.set(name, [project]);
    }
  }
  return index;
}

/** Finds the notes of one project. */
export function notesOf(
  read: ProjectWithTargets,
  document: DocumentWithTargets,
  rules: readonly NoteRule[] = NOTE_RULES,
): Note[] {
  return rules.flatMap(({ code, find }) =>
    find(read, document).map(({ indicator, reason }) => ({
      code,
      project: read.project.id,
      indicator: indicator?.id ?? null,
      indicatorName: indicator?.name ?? null,
      reason,
    })),
  );
}

/**
 * Finds all notes of a document, project by project in source order.
 * @param repeats what the projects of the year repeat; without it, only what those of this document repeat is noted
 */
export function findNotes(
  document: Pick<BudgetDocument, 'currencyUnit'>,
  projects: readonly Project[],
  repeats: Repeats = findRepeats(projects),
): Note[] {
  const read = readDocumentTargets(document, projects, repeats);
  return read.projects.flatMap((project) => notesOf(project, read));
}
