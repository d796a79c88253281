import { parseDocument, type SourceInput } from '../../src/parser/parse-document.ts';
import { checkReading } from '../synthesis/check-reading.ts';
import { compareRecords, type ReadRecords } from '../synthesis/compare-records.ts';
import type { Rendered } from '../synthesis/draft.ts';
import { generateDocument, type Size } from '../synthesis/generate-records.ts';
import { HOSTILE_PLACES, HOSTILE_STRINGS, repeatTo } from '../synthesis/hostile-texts.ts';
import { mutateText } from '../synthesis/mutate-text.ts';
import { Random } from '../synthesis/random.ts';
import { renderTabular } from '../synthesis/render-tabular.ts';
import { renderWrapped } from '../synthesis/render-wrapped.ts';
import { readText } from '../city/read-material.ts';

/** What is wrong with one document of a run, and enough to see it again. */
export interface Failure {
  readonly name: string;
  readonly problem: string;
  readonly excerpt: string;
}

export interface RoundTrip {
  readonly layout: 'wrapped' | 'tabular';
  readonly characters: number;
  readonly projects: number;
  readonly indicators: number;
  readonly failure: Failure | null;
}

/** Renders random records, reads them, and compares: even indices in the wrapped layout, odd ones in the tabular. */
export function runRoundTrip(seed: number, index: number, size?: Size): RoundTrip {
  const random = new Random(seed, index);
  const draft = generateDocument(random, size);
  const layout = index % 2 === 0 ? 'wrapped' : 'tabular';
  const rendered = layout === 'wrapped' ? renderWrapped(draft, random) : renderTabular(draft, random);
  const { projects } = rendered.expected;
  const counts = {
    layout,
    characters: rendered.text.length,
    projects: projects.length,
    indicators: projects.reduce((sum, { indicators }) => sum + indicators.length, 0),
  } as const;
  let read: ReadRecords;
  try {
    read = readText(rendered.text, draft.year, draft.department);
  } catch (error) {
    return { ...counts, failure: { name: 'crash', problem: describeCrash(error), excerpt: cut(rendered.text) } };
  }
  const [first, ...more] = compareRecords(rendered.expected, read);
  if (!first) return { ...counts, failure: null };
  const problem = `${first.where}\n    expected ${JSON.stringify(first.expected)}\n    got      ${JSON.stringify(first.got)}\n    and ${more.length} more`;
  return { ...counts, failure: { name: 'disagreement', problem, excerpt: findExcerpt(rendered, first.where) } };
}

/** The lines of the project that a disagreement is about. */
function findExcerpt({ text, expected }: Rendered, where: string): string {
  const project = expected.projects.find(({ name }) => where.startsWith(`project ${name},`));
  if (!project) return cut(text);
  return cut(
    text
      .split('\n')
      .slice(project.source.startLine - 1, project.source.endLine)
      .join('\n'),
  );
}

const cut = (text: string): string => (text.length > 1200 ? `${text.slice(0, 1200)}…` : text);

const describeCrash = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n    ') : String(error);

/** `clean`: no finding that the undamaged document does not have. `warned`: published with new warnings. `refused`: an error, nothing published. */
export type Outcome = 'clean' | 'warned' | 'refused';

export interface MutationRun {
  readonly outcome: Outcome | null;
  readonly steps: readonly string[];
  /** Milliseconds of the processor. */
  readonly milliseconds: number;
  readonly characters: number;
  readonly failure: Failure | null;
}

/** No reading may take longer: some hundred times what the real documents take. */
export const allowedMilliseconds = (characters: number): number => 1000 + characters / 10;

const cpuMilliseconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Reads damaged copies of real documents. */
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
    try {
      const read = parseDocument({ ...input, text });
      const milliseconds = cpuMilliseconds() - start;
      const { problems } = checkReading(text, read);
      const late = milliseconds > allowedMilliseconds(text.length) ? [`${Math.round(milliseconds)} ms`] : [];
      const [problem] = [...problems, ...late];
      const failure = problem === undefined ? null : { name, problem, excerpt: cut(showDifference(input.text, text)) };
      return { ...result, outcome: tellOutcome(read, this.#known.get(input) ?? new Set()), milliseconds, failure };
    } catch (error) {
      const failure = { name, problem: describeCrash(error), excerpt: cut(showDifference(input.text, text)) };
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

/** The lines in which a damaged text is not the original, from the first to the last. */
function showDifference(original: string, damaged: string): string {
  const [before, after] = [original.split('\n'), damaged.split('\n')];
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [`from line ${start + 1}:`, ...after.slice(start, after.length - end)].join('\n');
}

export interface Growth {
  readonly name: string;
  /** Processor time a character at the larger size over that at the smaller: 1 is linear. */
  readonly ratio: number;
  readonly microsecondsPerCharacter: number;
  readonly milliseconds: number;
}

/** Reads texts of one kind at two sizes, `small` and eight times that. */
export function measureGrowth(name: string, make: (length: number) => string, small: number): Growth {
  const measure = (text: string): number => {
    // The least of three: what else the machine does only adds.
    const times = [0, 1, 2].map(() => {
      const start = cpuMilliseconds();
      readText(text, 2025, '广州市教育局');
      return cpuMilliseconds() - start;
    });
    return Math.min(...times);
  };
  const [short, long] = [make(small), make(8 * small)];
  const [before, after] = [measure(short), measure(long)];
  return {
    name,
    ratio: after / long.length / (Math.max(before, 0.5) / short.length),
    microsecondsPerCharacter: (1000 * after) / long.length,
    milliseconds: after,
  };
}

/** Every hostile string in every place, and ordinary documents of growing size. */
export function* growingTexts(): Generator<[name: string, make: (length: number) => string]> {
  for (const [layout, render] of [
    ['wrapped', renderWrapped],
    ['tabular', renderTabular],
  ] as const) {
    yield [
      `${layout} documents`,
      (length) => {
        const random = new Random(7, 1);
        return render(generateDocument(random, { units: 3, projects: Math.ceil(length / 900), items: 8 }), random).text;
      },
    ];
  }
  for (const [place, before] of Object.entries(HOSTILE_PLACES)) {
    for (const string of HOSTILE_STRINGS)
      yield [`${JSON.stringify(string)} in ${place}`, (length) => repeatTo(before, string, length)];
  }
}

/** Time that grows faster than the text, beyond what a shared machine's clock may say of linear time. */
export const isTooSteep = ({ ratio, milliseconds }: Growth): boolean => ratio > 2.5 && milliseconds > 80;
