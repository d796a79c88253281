import type { Indicator, Project } from '../../src/domain/records.ts';
import { countInk } from '../synthesis/sheet.ts';
import type { ReadRecords } from './compare-records.ts';

/**
 * What came of reading a text: everything was kept (`lossless`), or errors or warnings say what was not (`reported`). `problems` lists
 * where the reading breaks the record contract.
 */
export interface Verdict {
  readonly outcome: 'lossless' | 'reported';
  readonly problems: readonly string[];
}

/** Checks what must be true of the reading of any text, good or bad. */
export function checkReading(text: string, { document, projects, diagnostics }: ReadRecords): Verdict {
  const problems: string[] = [];
  const reported = diagnostics.filter(({ severity }) => severity !== 'info');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!document) {
    if (errors.length === 0) problems.push('no document and no error');
    if (projects.length > 0) problems.push('projects without a document');
    return { outcome: 'reported', problems };
  }
  const { characters, inFields, inBoilerplate, unclaimed } = document.coverage;
  if (characters !== countInk(text)) problems.push(`coverage counts ${characters} of ${countInk(text)} characters`);
  if (characters !== inFields + inBoilerplate + unclaimed) problems.push('coverage does not add up');
  const isRepeated = diagnostics.some(({ code }) => code === 'repeated-clause');
  if (unclaimed > 0 && errors.length === 0 && !isRepeated)
    problems.push(`${unclaimed} characters unclaimed, and no error`);
  if (projects.length === 0 && reported.length === 0) problems.push('no projects, and nothing reported');
  const lines = text.split(/\r\n|\r|\n/);
  for (const { line, column } of diagnostics) {
    if (line < 1 || line > lines.length || column < 1)
      problems.push(`a diagnostic at ${line}:${column} of ${lines.length} lines`);
  }
  // A document with an error is not published, so that its records need not keep the contract.
  if (errors.length > 0) return { outcome: 'reported', problems };
  if (new Set(projects.map(({ id }) => id)).size !== projects.length) problems.push('two projects with one id');
  const ofUnits = document.units.flatMap((unit) => unit.projects);
  if (ofUnits.join() !== projects.map(({ id }) => id).join()) problems.push("the units' projects are not the projects");
  for (const project of projects) problems.push(...checkProject(project, lines));
  return { outcome: reported.length > 0 ? 'reported' : 'lossless', problems };
}

function checkProject(project: Project, lines: readonly string[]): string[] {
  const problems: string[] = [];
  const { startLine, endLine } = project.source;
  if (startLine < 1 || endLine > lines.length || startLine > endLine)
    return [`${project.name} at lines ${startLine}–${endLine} of ${lines.length}`];
  const printed = lines.slice(startLine - 1, endLine).join('\n');
  const texts = [project.name, project.goal, ...project.indicators.flatMap(textsOf)];
  for (const text of texts) {
    if (text === '') problems.push(`an empty text in ${project.name}`);
    if (text && !printed.includes('&') && !isSubsequence(text, printed))
      problems.push(`“${text.slice(0, 40)}” is not in its lines`);
  }
  for (const { name, source } of project.indicators) {
    const inside = source.startLine >= startLine && source.endLine <= endLine && source.startColumn >= 1;
    if (!inside)
      problems.push(
        `indicator ${name} at ${source.startLine}:${source.startColumn}, not in lines ${startLine}–${endLine}`,
      );
  }
  const ids = project.indicators.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) problems.push(`two indicators of ${project.name} with one id`);
  return problems;
}

const textsOf = ({ name, cycleTarget, annualTarget, level1, level2 }: Indicator): (string | null)[] => [
  name,
  cycleTarget,
  annualTarget,
  level1?.name ?? null,
  level2?.name ?? null,
];

/** Tells whether all characters of a field stand in the printed lines in the same order, so that none is made up. */
function isSubsequence(text: string, printed: string): boolean {
  let at = 0;
  for (const char of text.replace(/\s/gu, '')) {
    at = printed.indexOf(char, at) + char.length;
    if (at < char.length) return false;
  }
  return true;
}
