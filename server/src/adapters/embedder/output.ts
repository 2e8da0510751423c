/** Numbers of a model with their shape. */
export interface Numbers {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Names under which exporters give vectors of tokens or of texts, the surest first. */
const usualNames = ['last_hidden_state', 'sentence_embedding', 'token_embeddings'];

/**
 * The output that holds the vectors: one of a usual name, else vectors of tokens, else those of texts. Exports give other
 * outputs besides, their inputs among them, under names that say nothing.
 */
export function chooseOutput(
  outputs: readonly {
    readonly name: string;
    readonly tensor: { readonly data: unknown; readonly dims: readonly number[] } | undefined;
  }[],
): Numbers | undefined {
  const numbers = outputs.flatMap(({ name, tensor }) =>
    tensor?.data instanceof Float32Array ? [{ name, data: tensor.data, dims: tensor.dims }] : [],
  );
  const byName = usualNames.map((usual) => numbers.find(({ name }) => name === usual));
  return (
    byName.find((found) => found !== undefined) ??
    numbers.find(({ dims }) => dims.length === 3) ??
    numbers.find(({ dims }) => dims.length === 2)
  );
}
