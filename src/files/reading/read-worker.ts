// The main file of the worker that reads files one after another. It answers each message on its port and wakes the thread that waits.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { readFile, type GridKind } from './read-file.ts';

const { port, signal } = workerData as { readonly port: MessagePort; readonly signal: Int32Array };

parentPort?.on('message', ({ bytes, kind }: { readonly bytes: Uint8Array; readonly kind: GridKind }) => {
  void readFile(bytes, kind).then((content) => {
    port.postMessage(content);
    Atomics.store(signal, 0, 1);
    Atomics.notify(signal, 0);
  });
});
