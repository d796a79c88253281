import { parseDocument, type SourceInput } from '../../src/parser/parse-document.ts';
import { checkReading } from '../reading/check-reading.ts';
import type { ReadRecords } from '../reading/compare-records.ts';
import { Random } from '../synthesis/random.ts';
import { cut, describeCrash, type CaseFailure } from './case-failure.ts';
import { cpuMilliseconds } from './cpu-time.ts';
import { mutateText } from './mutate-text.ts';

/**
 * What became of a damaged document. `clean`: it has no finding that the undamaged document does not have. `warned`: it is published
 * with new warnings. `refused`: it has an error, and nothing is published.
 */
type Outcome = 'clean' | 'warned' | 'refused';

interface MutationRun {
  /** `null` after a crash. */
  readonly outcome: Outcome | null;
  /** The damages, in their order. */
  readonly steps: readonly string[];
  /** Milliseconds of processor time that the reading took. */
  readonly milliseconds: number;
  readonly characters: number;
  readonly failure: CaseFailure | null;
}

/** No reading may take more processor time: this is about a hundred times what the real documents take. */
const allowedMilliseconds = (characters: number): number => 1000 + characters / 10;

/** Reads damaged copies of documents. */
export class MutationRunner {
  readonly #inputs: readonly SourceInput[];
  readonly #texts: readonly string[];
  readonly #known: ReadonlyMap<SourceInput, ReadonlySet<string>>;

  constructor(inputs: readonly SourceInput[]) {
    this.#inputs = inputs;
    this.#texts = inputs.map(({ text }) => text);
    this.#known = new Map(inputs.map((input) => [input, new Set(listFindings(parseDocument(input)))]));
  }

  run(seed: number, index: number): MutationRun {
    const random = new Random(seed, index);
    const input = random.pick(this.#inputs);
    const { text, steps } = mutateText(input.text, this.#texts, random);
    const name = `${input.file.file}: ${steps.join(', ')}`;
    const start = cpuMilliseconds();
    const result = { steps, characters: text.length };
    const fail = (problem: string): CaseFailure => ({ name, problem, excerpt: cut(showDifference(input.text, text)) });
    try {
      const read = parseDocument({ ...input, text });
      const milliseconds = cpuMilliseconds() - start;
      const { problems } = checkReading(text, read);
      const late = milliseconds > allowedMilliseconds(text.length) ? [`${Math.round(milliseconds)} ms`] : [];
      const [problem] = [...problems, ...late];
      const failure = problem === undefined ? null : fail(problem);
      return { ...result, outcome: tellOutcome(read, this.#known.get(input) ?? new Set()), milliseconds, failure };
    } catch (error) {
      const failure = fail(describeCrash(error));
      return { ...result, outcome: null, milliseconds: cpuMilliseconds() - start, failure };
    }
  }
}

const listFindings = ({ diagnostics }: ReadRecords): string[] =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code} ${message}`);

function tellOutcome(read: ReadRecords, known: ReadonlySet<string>): Outcome {
  if (read.diagnostics.some(({ severity }) => severity === 'error')) return 'refused';
  return listFindings(read).some((finding) => !known.has(finding)) ? 'warned' : 'clean';
}

/** The lines of a damaged text from the first to the last that is not in the original. */
function showDifference(original: string, damaged: string): string {
  const [before, after] = [original.split('\n'), damaged.split('\n')];
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [`from line ${start + 1}:`, ...after.slice(start, after.length - end)].join('\n');
}
