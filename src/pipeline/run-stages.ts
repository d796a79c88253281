import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from './console/command.ts';
import type { Stages } from './stage-process.ts';

export interface RunningStage<Result> {
  readonly result: Promise<Result>;
  /** Sends what the stage waits for. */
  tell(message: object): void;
}

type StartStage = <Name extends keyof Stages>(
  name: Name,
  options: Parameters<Stages[Name]>[0],
  /** The most megabytes that its heap may take. Without a limit V8 lets garbage lie to save time. */
  heapMegabytes?: number,
) => RunningStage<Awaited<ReturnType<Stages[Name]>>>;

type Answer = { readonly result: unknown } | { readonly failure: string };

/**
 * Gives `work` a way to start stages, each in a process of its own, so that they run beside each other on the cores that there are.
 * `work` waits for all that it starts. If one fails, or `work` throws, the others are ended and the first fault is thrown.
 */
export async function runStages(work: (start: StartStage) => Promise<void>): Promise<void> {
  const ending = new AbortController();
  const { promise: failure, reject: fail } = Promise.withResolvers<never>();
  const start: StartStage = (name, options, heapMegabytes) => {
    const child = fork(fileURLToPath(new URL('stage-process.ts', import.meta.url)), {
      signal: ending.signal,
      serialization: 'advanced',
      // Pages and records are of use for a short time: with more room for the young, fewer of them are moved.
      execArgv: [
        ...process.execArgv,
        '--max-semi-space-size=32',
        ...(heapMegabytes === undefined ? [] : [`--max-old-space-size=${heapMegabytes}`]),
      ],
    });
    const result = new Promise<never>((resolve, reject) => {
      child.once('message', (answer: Answer) => {
        if ('result' in answer) resolve(answer.result as never);
        else reject(new Failure(answer.failure));
      });
      child.once('error', reject);
      child.once('exit', () => reject(new Failure(`the stage ${name} broke off`)));
    });
    result.catch(fail);
    child.send([name, options]);
    return { result, tell: (message) => child.send(message) };
  };
  try {
    await Promise.race([work(start), failure]);
  } finally {
    ending.abort();
  }
}
