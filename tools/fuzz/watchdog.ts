import { Worker } from 'node:worker_threads';

const PATIENCE_SECONDS = 60;

/** The code of the other thread. It is needed because no code can interrupt a loop of its own thread. */
const WATCH = `
const { workerData, parentPort } = require('node:worker_threads');
const counter = new Int32Array(workerData.counter);
let [last, since, task] = [-1, Date.now(), ''];
parentPort.on('message', (name) => { task = name; });
setInterval(() => {
  const now = Atomics.load(counter, 0);
  if (now !== last) [last, since] = [now, Date.now()];
  if (Date.now() - since < workerData.patience * 1000) return;
  require('node:fs').writeSync(2, 'hangs: ' + task + '\\n');
  process.kill(process.pid, 'SIGKILL');
}, 1000);
`;

/** Ends the process, and names the task, when a task takes longer than a minute. */
export class Watchdog {
  readonly #counter = new Int32Array(new SharedArrayBuffer(4));
  readonly #worker: Worker;

  constructor() {
    this.#worker = new Worker(WATCH, {
      eval: true,
      workerData: { counter: this.#counter.buffer, patience: PATIENCE_SECONDS },
    });
    this.#worker.unref();
  }

  /** Says that the task before is done and that this one begins. */
  see(task: string): void {
    Atomics.add(this.#counter, 0, 1);
    this.#worker.postMessage(task);
  }

  stop(): void {
    void this.#worker.terminate();
  }
}
