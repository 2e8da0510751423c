import type { Failure } from '#base/failure.ts';

/** A piece of the project that a model may read beside the file at hand. */
export interface ContextPart {
  /** Where it comes from, relative to the project; shown to the model. */
  readonly path: string;
  readonly text: string;
}

/** Ask for the text between `before` and `after`. */
export interface InfillRequest {
  /** The file that is written, relative to the project. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The most relevant last, next to the file itself. */
  readonly context: readonly ContextPart[];
  readonly maximumTokens: number;
  readonly temperature: number;
}

/** One turn of a conversation. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Ask for the next turn of a conversation. */
export interface ChatRequest {
  readonly messages: readonly ChatMessage[];
  readonly maximumTokens: number;
  readonly temperature: number;
}

/** What a model's stream is made of: what was sent, then texts, then one end. */
export type StreamPart =
  /** The prompt exactly as it was sent, without headers and keys; for people to read. */
  | { readonly type: 'sent'; readonly body: string }
  | { readonly type: 'text'; readonly text: string }
  /** `length` when the model was cut off at `maximumTokens`. */
  | { readonly type: 'end'; readonly reason: 'stop' | 'length' }
  | { readonly type: 'failed'; readonly failure: Failure };

/** How a model is, for status lines. */
export type ModelState =
  | { readonly type: 'untried' }
  | { readonly type: 'working' }
  /** Not asked again before `retryInMs` milliseconds have passed, or, when absent, before the user changed something. */
  | { readonly type: 'failing'; readonly failure: Failure; readonly retryInMs?: number };

/** A model that the user configured. Ending a stream early, by `return` or by `signal`, closes its connection at once. */
export interface LanguageModel {
  /** Its name and where it runs, for people; no key and no query of an address in it. */
  readonly label: string;
  /** Tokens of prompt and answer together. */
  readonly contextTokens: number;
  /** Characters of code that make a token, for budgets; an estimate on the safe side. */
  readonly charactersPerToken: number;
  /** Whether texts leave this machine. */
  readonly leaves: boolean;
  /** Write what belongs between two texts. Never throws but `Cancelled`; what goes wrong is a `failed` part. */
  infill(request: InfillRequest, signal: AbortSignal): AsyncIterable<StreamPart>;
  /** Answer a conversation, on the same terms. */
  chat(request: ChatRequest, signal: AbortSignal): AsyncIterable<StreamPart>;
  state(): ModelState;
}
