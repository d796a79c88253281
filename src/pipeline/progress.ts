import { readVariable } from './environment.ts';

/** Milliseconds between two lines; a stage that ends sooner prints none. */
const INTERVAL = 10_000;

/**
 * Says on stderr every ten seconds how far a stage is, as in `pages    12,300 of 81,000, 45 s left`; nothing where the environment
 * has `CI`, whose logs are read afterwards.
 */
export function tellProgress(stage: string): (done: number, all: number) => void {
  let started: number | undefined;
  let next = 0;
  return (done, all) => {
    const now = performance.now();
    if (started === undefined) [started, next] = [now, now + INTERVAL];
    if (readVariable('ci') !== undefined || now < next) return;
    next = now + INTERVAL;
    process.stderr.write(`${toProgressLine(stage, done, all, (now - started) / 1_000)}\n`);
  };
}

/** Makes a line. The seconds that are left follow from the `seconds` that have passed, once a hundredth is done. */
export function toProgressLine(stage: string, done: number, all: number, seconds: number): string {
  const left = done * 100 < all ? '' : `, ${toDuration((seconds / done) * (all - done))} left`;
  return `${stage.padEnd(8)} ${done.toLocaleString('en')} of ${all.toLocaleString('en')}${left}`;
}

function toDuration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 100 ? `${whole} s` : `${Math.round(whole / 60)} min`;
}
