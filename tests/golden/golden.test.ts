import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/conversion/read-sources.ts';
import { printLevel } from '../../src/domain/ids.ts';
import type { Amounts } from '../../src/domain/records.ts';
import { parseDocument } from '../../src/parser/parse-document.ts';

/**
 * What a real document says, as a person read it from the source. `amounts` and `declared` are the printed strings in the order
 * 总计, 财政拨款, 财政专户拨款, 其他资金. An indicator is [序号, 一级, 二级, name, 实施周期, 年度].
 */
interface Expected {
  document: { year: number; department: string; title: string; currencyUnit: string; layout: string; declared: PrintedAmounts; declaredBasis: string };
  units: { name: string; declared: PrintedAmounts }[];
  projects: {
    unit: string;
    name: string;
    line: number;
    amounts: PrintedAmounts;
    goal: string | null;
    indicators: [number | null, string | null, string | null, string, string | null, string | null][];
  }[];
}
type PrintedAmounts = (string | null)[];

const FOLDER = 'tests/golden/expected';
const expectedDocuments = readdirSync(FOLDER).map((name): Expected => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));

const toNumbers = (printed: PrintedAmounts): (number | null)[] =>
  printed.map((figure) => (figure === null ? null : Number(figure.replaceAll(',', ''))));
const inOrder = ({ total, fiscal, special, other }: Amounts): (number | null)[] => [total, fiscal, special, other];
const levelOrNull = (level: Parameters<typeof printLevel>[0]): string | null => (level === null ? null : printLevel(level));

describe.each(expectedDocuments)('$document.year $document.department', (expected) => {
  const { input } = readSource('content/sources', `${expected.document.year}/${expected.document.department}.txt`);
  if (!input) throw new Error('source not read');
  const { document, projects, diagnostics } = parseDocument(input);

  it('reads the document and its units', () => {
    expect(document).toMatchObject({
      ...expected.document,
      declared: Object.fromEntries(['total', 'fiscal', 'special', 'other'].map((column, i) => [column, toNumbers(expected.document.declared)[i]])),
    });
    expect(document?.units.map((unit) => [unit.name, ...inOrder(unit.declared)])).toEqual(
      expected.units.map((unit) => [unit.name, ...toNumbers(unit.declared)]),
    );
  });

  it('reads every project to the character', () => {
    expect(projects.map(({ unit, name, source }) => [unit, name, source.startLine])).toEqual(
      expected.projects.map(({ unit, name, line }) => [unit, name, line]),
    );
    for (const [i, wanted] of expected.projects.entries()) {
      const project = projects[i];
      if (!project) continue;
      expect(inOrder(project.amounts), wanted.name).toEqual(toNumbers(wanted.amounts));
      expect(project.goal, wanted.name).toBe(wanted.goal);
      const read = project.indicators.map(({ seq, level1, level2, name, cycleTarget, annualTarget }) => [
        seq,
        levelOrNull(level1),
        levelOrNull(level2),
        name,
        cycleTarget,
        annualTarget,
      ]);
      expect(read, wanted.name).toEqual(wanted.indicators);
    }
  });

  it('leaves nothing unclaimed but the repeated clause', () => {
    const { characters = 0, inFields = 0, inBoilerplate = 0, unclaimed = 0 } = document?.coverage ?? {};
    expect(inFields + inBoilerplate + unclaimed).toBe(characters);
    expect(characters).toBe([...input.text.replace(/\s/gu, '')].length);
    expect(unclaimed).toBe(expected.document.year === 2026 ? 33 : 0);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it('covers the five documents', () => {
  expect(expectedDocuments).toHaveLength(5);
  expect(expectedDocuments.flatMap(({ units }) => units)).toHaveLength(14);
  expect(expectedDocuments.flatMap(({ projects }) => projects)).toHaveLength(121);
  expect(expectedDocuments.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators))).toHaveLength(742);
});
