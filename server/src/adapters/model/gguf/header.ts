/** What the head of a GGUF file says about its model; what it does not say is left out. */
export interface GgufHeader extends ModelFacts {
  readonly version: number;
  /** Bytes of the whole file. */
  readonly bytes: number;
}

/** What the values of the head say. */
export interface ModelFacts {
  /** The family of networks, such as `qwen2`. */
  readonly architecture: string;
  readonly name?: string;
  readonly licence?: string;
  /** Tokens of prompt and answer that the model was trained with. */
  readonly contextTokens?: number;
  readonly layers?: number;
  /** Numbers that one token's key and value take in one layer. */
  readonly keyValueNumbers?: number;
  readonly vocabulary: number;
  readonly hasChatTemplate: boolean;
  /** Tokens between which text is filled in, by number; told by the file's keys or by the tokens' texts. */
  readonly infill: { readonly prefix?: number; readonly suffix?: number; readonly middle?: number };
  /** Numbers of the tokens in `markTexts` that the vocabulary has. */
  readonly marks: ReadonlyMap<string, number>;
}
