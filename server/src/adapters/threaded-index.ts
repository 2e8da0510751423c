import { Worker } from 'node:worker_threads';
import { Cancelled } from '#base/cancel.ts';
import type { Log } from '#base/log.ts';
import type { IndexProgress } from '#retrieval/indexer/ports.ts';
import type { ReadFile } from '#workspace/workspace.ts';
import { type FromWorker, type ProjectIndex, type ToWorker, unpackFiles, type WorkerSetup } from './index-messages.ts';

/** Told what a worker finds. */
export interface ThreadListener {
  files(files: readonly ReadFile[]): void;
  removed(paths: readonly string[]): void;
  progress(progress: IndexProgress): void;
}

/**
 * The project's index in a thread of its own, so that typing never waits for it. `entry` is the worker's script; the
 * thread starts at the first call, when the settings that `setup` depends on are known.
 */
export function createThreadedIndex(
  entry: URL,
  setup: () => WorkerSetup,
  listener: ThreadListener,
  log: Log,
): ProjectIndex {
  let started: Worker | undefined;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let nextId = 1;
  const start = (): Worker => {
    const worker = new Worker(entry, { workerData: setup() });
    worker.on('message', take);
    worker.on('error', (error) => {
      log.bug('index worker', error);
      for (const call of waiting.values()) call.reject(error);
      waiting.clear();
    });
    // A server whose client is gone must end, whatever the worker is doing.
    worker.unref();
    return worker;
  };
  const take = (message: FromWorker): void => {
    switch (message.type) {
      case 'answer':
        waiting.get(message.id)?.resolve(message.value);
        waiting.delete(message.id);
        return;
      case 'failed':
        waiting.get(message.id)?.reject(message.cancelled ? new Cancelled() : new Error(message.message));
        waiting.delete(message.id);
        return;
      case 'files':
        listener.files(unpackFiles(message.files));
        return;
      case 'removed':
        listener.removed(message.paths);
        return;
      case 'progress':
        listener.progress(message.progress);
        return;
      case 'log':
        if (message.level === 'bug') log.bug('index worker', message.message);
        else log[message.level](message.message);
        return;
    }
  };

  /** The worker answers a method with that method's own result, so the type is the caller's to name. */
  const call = <T>(method: string, args: readonly unknown[], signal: AbortSignal | undefined): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(new Cancelled());
        return;
      }
      const id = nextId++;
      const cancel = () => {
        post({ type: 'cancel', id });
        waiting.delete(id);
        reject(new Cancelled());
      };
      const done = () => signal?.removeEventListener('abort', cancel);
      signal?.addEventListener('abort', cancel, { once: true });
      waiting.set(id, {
        resolve: (value) => {
          done();
          resolve(value as T);
        },
        reject: (error) => {
          done();
          reject(error);
        },
      });
      post({ type: 'call', id, method, args });
    });
  const post = (message: ToWorker): void => {
    started ??= start();
    started.postMessage(message);
  };

  return {
    build: (rebuild, signal) => call('build', [rebuild], signal),
    update: (paths, signal) => call('update', [paths], signal),
    overlay: (path, text, signal) => call('overlay', [path, text], signal),
    search: (query, signal) => call('search', [query], signal),
    scriptsHolding: (identifier, signal) => call('scriptsHolding', [identifier], signal),
    prepare: (signal) => call('prepare', [], signal),
    verify: (signal) => call('verify', [], signal),
    embed: (signal) => call('embed', [], signal),
    embedding: () => call('embedding', [], undefined),
    evaluate: (sample, seed, signal) => call('evaluate', [sample, seed], signal),
    engine: () => call('engine', [], undefined),
    learn: (open, signal) => call('learn', [open], signal),
    grow: (signal) => call('grow', [], signal),
    async close() {
      if (started === undefined) return;
      await call('close', [], undefined);
      await started.terminate();
    },
  };
}
