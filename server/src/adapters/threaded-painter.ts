import { Worker } from 'node:worker_threads';
import { Cancelled } from '#base/cancel.ts';
import type { Painted, Painter } from '#generate/painter.ts';

/** Painting takes seconds; more than this is a fault. */
const longest = 180_000;

/** Paints in a thread for each job, which ends with it or when the request is cancelled. */
export function createThreadedPainter(entry: URL): Painter {
  return (job, signal) =>
    new Promise<Painted>((resolve, reject) => {
      if (signal.aborted) return reject(new Cancelled());
      const worker = new Worker(entry, { workerData: job, stdout: false, stderr: false });
      const timer = setTimeout(() => end(() => reject(new Error('painting took too long'))), longest);
      const cancel = () => end(() => reject(new Cancelled()));
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        void worker.terminate();
        settle();
      };
      signal.addEventListener('abort', cancel, { once: true });
      worker.once('message', (painted: Painted) => end(() => resolve(painted)));
      worker.once('error', (error) => end(() => reject(error)));
    });
}
