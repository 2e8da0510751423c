import { neverAborted } from '#base/cancel.ts';
import type { ServerState } from './state.ts';

/** Tells the index what editors hold and have not saved. */
export interface Buffers {
  /** The text of `path` is another; told once typing pauses. */
  edited(current: ServerState, path: string): void;
  /** The disk has the text of `path` again. */
  settled(current: ServerState, path: string): void;
}

/** Milliseconds without a keystroke after which the index reads the text. */
const pause = 250;

/** No document is open. */
export function createBuffers(): Buffers {
  const waiting = new Map<string, NodeJS.Timeout>();
  const tell = (current: ServerState, path: string, text: string | undefined): void => {
    current.background('unsaved text', current.session.overlay(path, text, neverAborted()));
  };
  const cancel = (path: string): void => {
    clearTimeout(waiting.get(path));
    waiting.delete(path);
  };
  return {
    edited(current, path) {
      cancel(path);
      const timer = setTimeout(() => {
        waiting.delete(path);
        const document = current.session.workspace.snapshot().documents.get(path);
        if (document !== undefined) tell(current, path, document.text);
      }, pause);
      timer.unref();
      waiting.set(path, timer);
    },
    settled(current, path) {
      cancel(path);
      tell(current, path, undefined);
    },
  };
}
