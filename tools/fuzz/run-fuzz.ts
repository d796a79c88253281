import { readInputs } from '../reading/read-text.ts';
import type { CaseFailure } from './case-failure.ts';
import { FACTOR, isTooSteep, listGrowingTexts, measureGrowth } from './growth.ts';
import { MutationRunner } from './mutations.ts';
import { runPageDamage } from './page-damage.ts';
import { runRoundTrip } from './round-trips.ts';
import { Watchdog } from './watchdog.ts';

export interface FuzzPlan {
  readonly seed: number;
  /** Indices of the documents that are invented and damaged; `to` is not one of them. */
  readonly from: number;
  readonly to: number;
}

/** What is told while a part of the run goes on. */
export interface FuzzListener {
  onFailure(text: string): void;
  onProgress(part: string, done: number, all: number): void;
}

/** A part of the run that is done. */
export interface FuzzResult {
  readonly failures: number;
  /** What was tried and what came of it, in a line or two. */
  readonly summary: string;
}

/** The most failures that are printed. Of the others only the number is. */
const SHOWN_FAILURES = 5;
const SMALL_TEXT = 8_000;

/**
 * Reads invented documents, damaged documents, documents as pages and spreadsheets give them, and texts that grow, and yields what came of
 * each kind. A reading that takes longer than a minute ends the process.
 */
export function* runFuzz(plan: FuzzPlan, listener: FuzzListener): Generator<FuzzResult> {
  const watchdog = new Watchdog();
  try {
    yield runRoundTrips(plan, listener, watchdog);
    yield runMutations(plan, listener, watchdog);
    yield runPages(plan, listener, watchdog);
    yield runGrowth(listener, watchdog);
  } finally {
    watchdog.stop();
  }
}

function runRoundTrips({ seed, from, to }: FuzzPlan, listener: FuzzListener, watchdog: Watchdog): FuzzResult {
  const start = performance.now();
  const sums = { wrapped: 0, tabular: 0, characters: 0, projects: 0, indicators: 0 };
  let failures = 0;
  for (let index = from; index < to; index += 1) {
    watchdog.see(`round trip --seed ${seed} --index ${index}`);
    const { layout, characters, projects, indicators, failure } = runRoundTrip(seed, index);
    sums[layout] += 1;
    sums.characters += characters;
    sums.projects += projects;
    sums.indicators += indicators;
    if (failure && ++failures <= SHOWN_FAILURES)
      listener.onFailure(printFailure(`round trip, ${layout}`, seed, index, failure));
    listener.onProgress('round trips', index + 1 - from, to - from);
  }
  const summary =
    `round trips: ${sums.wrapped} wrapped and ${sums.tabular} tabular documents, ${sums.projects} projects, ${sums.indicators} indicators, ` +
    `${millions(sums.characters)} characters: ${failures} disagree (${seconds(start)} s)`;
  return { failures, summary };
}

function runMutations({ seed, from, to }: FuzzPlan, listener: FuzzListener, watchdog: Watchdog): FuzzResult {
  const start = performance.now();
  const runner = new MutationRunner(readInputs('content/sources'));
  const outcomes = { clean: 0, warned: 0, refused: 0 };
  // By damage, of the documents that have only this one. Those that stay clean are what a person could hardly tell from a good one.
  const single = new Map<string, { all: number; clean: number }>();
  let [failures, crashes, characters, slowest] = [0, 0, 0, 0];
  for (let index = from; index < to; index += 1) {
    watchdog.see(`mutation --seed ${seed} --index ${index}`);
    const run = runner.run(seed, index);
    if (run.outcome) outcomes[run.outcome] += 1;
    else crashes += 1;
    const [step, ...more] = run.steps;
    if (step !== undefined && more.length === 0) {
      const { all, clean } = single.get(step) ?? { all: 0, clean: 0 };
      single.set(step, { all: all + 1, clean: clean + (run.outcome === 'clean' ? 1 : 0) });
    }
    characters += run.characters;
    slowest = Math.max(slowest, run.milliseconds);
    if (run.failure && ++failures <= SHOWN_FAILURES)
      listener.onFailure(printFailure('mutation', seed, index, run.failure));
    listener.onProgress('mutations', index + 1 - from, to - from);
  }
  const silent = [...single]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([step, { all, clean }]) => `${step} ${clean}/${all}`);
  const summary =
    `mutations: ${to - from} documents, ${millions(characters)} characters: ${outcomes.clean} read losslessly with no new finding, ` +
    `${outcomes.warned} with a warning, ${outcomes.refused} refused with an error, ${crashes} crashes, ${failures} failures; ` +
    `slowest ${Math.round(slowest)} ms (${seconds(start)} s)\n` +
    `  no new finding after one damage: ${silent.join(', ')}`;
  return { failures, summary };
}

function runPages({ seed, from, to }: FuzzPlan, listener: FuzzListener, watchdog: Watchdog): FuzzResult {
  const start = performance.now();
  const outcomes = { right: 0, refused: 0, wrong: 0 };
  const ways = new Map<string, { all: number; right: number }>();
  let [wrongFields, characters, failures] = [0, 0, 0];
  for (let index = from; index < to; index += 1) {
    watchdog.see(`pages --seed ${seed} --index ${index}`);
    const run = runPageDamage(seed, index);
    outcomes[run.outcome] += 1;
    wrongFields += run.wrongFields;
    characters += run.characters;
    const { all, right } = ways.get(run.how) ?? { all: 0, right: 0 };
    ways.set(run.how, { all: all + 1, right: right + (run.outcome === 'right' ? 1 : 0) });
    if (run.failure && ++failures <= SHOWN_FAILURES)
      listener.onFailure(printFailure('pages', seed, index, run.failure));
    listener.onProgress('pages', index + 1 - from, to - from);
  }
  const right = [...ways]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([how, counts]) => `${how} ${counts.right}/${counts.all}`);
  const summary =
    `pages: ${to - from} documents, ${millions(characters)} characters: ${outcomes.right} right, ${outcomes.refused} refused, ` +
    `${outcomes.wrong} silently wrong with ${wrongFields} wrong fields (${seconds(start)} s)\n` +
    `  right: ${right.join(', ')}`;
  return { failures, summary };
}

function runGrowth(listener: FuzzListener, watchdog: Watchdog): FuzzResult {
  const start = performance.now();
  const texts = listGrowingTexts();
  let [failures, steepest, dearest] = [0, 0, 0];
  for (const [at, text] of texts.entries()) {
    watchdog.see(`growth of ${text.name}`);
    let growth = measureGrowth(text, SMALL_TEXT);
    if (isTooSteep(growth)) growth = measureGrowth(text, SMALL_TEXT);
    const { ratio, milliseconds, microsecondsPerCharacter } = growth;
    steepest = Math.max(steepest, milliseconds > 20 ? ratio : 0);
    dearest = Math.max(dearest, microsecondsPerCharacter);
    if (isTooSteep(growth)) {
      failures += 1;
      listener.onFailure(
        `growth of ${text.name}: time a character grows ${ratio.toFixed(1)}-fold when the text grows ${FACTOR}-fold (${Math.round(milliseconds)} ms)`,
      );
    }
    listener.onProgress('growth', at + 1, texts.length);
  }
  const summary =
    `growth: ${texts.length} kinds of text at ${SMALL_TEXT} and ${FACTOR * SMALL_TEXT} characters: ${failures} grow faster than the text; ` +
    `time a character at most ×${steepest.toFixed(1)}, dearest ${dearest.toFixed(1)} µs a character (${seconds(start)} s)`;
  return { failures, summary };
}

const printFailure = (kind: string, seed: number, index: number, { name, problem, excerpt }: CaseFailure): string =>
  `${kind} --seed ${seed} --index ${index}: ${name}\n  ${problem}\n${excerpt.replace(/^/gm, '  | ')}\n`;

const seconds = (start: number): string => ((performance.now() - start) / 1000).toFixed(1);

const millions = (count: number): string => `${(count / 1e6).toFixed(1)} million`;
