import type { ChatRequest, InfillRequest, StreamPart } from '#model/ports.ts';
import type { LocalModelChoice } from './choice.ts';

/** What a model is asked. */
export type ModelQuestion =
  | { readonly type: 'infill'; readonly request: InfillRequest }
  | { readonly type: 'chat'; readonly request: ChatRequest };

/** What the server tells the model's process. A question ends the one before. */
export type ToModel =
  | { readonly type: 'open'; readonly choice: LocalModelChoice }
  | { readonly type: 'ask'; readonly id: number; readonly question: ModelQuestion }
  | { readonly type: 'cancel'; readonly id: number };

/** What the model's process tells the server. */
export interface FromModel {
  readonly id: number;
  readonly part: StreamPart;
  /** The model cannot be had at all: the process is of no use. */
  readonly isUseless?: true;
}
