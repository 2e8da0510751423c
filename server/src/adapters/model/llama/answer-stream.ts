import { abortable, Cancelled } from '#base/cancel.ts';
import type { StreamPart } from '#model/ports.ts';

/** An answer on its way: parts go in at one end and are awaited at the other. */
export interface AnswerStream {
  push(part: StreamPart): void;
  /** Whoever awaits the next part gets `Cancelled`: another question took the model's turn. */
  supersede(): void;
  next(signal: AbortSignal): Promise<StreamPart>;
}

/** An empty stream. */
export function createAnswerStream(): AnswerStream {
  const parts: StreamPart[] = [];
  let isSuperseded = false;
  let wake: (() => void) | undefined;
  const rouse = (): void => {
    wake?.();
    wake = undefined;
  };
  return {
    push(part) {
      parts.push(part);
      rouse();
    },
    supersede() {
      isSuperseded = true;
      rouse();
    },
    async next(signal) {
      for (;;) {
        if (isSuperseded) throw new Cancelled();
        const part = parts.shift();
        if (part !== undefined) return part;
        const awaited = new Promise<void>((resolve) => {
          wake = resolve;
        });
        await abortable(awaited, signal);
      }
    },
  };
}
