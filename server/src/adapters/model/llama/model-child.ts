import { fork } from 'node:child_process';
import type { Failure } from '#base/failure.ts';
import type { LocalModelChoice } from './choice.ts';
import { endFault } from './faults.ts';
import type { FromModel, ModelQuestion, ToModel } from './messages.ts';

/** What a child tells. After `onEnd` nothing more is told. */
export interface ChildListener {
  onPart(message: FromModel): void;
  /** It ended without having been told to. */
  onEnd(failure: Failure): void;
}

/** A process with a model in it. */
export interface ModelChild {
  ask(id: number, question: ModelQuestion): void;
  cancel(id: number): void;
  /** Whether this process must stay alive for it: while somebody waits for an answer. */
  hold(isAwaited: boolean): void;
  /** End it at once. */
  end(): void;
}

/** What a process wrote last is kept to so many characters, for the failure when it crashes. */
const keptWords = 2000;

/** Start a process from `entry`, which loads the model of `choice`. */
export function startModelChild(entry: URL, choice: LocalModelChoice, listener: ChildListener): ModelChild {
  // What the native code prints must not reach our own output, which is the editor's channel.
  const child = fork(entry, { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: [] });
  let lastWords = '';
  let isEnded = false;
  const over = (failure: Failure): void => {
    if (isEnded) return;
    isEnded = true;
    listener.onEnd(failure);
  };
  const tell = (message: ToModel): void => {
    // A process that is gone is reported by `exit`.
    if (child.connected) child.send(message, () => {});
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-keptWords);
  });
  child.on('message', (message: FromModel) => {
    if (!isEnded) listener.onPart(message);
  });
  child.on('error', (error) => over(endFault(null, null, error.message)));
  // `close` comes after the last words were read; `exit` may come before.
  child.on('close', (code, signal) => over(endFault(code, signal, lastWords)));
  tell({ type: 'open', choice });
  return {
    ask: (id, question) => tell({ type: 'ask', id, question }),
    cancel: (id) => tell({ type: 'cancel', id }),
    hold(isAwaited) {
      if (isAwaited) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
    end() {
      isEnded = true;
      child.kill('SIGKILL');
    },
  };
}
