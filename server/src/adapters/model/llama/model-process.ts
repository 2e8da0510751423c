import { constants, setPriority } from 'node:os';
import type { Result } from '#base/failure.ts';
import type { StreamPart } from '#model/ports.ts';
import { answerFault } from './faults.ts';
import type { FromModel, ModelQuestion, ToModel } from './messages.ts';
import { loadModel, type RunningModel } from './running-model.ts';

// The entry of the process in which a model runs: native code may end it, and the server goes on.
serve();

function serve(): void {
  let model: Promise<Result<RunningModel>> | undefined;
  let running: { readonly id: number; readonly abort: AbortController; readonly done: Promise<void> } | undefined;
  const ask = (id: number, question: ModelQuestion): void => {
    const before = running?.done ?? Promise.resolve();
    running?.abort.abort();
    const abort = new AbortController();
    running = { id, abort, done: before.then(() => answer(model, id, question, abort.signal)) };
  };
  process.on('message', (message: ToModel) => {
    if (message.type === 'open') model = loadModel(message.choice);
    else if (message.type === 'ask') ask(message.id, message.question);
    else if (running?.id === message.id) running.abort.abort();
  });
  // The server is gone, whatever became of it.
  process.on('disconnect', () => process.exit(0));
  lowerPriority();
}

async function answer(
  model: Promise<Result<RunningModel>> | undefined,
  id: number,
  question: ModelQuestion,
  signal: AbortSignal,
): Promise<void> {
  const emit = (part: StreamPart) => send({ id, part });
  const loaded = await model;
  if (loaded?.ok === false) return send({ id, part: { type: 'failed', failure: loaded }, isUseless: true });
  if (loaded === undefined || signal.aborted) return;
  try {
    await loaded.value.answer(question, emit, signal);
  } catch (error) {
    if (!signal.aborted) emit({ type: 'failed', failure: answerFault(error) });
  }
}

function send(message: FromModel): void {
  // The channel may close at any time; then this process ends as well.
  if (process.connected) process.send?.(message, undefined, undefined, () => {});
}

function lowerPriority(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Not allowed everywhere, and only a courtesy.
  }
}
