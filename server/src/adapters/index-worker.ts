import { parentPort, workerData } from 'node:worker_threads';
import { Cancelled } from '#base/cancel.ts';
import { describeError } from '#base/log.ts';
import { type FromWorker, type ProjectIndex, packFiles, type ToWorker, type WorkerSetup } from './index-messages.ts';
import { createLocalIndex } from './local-index.ts';

/** Sends a message; what is named in `moved` belongs to the receiver afterwards. */
type Send = (message: FromWorker, moved?: readonly ArrayBuffer[]) => void;

/** The worker's entry: the index of one project, driven by messages. */
function serveIndex(setup: WorkerSetup, send: Send): (message: ToWorker) => void {
  const index = createLocalIndex(
    setup,
    {
      files: (records) => {
        const files = packFiles(records);
        send({ type: 'files', files }, [files.facts.buffer]);
      },
      removed: (paths) => send({ type: 'removed', paths }),
      progress: (progress) => send({ type: 'progress', progress }),
    },
    {
      info: (message) => send({ type: 'log', level: 'info', message }),
      warn: (message) => send({ type: 'log', level: 'warn', message }),
      bug: (where, error) => send({ type: 'log', level: 'bug', message: `${where}: ${describeError(error)}` }),
    },
  );
  const running = new Map<number, AbortController>();
  return (message) => {
    if (message.type === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    const { id, method, args } = message;
    const abort = new AbortController();
    running.set(id, abort);
    callIndex(index, method, args, abort.signal)
      .then((value) => send({ type: 'answer', id, value }))
      .catch((error: unknown) =>
        send({ type: 'failed', id, message: describeError(error), cancelled: error instanceof Cancelled }),
      )
      .finally(() => running.delete(id));
  };
}

async function callIndex(
  index: ProjectIndex,
  method: string,
  args: readonly unknown[],
  signal: AbortSignal,
): Promise<unknown> {
  const call: unknown = Reflect.get(index, method);
  if (typeof call !== 'function') throw new Error(`the index has no '${method}'`);
  return Reflect.apply(call, index, [...args, signal]);
}

if (parentPort !== null) {
  const port = parentPort;
  port.on(
    'message',
    serveIndex(workerData, (message, moved = []) => port.postMessage(message, moved)),
  );
}
