import type { Found, IndexAnswer, IndexRequest } from './index-messages.ts';

interface Pending {
  readonly resolve: (found: Found) => void;
  readonly reject: (error: Error) => void;
}

/** Sends requests to the worker that holds the index, and resolves with its answers. */
export class IndexClient {
  readonly #worker = new Worker(new URL('./index-worker.ts', import.meta.url), { type: 'module' });
  readonly #pending = new Map<number, Pending>();
  #last = 0;
  #failure: Error | undefined;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<IndexAnswer & { id: number }>) => {
      const pending = this.#pending.get(data.id);
      this.#pending.delete(data.id);
      if ('error' in data) pending?.reject(new Error(data.error));
      else pending?.resolve(data.found);
    });
    this.#worker.addEventListener('error', ({ message }) =>
      this.#rejectAll(message || 'the worker could not be loaded'),
    );
  }

  ask(request: IndexRequest): Promise<Found> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, request });
    });
  }

  stop(): void {
    this.#worker.terminate();
    this.#rejectAll('stopped');
  }

  #rejectAll(reason: string): void {
    this.#failure = new Error(reason);
    for (const { reject } of this.#pending.values()) reject(this.#failure);
    this.#pending.clear();
  }
}
