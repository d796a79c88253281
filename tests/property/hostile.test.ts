import { describe, expect, test } from 'vitest';
import { guardFormula, toCsv } from '../../src/publishing/downloads/tables/csv.ts';
import { readSidecar } from '../../src/conversion/sidecar.ts';
import { toPrintable } from '../../src/domain/printable.ts';
import { PAYLOADS } from '../../tools/hostile/payloads.ts';
import {
  LAYOUTS,
  type Layout,
  type Place,
  PLACES,
  plainProject,
  printHostile,
  toHostileTable,
} from '../../tools/hostile/print-hostile.ts';
import { printDocx, printHtml, printXlsx } from '../../tools/files/print-office.ts';
import { printPdf } from '../../tools/files/print-pdf.ts';
import { readBytes } from '../../tools/files/read-bytes.ts';
import { readText } from '../../tools/reading/read-text.ts';
import { useFolder, writeFiles } from '../support/use-folder.ts';

const all = Object.values(PAYLOADS).flat();
const at = useFolder();

/** Reads a document with a payload in one place, and returns what was read there; `undefined` if the document is refused. */
function readPlace(payload: string, place: Place, layout: Layout): string | null | undefined {
  const hostile = { ...plainProject(1), [place]: payload };
  const text = printHostile([hostile, plainProject(2)], layout);
  const { document, projects, diagnostics } = readText(text, 2025, '某市某局');
  for (const { message, excerpt } of diagnostics) expect(toPrintable(message + excerpt)).not.toMatch(/\p{Cc}/u);
  if (!document || diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  expect(document.coverage.unclaimed).toBe(0);
  const [project] = projects;
  const [indicator] = project?.indicators ?? [];
  const { department, unit, name, goal } = project!;
  const texts = { department, unit, name, goal, indicator: indicator?.name, target: indicator?.annualTarget };
  return texts[place] ?? null;
}

test('there are at least 200 payloads, each once', () => {
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all).size).toBe(all.length);
});

describe.each(LAYOUTS)('the %s layout', (layout) => {
  test.each(PLACES)('reads every payload as its %s as it is printed, or refuses the document', (place) => {
    // Tags and entities are markup of the source and no text.
    const printed = all.filter((payload) => !/[<&]/.test(payload));
    const read = printed.map((payload) => [payload.trim(), readPlace(payload, place, layout)] as const);
    expect(read.filter(([payload, text]) => text !== undefined && text !== payload)).toEqual([]);
    expect(read.filter(([, text]) => text !== undefined).length).toBeGreaterThan(printed.length * 0.8);
    for (const payload of all.filter((payload) => /[<&]/.test(payload))) readPlace(payload, place, layout);
  });
});

describe.each([
  ['html', printHtml],
  ['xlsx', printXlsx],
  ['docx', printDocx],
  ['pdf', printPdf],
] as const)('a file of the kind %s', (kind, print) => {
  test('gives every payload as a goal as it is printed, or is refused', async () => {
    const wrong: string[] = [];
    let kept = 0;
    // Pages of many thousand characters take long to print.
    const payloads = all.filter((payload) => payload.length <= 3_000 && payload.isWellFormed());
    for (const payload of payloads) {
      const table = toHostileTable([{ ...plainProject(1), goal: payload }, plainProject(2)]);
      const { document, projects, diagnostics } = await readBytes(print(table), kind);
      for (const { message, excerpt } of diagnostics) expect(toPrintable(message + excerpt)).not.toMatch(/\p{Cc}/u);
      if (!document || diagnostics.some(({ severity }) => severity === 'error')) continue;
      kept++;
      // Tags and entities are taken for markup, and a cell of dashes is blank. A PDF has no ligatures.
      const goal = (projects[0]?.goal ?? '').replaceAll(/\s/g, '');
      if (!/[<&]|^-+$/.test(payload) && goal.normalize('NFKC') !== payload.replaceAll(/\s/g, '').normalize('NFKC'))
        wrong.push(payload);
    }
    expect(wrong).toEqual([]);
    expect(kept).toBeGreaterThan(200);
  }, 60_000);
});

test('a sidecar gives texts or says what is wrong, and changes no object', () => {
  for (const payload of all) {
    for (const yaml of [payload, `note: ${payload}`, `${payload}: 甲`, `note: &a [*a]\n${payload}`]) {
      const { values, confirmed } = readSidecar(writeFiles(at(), { '某局.yaml': yaml }) + '/某局.yaml');
      for (const value of Object.values(values)) expect(value === null || typeof value === 'string').toBe(true);
      expect(confirmed).toEqual([]);
    }
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('window' in {} || 'ran' in {}).toBe(false);
});

test('no cell of a table that is saved as CSV is a formula, and every text is still there', () => {
  const rows = all.map((payload) => [guardFormula(payload)]);
  for (const [index, [cell = '']] of rows.entries()) {
    expect(cell).not.toMatch(/^[=+@＝＋＠\t\r]/);
    expect(cell.endsWith(all[index]!)).toBe(true);
  }
  const cells = [...toCsv(rows).matchAll(/"(?:[^"]|"")*"|[^,\r\n\uFEFF"]+/g)];
  expect(cells.length).toBeGreaterThan(200);
});

test('what is printed on a terminal only shows', () => {
  for (const payload of all) expect(toPrintable(payload)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(toPrintable('甲\u001b[2J\n乙')).toBe('甲\\u{1b}[2J\\u{a}乙');
});
