import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';
import type { FileContent } from '../file-content.ts';
import type { GridKind } from './read-file.ts';

/** The limits at which the reading of a file is ended. */
interface Limits {
  readonly milliseconds: number;
  /** By how many bytes the memory of the process may grow. */
  readonly bytes: number;
}

const LIMITS: Limits = { milliseconds: 10 * 60_000, bytes: 800 * 1024 * 1024 };
/** How often the memory is looked at, in milliseconds. */
const INTERVAL = 50;

interface Reader {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly signal: Int32Array;
}

let reader: Reader | undefined;

function startReader(): Reader {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { worker, port: port1, signal };
}

/**
 * Reads a file in a worker and waits for it. A file that takes longer or more memory than it may is given up: the worker is ended, and a finding
 * says so. The next file has a new one.
 */
export function readAside(
  bytes: Uint8Array,
  kind: GridKind,
  { milliseconds, bytes: most }: Limits = LIMITS,
): FileContent {
  reader ??= startReader();
  const { worker, port, signal } = reader;
  Atomics.store(signal, 0, 0);
  const end = performance.now() + milliseconds;
  const before = process.memoryUsage.rss();
  worker.postMessage({ bytes, kind });
  while (Atomics.wait(signal, 0, 0, Math.min(INTERVAL, milliseconds)) === 'timed-out') {
    if (performance.now() < end && process.memoryUsage.rss() - before < most) continue;
    void worker.terminate();
    reader = undefined;
    return { kind, pages: null, grids: [], findings: [{ code: 'reading-ended', detail: '', where: null }] };
  }
  return (receiveMessageOnPort(port) as { readonly message: FileContent }).message;
}
