import { Worker } from 'node:worker_threads';
import { Cancelled } from '#base/cancel.ts';
import type { Painted, Painter, PaintJob } from '#generate/painter.ts';

/** Painting takes seconds; more than this is a fault. */
const longest = 180_000;
/** Milliseconds that a thread without work is kept: the next variation is asked for at once, or not for long. */
const kept = 20_000;
/** Jobs at the same time; a set of maps of 4096 pixels takes half a gigabyte. */
const atOnce = 2;

/** How a job ends. */
type Outcome = { readonly painted: Painted } | { readonly error: unknown };

/** A thread with the job that it does, if it does one. */
interface Thread {
  readonly worker: Worker;
  settle: ((outcome: Outcome) => void) | undefined;
  rest: NodeJS.Timeout | undefined;
}

/** Paints in threads that go from job to job and end a while after the last one, or with a job that is cancelled. */
export function createThreadedPainter(entry: URL): Painter {
  const idle: Thread[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const start = (): Thread => {
    const worker = new Worker(entry, { stdout: false, stderr: false });
    const thread: Thread = { worker, settle: undefined, rest: undefined };
    worker.on('message', (painted: Painted) => thread.settle?.({ painted }));
    worker.on('error', (error: unknown) => {
      drop(thread);
      thread.settle?.({ error });
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

  const run = (job: PaintJob, signal: AbortSignal): Promise<Painted> =>
    new Promise<Painted>((resolve, reject) => {
      busy++;
      const thread = idle.pop() ?? start();
      clearTimeout(thread.rest);
      thread.worker.ref();
      const timer = setTimeout(() => thread.settle?.({ error: new Error('painting took too long') }), longest);
      const cancel = () => thread.settle?.({ error: new Cancelled() });
      signal.addEventListener('abort', cancel, { once: true });
      thread.settle = (outcome) => {
        thread.settle = undefined;
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        if ('painted' in outcome) keep(thread);
        else drop(thread);
        busy--;
        waiting.shift()?.();
        if ('painted' in outcome) resolve(outcome.painted);
        else reject(outcome.error);
      };
      thread.worker.postMessage(job);
    });

  return async (job, signal) => {
    if (signal.aborted) throw new Cancelled();
    if (busy < atOnce) return run(job, signal);
    return new Promise<Painted>((resolve, reject) => {
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
}
