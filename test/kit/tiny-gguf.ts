/** How a tiny model differs from the usual one. */
export interface TinyModel {
  /** Another name of the architecture, for readers that must refuse it. */
  readonly architecture?: string;
  /** Leave out the tokens between which text is filled in. */
  readonly withoutInfill?: true;
  readonly chatTemplate?: string;
  readonly seed?: number;
}

/** The tokens that part a prompt, by their numbers in the tiny model. */
export const tinyMarks = { prefix: 259, suffix: 260, middle: 261, file: 262, repository: 263 };

/** Tokens of prompt and answer that the tiny model can hold. */
export const tinyContext = 2048;

const width = 64;
const layers = 2;
const heads = 4;
const hidden = 128;

/**
 * A GGUF file with a network of two layers and random weights over single bytes, below 1 MB: what it writes is noise,
 * but it loads and runs as any model does. The same seed gives the same bytes.
 */
export function tinyGguf(model: TinyModel = {}): Buffer {
  const architecture = model.architecture ?? 'llama';
  const vocabulary = vocabularyOf(model);
  const tensors = shapesOf(vocabulary.length);
  const random = numbersFrom(model.seed ?? 1);
  const data = tensors.map(({ name, shape }) =>
    aligned(
      weights(
        name,
        shape.reduce((a, b) => a * b, 1),
        random,
      ),
    ),
  );
  const values = [
    ['general.architecture', text(architecture)],
    ['general.name', text('tiny random model')],
    ['general.license', text('MIT')],
    [`${architecture}.context_length`, number(tinyContext)],
    [`${architecture}.embedding_length`, number(width)],
    [`${architecture}.block_count`, number(layers)],
    [`${architecture}.feed_forward_length`, number(hidden)],
    [`${architecture}.attention.head_count`, number(heads)],
    [`${architecture}.attention.head_count_kv`, number(heads)],
    [`${architecture}.rope.dimension_count`, number(width / heads)],
    [`${architecture}.attention.layer_norm_rms_epsilon`, float(1e-5)],
    ['tokenizer.ggml.model', text('llama')],
    [
      'tokenizer.ggml.tokens',
      list(
        8,
        vocabulary.map((token) => sized(token.text)),
      ),
    ],
    [
      'tokenizer.ggml.scores',
      list(
        6,
        vocabulary.map(() => float32(0)),
      ),
    ],
    [
      'tokenizer.ggml.token_type',
      list(
        5,
        vocabulary.map((token) => u32(token.type)),
      ),
    ],
    ['tokenizer.ggml.bos_token_id', number(1)],
    ['tokenizer.ggml.eos_token_id', number(2)],
    ['tokenizer.ggml.unknown_token_id', number(0)],
    ...(model.chatTemplate === undefined ? [] : [['tokenizer.chat_template', text(model.chatTemplate)] as const]),
  ] as const;
  let offset = 0;
  const places = tensors.map(({ name, shape }, i) => {
    const place = Buffer.concat([sized(name), u32(shape.length), ...shape.map(u64), u32(0), u64(offset)]);
    offset += data[i]?.length ?? 0;
    return place;
  });
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    u32(3),
    u64(tensors.length),
    u64(values.length),
    ...values.map(([name, value]) => Buffer.concat([sized(name), value])),
    ...places,
  ]);
  return Buffer.concat([aligned(head), ...data]);
}

/** Number of the token of the byte 0. */
const firstByte = 3;
const control = 3;
const single = 6;

function vocabularyOf(model: TinyModel): readonly { readonly text: string; readonly type: number }[] {
  const bytes = Array.from({ length: 256 }, (_, byte) => ({
    text: `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
    type: single,
  }));
  const marks = ['<|fim_prefix|>', '<|fim_suffix|>', '<|fim_middle|>', '<|file_sep|>', '<|repo_name|>'];
  return [
    { text: '<unk>', type: 2 },
    { text: '<s>', type: control },
    { text: '</s>', type: control },
    ...bytes,
    ...(model.withoutInfill === true ? [] : marks.map((mark) => ({ text: mark, type: control }))),
    { text: '▁', type: 1 },
  ];
}

function shapesOf(vocabulary: number): readonly { readonly name: string; readonly shape: readonly number[] }[] {
  const block = (i: number) => [
    { name: `blk.${i}.attn_norm.weight`, shape: [width] },
    ...['attn_q', 'attn_k', 'attn_v', 'attn_output'].map((part) => ({
      name: `blk.${i}.${part}.weight`,
      shape: [width, width],
    })),
    { name: `blk.${i}.ffn_norm.weight`, shape: [width] },
    { name: `blk.${i}.ffn_gate.weight`, shape: [width, hidden] },
    { name: `blk.${i}.ffn_up.weight`, shape: [width, hidden] },
    { name: `blk.${i}.ffn_down.weight`, shape: [hidden, width] },
  ];
  return [
    { name: 'token_embd.weight', shape: [width, vocabulary] },
    ...Array.from({ length: layers }, (_, i) => block(i)).flat(),
    { name: 'output_norm.weight', shape: [width] },
    { name: 'output.weight', shape: [width, vocabulary] },
  ];
}

function weights(name: string, count: number, random: () => number): Buffer {
  const made = Float32Array.from({ length: count }, () => (name.includes('norm') ? 1 : (random() - 0.5) * 0.3));
  // What is not a letter of plain text never wins, so that the noise can be read and does not end at once.
  if (name === 'output.weight')
    for (let token = 0; token * width < count; token++)
      if (token < firstByte + 0x20 || token > firstByte + 0x7e) made.fill(0, token * width, (token + 1) * width);
  return Buffer.from(made.buffer);
}

/** Even numbers from 0 to below 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state / 2 ** 32;
  };
}

function aligned(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((32 - (bytes.length % 32)) % 32)]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function float32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

function sized(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function text(value: string): Buffer {
  return Buffer.concat([u32(8), sized(value)]);
}

function number(value: number): Buffer {
  return Buffer.concat([u32(4), u32(value)]);
}

function float(value: number): Buffer {
  return Buffer.concat([u32(6), float32(value)]);
}

function list(type: number, elements: readonly Buffer[]): Buffer {
  return Buffer.concat([u32(9), u32(type), u64(elements.length), ...elements]);
}
