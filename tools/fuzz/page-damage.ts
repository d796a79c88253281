import { readText } from '../reading/read-text.ts';
import { Random } from '../synthesis/random.ts';
import { cut, describeCrash, type CaseFailure } from './case-failure.ts';
import { draftTable } from './draft-table.ts';
import { printCells } from './print-cells.ts';
import { printForm } from './print-forms.ts';
import { takeText } from './take-text.ts';
import { listWrongFields } from './wrong-fields.ts';

export interface PageRun {
  /** How the text was taken, for the counts. */
  readonly how: string;
  readonly characters: number;
  readonly outcome: 'right' | 'refused' | 'wrong';
  /** Fields that are wrong although no error says so. */
  readonly wrongFields: number;
  readonly failure: CaseFailure | null;
}

/** Takes the text of an invented document as publishers take it, with what pages, spreadsheets and other forms do to it, and reads it. */
export function runPageDamage(seed: number, index: number): PageRun {
  const random = new Random(seed, index);
  const table = draftTable(random);
  const print = random.pick([takeText, takeText, takeText, printCells, printForm]);
  const { text, how } = print(table, random);
  const result = { how, characters: text.length };
  try {
    const read = readText(text, table.draft.year, table.draft.department);
    if (read.diagnostics.some(({ severity }) => severity === 'error'))
      return { ...result, outcome: 'refused', wrongFields: 0, failure: null };
    const wrong = print === printForm ? ['another form was read'] : listWrongFields(table.draft, read);
    if (wrong.length === 0) return { ...result, outcome: 'right', wrongFields: 0, failure: null };
    const failure = {
      name: `${how}: ${wrong.length} fields`,
      problem: wrong.slice(0, 3).join('\n  '),
      excerpt: cut(text),
    };
    return { ...result, outcome: 'wrong', wrongFields: wrong.length, failure };
  } catch (error) {
    const failure = { name: how, problem: describeCrash(error), excerpt: cut(text) };
    return { ...result, outcome: 'wrong', wrongFields: 0, failure };
  }
}
