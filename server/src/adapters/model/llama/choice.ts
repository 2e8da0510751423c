/** A model in a file, as the user configured it. */
export interface LocalModelChoice {
  readonly type: 'file';
  /** Absolute path of a GGUF file. */
  readonly path: string;
  /** Tokens of prompt and answer together. */
  readonly contextTokens: number;
  /** Threads that compute; all processors but one by default. */
  readonly threads?: number;
  /** Use a graphics card where one is found; the processor alone by default. */
  readonly gpu?: 'auto';
}
