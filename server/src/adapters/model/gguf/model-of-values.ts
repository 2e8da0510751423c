import type { ModelFacts } from './header.ts';
import { type MarkRole, markTexts } from './mark-texts.ts';

/** The value that lists the vocabulary. */
export const tokensKey = 'tokenizer.ggml.tokens';

/** What the values of a head say of the model. `values` holds the length of arrays; `marks` the tokens of `markTexts`. */
export function modelOf(kept: ReadonlyMap<string, string | number>, marks: ReadonlyMap<string, number>): ModelFacts {
  const text = (key: string): string | undefined => {
    const value = kept.get(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const number = (key: string): number | undefined => positive(kept.get(key));
  const architecture = text('general.architecture') ?? '';
  const of = (key: string) => number(`${architecture}.${key}`);
  const heads = of('attention.head_count');
  const width = of('embedding_length');
  const keyLength =
    of('attention.key_length') ?? (heads === undefined || width === undefined ? undefined : width / heads);
  const shared = of('attention.head_count_kv') ?? heads;
  const token = (role: MarkRole, ...keys: readonly string[]) => {
    const named = keys.map((key) => kept.get(`tokenizer.ggml.${key}`)).find((value) => typeof value === 'number');
    return named ?? [...marks].find(([mark]) => markTexts.get(mark) === role)?.[1];
  };
  const vocabulary = kept.get(tokensKey);
  return {
    architecture,
    ...given('name', text('general.name')),
    ...given('licence', text('general.license')),
    ...given('contextTokens', of('context_length')),
    ...given('layers', of('block_count')),
    ...given('keyValueNumbers', keyLength === undefined || shared === undefined ? undefined : 2 * keyLength * shared),
    vocabulary: typeof vocabulary === 'number' ? vocabulary : 0,
    hasChatTemplate: kept.has('tokenizer.chat_template'),
    infill: {
      ...given('prefix', token('prefix', 'fim_pre_token_id', 'prefix_token_id')),
      ...given('suffix', token('suffix', 'fim_suf_token_id', 'suffix_token_id')),
      ...given('middle', token('middle', 'fim_mid_token_id', 'middle_token_id')),
    },
    marks,
  };
}

function positive(value: string | number | undefined): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** A property when there is a value, and nothing otherwise. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): Partial<Record<Name, Value>> {
  const made: Partial<Record<Name, Value>> = {};
  if (value !== undefined) made[name] = value;
  return made;
}
