/** A language for `Parser.setLanguage` of the `tree-sitter` package. */
declare const binding: {
  readonly language: unknown;
  /** The content of `src/node-types.json`. */
  readonly nodeTypeInfo: readonly unknown[];
};

export default binding;
