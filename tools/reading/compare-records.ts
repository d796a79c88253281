import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { BudgetDocument, Project } from '../../src/domain/records.ts';
import { countTold } from '../../src/parser/findings/report.ts';
import type { Expected } from '../synthesis/draft.ts';

/** The records and findings of a text that has been read. */
export interface ReadRecords {
  readonly document: BudgetDocument | null;
  readonly projects: readonly Project[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A field that was read otherwise than it was printed. */
export interface Disagreement {
  readonly where: string;
  readonly expected: unknown;
  readonly got: unknown;
}

/** Lists the fields in which the records that were read differ from those that were printed. */
export function compareRecords(expected: Expected, { document, projects, diagnostics }: ReadRecords): Disagreement[] {
  const found: Disagreement[] = [];
  const check = (where: string, wanted: unknown, got: unknown): void => {
    if (JSON.stringify(wanted) !== JSON.stringify(got)) found.push({ where, expected: wanted, got });
  };
  for (const { severity, code, message, line } of diagnostics) {
    if (severity === 'error') found.push({ where: `error at line ${line}`, expected: null, got: `${code} ${message}` });
  }
  if (!document) return [...found, { where: 'document', expected: expected.document.id, got: null }];
  const { units, ...head } = expected.document;
  for (const key of Object.keys(head) as (keyof typeof head)[]) check(`document.${key}`, head[key], document[key]);
  check(
    'units',
    units.map(({ name }) => name),
    document.units.map(({ name }) => name),
  );
  units.forEach((unit, i) => {
    check(`unit ${unit.name}`, unit, document.units[i]);
  });
  check(
    'projects',
    expected.projects.map(({ name }) => name),
    projects.map(({ name }) => name),
  );
  expected.projects.forEach((project, i) => {
    const got = projects[i];
    if (got) compareProject(project, got, check);
  });
  for (const [code, count] of Object.entries(expected.findings)) {
    check(`findings ${code}`, count, countFindings(diagnostics, code));
  }
  const ids = projects.map(({ id }) => id);
  check('unique ids', ids.length, new Set(ids).size);
  const { characters, inFields, inBoilerplate, unclaimed } = document.coverage;
  check('characters', expected.characters, characters);
  check('coverage', characters, inFields + inBoilerplate + unclaimed);
  // A field with entities has more characters in the text than in the record, so that the two cannot be compared.
  if (!expected.hasEntities) check('in fields', expected.inFields, inFields);
  check('unclaimed', expected.repeatedCharacters, unclaimed);
  return found;
}

/** Findings of one kind that recur are told as one with their number. */
const countFindings = (diagnostics: readonly Diagnostic[], code: string): number =>
  diagnostics
    .filter((diagnostic) => diagnostic.code === code)
    .reduce((sum, diagnostic) => sum + countTold(diagnostic), 0);

type Check = (where: string, wanted: unknown, got: unknown) => void;

function compareProject(expected: Expected['projects'][number], got: Project, check: Check): void {
  const where = `project ${expected.name}`;
  const { indicators, source, ...rest } = expected;
  for (const key of Object.keys(rest) as (keyof typeof rest)[]) check(`${where}, ${key}`, rest[key], got[key]);
  check(`${where}, lines`, [source.startLine, source.endLine], [got.source.startLine, got.source.endLine]);
  check(`${where}, indicators`, indicators.length, got.indicators.length);
  indicators.forEach(({ source: place, ...indicator }, i) => {
    const item = got.indicators[i];
    if (!item) return;
    const at = `${where}, item ${i + 1}`;
    for (const key of Object.keys(indicator) as (keyof typeof indicator)[])
      check(`${at}, ${key}`, indicator[key], item[key]);
    const { startLine, startColumn, endLine } = item.source;
    check(`${at}, place`, [place.startLine, place.startColumn, place.endLine], [startLine, startColumn, endLine]);
  });
}
