import { Worker } from 'node:worker_threads';
import { Cancelled } from '#base/cancel.ts';
import type { Result } from '#base/failure.ts';
import type { ModelJob, Modelled, Modeller } from '#generate/model/model-job.ts';
import type { Painted, Painter, PaintJob } from '#generate/painter.ts';

/** A job takes seconds; more than this is a fault. */
const longest = 180_000;
/** Milliseconds that a thread without work is kept: the next variation is asked for at once, or not for long. */
const kept = 20_000;
/** Jobs at the same time; a set of maps of 4096 pixels takes half a gigabyte. */
const atOnce = 2;

/** What threads can make. */
export type CraftJob = PaintJob | ModelJob;
/** What a thread answers. */
export type Crafted =
  | { readonly type: 'painted'; readonly painted: Painted }
  | { readonly type: 'modelled'; readonly modelled: Result<Modelled> };

/** How a job ends. */
type Outcome = Crafted | { readonly type: 'broken'; readonly error: unknown };

/** Makes pictures and models in threads. */
export interface Craft {
  readonly paint: Painter;
  readonly model: Modeller;
}

/** A thread with the job that it does, if it does one. */
interface Thread {
  readonly worker: Worker;
  settle: ((outcome: Outcome) => void) | undefined;
  rest: NodeJS.Timeout | undefined;
}

/** Works in threads that go from job to job and end a while after the last one, or with a job that is cancelled. */
export function createCraftingThreads(entry: URL): Craft {
  const idle: Thread[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const start = (): Thread => {
    const worker = new Worker(entry, { stdout: false, stderr: false });
    const thread: Thread = { worker, settle: undefined, rest: undefined };
    worker.on('message', (crafted: Crafted) => thread.settle?.(crafted));
    worker.on('error', (error: unknown) => {
      drop(thread);
      thread.settle?.({ type: 'broken', error });
    });
    return thread;
  };
  const drop = (thread: Thread): void => {
    clearTimeout(thread.rest);
    const at = idle.indexOf(thread);
    if (at !== -1) idle.splice(at, 1);
    void thread.worker.terminate();
  };
  const keep = (thread: Thread): void => {
    // Nobody waits for it: the process may end, and so may the thread.
    thread.worker.unref();
    thread.rest = setTimeout(() => drop(thread), kept);
    thread.rest.unref();
    idle.push(thread);
  };

  const run = (job: CraftJob, signal: AbortSignal): Promise<Crafted> =>
    new Promise<Crafted>((resolve, reject) => {
      busy++;
      const thread = idle.pop() ?? start();
      clearTimeout(thread.rest);
      thread.worker.ref();
      const timer = setTimeout(
        () => thread.settle?.({ type: 'broken', error: new Error('a job took too long') }),
        longest,
      );
      const cancel = () => thread.settle?.({ type: 'broken', error: new Cancelled() });
      signal.addEventListener('abort', cancel, { once: true });
      thread.settle = (outcome) => {
        thread.settle = undefined;
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        if (outcome.type === 'broken') drop(thread);
        else keep(thread);
        busy--;
        waiting.shift()?.();
        if (outcome.type === 'broken') reject(outcome.error);
        else resolve(outcome);
      };
      thread.worker.postMessage(job);
    });

  const craft = async (job: CraftJob, signal: AbortSignal): Promise<Crafted> => {
    if (signal.aborted) throw new Cancelled();
    if (busy < atOnce) return run(job, signal);
    return new Promise<Crafted>((resolve, reject) => {
      const cancel = (): void => {
        waiting.splice(waiting.indexOf(turn), 1);
        reject(new Cancelled());
      };
      const turn = (): void => {
        signal.removeEventListener('abort', cancel);
        run(job, signal).then(resolve, reject);
      };
      signal.addEventListener('abort', cancel, { once: true });
      waiting.push(turn);
    });
  };

  return {
    async paint(job, signal) {
      const crafted = await craft(job, signal);
      if (crafted.type !== 'painted') throw new Error('the thread did not paint');
      return crafted.painted;
    },
    async model(job, signal) {
      const crafted = await craft(job, signal);
      if (crafted.type !== 'modelled') throw new Error('the thread built no model');
      return crafted.modelled;
    },
  };
}
