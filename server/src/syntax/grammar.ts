/** The grammars we parse with. */
export type GrammarName = 'c-sharp' | 'hlsl' | 'shaderlab' | 'unity-yaml';

/** Where the compiled grammars come from; an adapter reads them from beside the program. */
export interface GrammarSource {
  /** The bytes of the tree-sitter runtime. */
  runtime(): Promise<Uint8Array>;
  /** The bytes of one grammar. */
  grammar(name: GrammarName): Promise<Uint8Array>;
}
