import { parseArgs } from 'node:util';
import {
  growingTexts,
  isTooSteep,
  measureGrowth,
  MutationRunner,
  runRoundTrip,
  type Failure,
} from '../tools/fuzz/fuzz-runs.ts';
import { readInputs } from '../tools/city/read-material.ts';
import { Watchdog } from '../tools/fuzz/watchdog.ts';

const USAGE = 'usage: npm run fuzz -- [--seed N] [--count N] [--index I]';
const SHOWN_FAILURES = 5;
const SMALL_TEXT = 8_000;

try {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '10000' },
      index: { type: 'string' },
    },
  });
  const [seed, count, index] = [Number(values.seed), Number(values.count), Number(values.index ?? -1)];
  if (![seed, count, index].every(Number.isInteger)) throw new Error('--seed, --count and --index take whole numbers');
  const failures = fuzz(seed, values.index === undefined ? { from: 0, to: count } : { from: index, to: index + 1 });
  process.exitCode = failures > 0 ? 1 : 0;
} catch (error) {
  console.error(`fuzz: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  process.exitCode = 2;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function fuzz(seed: number, range: Range): number {
  const watchdog = new Watchdog();
  const failures = runRoundTrips(seed, range, watchdog) + runMutations(seed, range, watchdog) + runGrowth(watchdog);
  watchdog.stop();
  console.log(failures === 0 ? 'no failures' : `${failures} failures`);
  return failures;
}

function runRoundTrips(seed: number, { from, to }: Range, watchdog: Watchdog): number {
  const start = performance.now();
  const sums = { wrapped: 0, tabular: 0, characters: 0, projects: 0, indicators: 0 };
  let failed = 0;
  for (let index = from; index < to; index += 1) {
    watchdog.see(`round trip --seed ${seed} --index ${index}`);
    const { layout, characters, projects, indicators, failure } = runRoundTrip(seed, index);
    sums[layout] += 1;
    sums.characters += characters;
    sums.projects += projects;
    sums.indicators += indicators;
    if (failure && ++failed <= SHOWN_FAILURES) show(`round trip, ${layout}`, seed, index, failure);
    progress('round trips', index + 1 - from, to - from);
  }
  console.log(
    `round trips: ${sums.wrapped} wrapped and ${sums.tabular} tabular documents, ${sums.projects} projects, ${sums.indicators} indicators, ` +
      `${millions(sums.characters)} characters: ${failed} disagree (${seconds(start)} s)`,
  );
  return failed;
}

function runMutations(seed: number, { from, to }: Range, watchdog: Watchdog): number {
  const start = performance.now();
  const runner = new MutationRunner(readInputs('content/sources'));
  const outcomes = { clean: 0, warned: 0, refused: 0 };
  // What a reader could hardly tell from a good document, by the one thing that was done to it.
  const single = new Map<string, { all: number; clean: number }>();
  let [failed, crashed, characters, slowest] = [0, 0, 0, 0];
  for (let index = from; index < to; index += 1) {
    watchdog.see(`mutation --seed ${seed} --index ${index}`);
    const run = runner.run(seed, index);
    if (run.outcome) outcomes[run.outcome] += 1;
    else crashed += 1;
    const [step, ...more] = run.steps;
    if (step !== undefined && more.length === 0) {
      const { all, clean } = single.get(step) ?? { all: 0, clean: 0 };
      single.set(step, { all: all + 1, clean: clean + (run.outcome === 'clean' ? 1 : 0) });
    }
    characters += run.characters;
    slowest = Math.max(slowest, run.milliseconds);
    if (run.failure && ++failed <= SHOWN_FAILURES) show('mutation', seed, index, run.failure);
    progress('mutations', index + 1 - from, to - from);
  }
  console.log(
    `mutations: ${to - from} documents, ${millions(characters)} characters: ${outcomes.clean} read losslessly with no new finding, ` +
      `${outcomes.warned} with a warning, ${outcomes.refused} refused with an error, ${crashed} crashes, ${failed} failures; ` +
      `slowest ${Math.round(slowest)} ms (${seconds(start)} s)`,
  );
  const silent = [...single]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([step, { all, clean }]) => `${step} ${clean}/${all}`);
  console.log(`  no new finding after one damage: ${silent.join(', ')}`);
  return failed;
}

function runGrowth(watchdog: Watchdog): number {
  const start = performance.now();
  const texts = [...growingTexts()];
  let [failed, steepest, dearest] = [0, 0, 0];
  for (const [at, [name, make]] of texts.entries()) {
    watchdog.see(`growth of ${name}`);
    let growth = measureGrowth(name, make, SMALL_TEXT);
    if (isTooSteep(growth)) growth = measureGrowth(name, make, SMALL_TEXT);
    steepest = Math.max(steepest, growth.milliseconds > 20 ? growth.ratio : 0);
    dearest = Math.max(dearest, growth.microsecondsPerCharacter);
    if (isTooSteep(growth)) {
      failed += 1;
      console.error(
        `growth of ${name}: time a character grows ${growth.ratio.toFixed(1)}-fold when the text grows 8-fold (${Math.round(growth.milliseconds)} ms)`,
      );
    }
    progress('growth', at + 1, texts.length);
  }
  console.log(
    `growth: ${texts.length} kinds of text at ${SMALL_TEXT} and ${8 * SMALL_TEXT} characters: ${failed} grow faster than the text; ` +
      `time a character at most ×${steepest.toFixed(1)}, dearest ${dearest.toFixed(1)} µs a character (${seconds(start)} s)`,
  );
  return failed;
}

function show(kind: string, seed: number, index: number, { name, problem, excerpt }: Failure): void {
  console.error(`${kind} --seed ${seed} --index ${index}: ${name}\n  ${problem}\n${excerpt.replace(/^/gm, '  | ')}\n`);
}

function progress(what: string, done: number, all: number): void {
  if (!process.stderr.isTTY || (done % 100 !== 0 && done !== all)) return;
  process.stderr.write(`\r${what} ${done}/${all}${done === all ? '\n' : ''}`);
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

function millions(characters: number): string {
  return `${(characters / 1e6).toFixed(1)} million`;
}
