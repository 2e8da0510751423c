import type { Direction, Message } from './message.ts';

/** A message at its place in the exchange. */
export interface Step {
  readonly direction: Direction;
  readonly message: Message;
  /** What a response answers. */
  readonly asked?: Asked;
}

/** A request that waits for its response. */
export interface Asked {
  readonly method: string;
  readonly params: unknown;
}

/** A breach of a rule. */
export interface Finding {
  /** A JSON pointer into the message's `params`, `result` or `error`. */
  readonly path: string;
  readonly what: string;
}

/** A rule sees every message in order, and may remember. */
export interface Rule {
  readonly name: string;
  see(step: Step): readonly Finding[];
  /** What is missing when the connection has ended. */
  end?(): readonly Finding[];
}
