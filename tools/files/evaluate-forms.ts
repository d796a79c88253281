import { inventForms, type InventedForm } from '../synthesis/invent-forms.ts';
import { Random } from '../synthesis/random.ts';
import { damageForms } from './damage-forms.ts';
import { judgeForms } from './form-faults.ts';
import { PLAIN_KINDS, readFormsIn, type FormKind } from './read-forms-in.ts';

/** What became of the prints of one form in one kind of text or file. */
export interface FormScore {
  right: number;
  /** Refused with an error. */
  refused: number;
  /** Read with wrong fields, without an error. */
  wrong: number;
  wrongFields: number;
  /** The first wrong fields, with the seed that prints them. */
  readonly examples: string[];
  /** The errors, by how often they were the first. */
  readonly errors: Map<string, number>;
}

/** The prints of one form in one kind. */
export interface FormRun {
  readonly form: InventedForm;
  readonly kind: FormKind;
  readonly from: number;
  readonly count: number;
}

const SHOWN = 3;

/** Reads invented forms out of a kind of text or file, and compares them with what was printed. */
export const evaluateWhole = (run: FormRun): Promise<FormScore> =>
  evaluate(run, (seed) => inventForms(seed, run.form), false);

/** The same for forms of which one row is damaged. Seeds whose damage cannot happen are left out. */
export const evaluateDamaged = (run: FormRun): Promise<FormScore> =>
  evaluate(run, (seed) => damageForms(inventForms(seed, run.form), run.kind, new Random(seed, 11)), true);

async function evaluate(
  { kind, from, count }: FormRun,
  invent: (seed: number) => ReturnType<typeof inventForms> | null,
  isDamaged: boolean,
): Promise<FormScore> {
  const print = { onPages: kind === 'pdf' || PLAIN_KINDS.has(kind), isDamaged };
  const score: FormScore = { right: 0, refused: 0, wrong: 0, wrongFields: 0, examples: [], errors: new Map() };
  for (let seed = from; seed < from + count; seed++) {
    const forms = invent(seed);
    if (!forms) continue;
    const { errors, faults } = judgeForms(forms, await readFormsIn(forms, kind, seed), print);
    const [error] = errors;
    if (error !== undefined) {
      score.refused++;
      const code = error.split(' ')[0]!;
      score.errors.set(code, (score.errors.get(code) ?? 0) + 1);
    } else if (faults.length === 0) score.right++;
    else {
      score.wrong++;
      score.wrongFields += faults.length;
      if (score.examples.length < SHOWN) score.examples.push(`--seed ${seed} --count 1: ${faults[0]!}`);
    }
  }
  return score;
}
