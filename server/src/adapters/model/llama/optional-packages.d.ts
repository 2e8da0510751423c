// The parts of an optional package that are used here. It is installed by users, not with the server.

declare module 'node-llama-cpp' {
  export type LogLevel = 'disabled' | 'fatal' | 'error' | 'warn' | 'info' | 'log' | 'debug';

  export interface Tokens {
    readonly bos: number | null;
    readonly shouldPrependBosToken: boolean;
    readonly infill: { readonly prefix: number | null; readonly suffix: number | null; readonly middle: number | null };
  }

  export interface Sequence {
    readonly contextSize: number;
    readonly nextTokenIndex: number;
    adaptStateToTokens(tokens: readonly number[], allowShift?: boolean): Promise<void>;
    evaluateWithoutGeneratingNewTokens(tokens: readonly number[]): Promise<void>;
    clearHistory(): Promise<void>;
  }

  export interface Model {
    readonly tokens: Tokens;
    readonly tokenizer: object;
    tokenize(text: string, specialTokens?: boolean, options?: 'trimLeadingSpace'): number[];
    detokenize(tokens: readonly number[], specialTokens?: boolean): string;
    createContext(options: {
      readonly sequences: number;
      readonly contextSize: number;
      readonly threads: number;
    }): Promise<{ getSequence(): Sequence }>;
  }

  export function getLlama(options: {
    readonly build: 'never';
    readonly skipDownload: true;
    readonly gpu: false | 'auto';
    readonly maxThreads: number;
    readonly progressLogs: false;
    readonly logLevel: LogLevel;
    logger(level: LogLevel, message: string): void;
  }): Promise<{ loadModel(options: { readonly modelPath: string }): Promise<Model> }>;

  export interface GenerationOptions {
    readonly signal: AbortSignal;
    readonly maxTokens: number;
    readonly temperature: number;
    readonly repeatPenalty: false;
    readonly customStopTriggers?: readonly (readonly number[])[];
    onTextChunk(text: string): void;
  }

  export class LlamaCompletion {
    constructor(options: { readonly contextSequence: Sequence });
    generateCompletionWithMeta(
      input: readonly number[],
      options: GenerationOptions,
    ): Promise<{ readonly metadata: { readonly stopReason: string } }>;
    dispose(): void;
  }

  export type HistoryItem =
    | { readonly type: 'system' | 'user'; readonly text: string }
    | { readonly type: 'model'; readonly response: readonly string[] };

  export class LlamaChatSession {
    constructor(options: { readonly contextSequence: Sequence });
    readonly chatWrapper: {
      generateContextState(options: { readonly chatHistory: readonly HistoryItem[] }): {
        readonly contextText: { tokenize(tokenizer: object): number[] };
      };
    };
    setChatHistory(history: readonly HistoryItem[]): void;
    promptWithMeta(text: string, options: GenerationOptions): Promise<{ readonly stopReason: string }>;
    dispose(): void;
  }
}
