import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, type Result, success } from '#base/failure.ts';
import { describeError } from '#base/log.ts';
import type { FolderChoice } from './choice.ts';
import { chooseOutput } from './output.ts';
import { type Pooling, pool } from './pooling.ts';

/** A model that turns texts into vectors. */
export interface OnnxModel {
  embed(texts: readonly string[]): Promise<Result<readonly Float32Array[]>>;
}

/** Tokens of a text that are read; models were trained with no more. */
const maximumTokens = 512;
/** Files that hold the model, the first that is there. */
const modelFiles = ['model.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'onnx/model_quantized.onnx'];

/**
 * Open the model of a folder. The packages `onnxruntime-node` and `@huggingface/tokenizers` must be installed beside the
 * server; nothing is ever downloaded.
 */
export async function openOnnxModel(choice: FolderChoice): Promise<Result<OnnxModel>> {
  const path = await firstFile(choice.folder, modelFiles);
  if (path === undefined)
    return failure(
      'embedding-folder',
      `there is no model.onnx in ${choice.folder}`,
      'Name the folder of an ONNX model.',
    );
  const tokenizerJson = await readJson(join(choice.folder, 'tokenizer.json'));
  if (tokenizerJson === undefined)
    return failure(
      'embedding-folder',
      `there is no tokenizer.json in ${choice.folder}`,
      'Copy that of the model there.',
    );
  try {
    const [runtime, tokenizers] = await Promise.all([import('onnxruntime-node'), import('@huggingface/tokenizers')]);
    const config = (await readJson(join(choice.folder, 'tokenizer_config.json'))) ?? {};
    const tokenizer = new tokenizers.Tokenizer(tokenizerJson, config);
    const session = await runtime.InferenceSession.create(path, { intraOpNumThreads: 1, logSeverityLevel: 3 });
    const pooling = choice.pooling ?? (await poolingOf(choice.folder));
    return success({
      async embed(texts) {
        const encoded = texts.map((text) => tokenizer.encode(text).ids.slice(0, maximumTokens));
        const length = Math.max(1, ...encoded.map((ids) => ids.length));
        const tensor = (elementAt: (ids: readonly number[], at: number) => number) => {
          const values = BigInt64Array.from({ length: texts.length * length }, (_, index) =>
            BigInt(elementAt(encoded[Math.floor(index / length)] ?? [], index % length)),
          );
          return new runtime.Tensor('int64', values, [texts.length, length]);
        };
        const inputs: Record<string, InstanceType<typeof runtime.Tensor>> = {
          input_ids: tensor((ids, at) => ids[at] ?? 0),
          attention_mask: tensor((ids, at) => (at < ids.length ? 1 : 0)),
          token_type_ids: tensor(() => 0),
        };
        const feeds = Object.fromEntries(Object.entries(inputs).filter(([name]) => session.inputNames.includes(name)));
        const outputs = await session.run(feeds);
        const output = chooseOutput(session.outputNames.map((name) => ({ name, tensor: outputs[name] })));
        if (output === undefined)
          return failure('embedding-folder', 'the model gives no numbers', 'Use a model that makes embeddings.');
        return pool(
          output.data,
          output.dims,
          encoded.map((ids) => ids.length),
          pooling,
        );
      },
    });
  } catch (error) {
    const isAbsent = /Cannot find (?:package|module)/.test(describeError(error));
    return isAbsent
      ? failure(
          'embedding-packages',
          'models in a folder need two packages that are not installed',
          'Run npm install onnxruntime-node @huggingface/tokenizers beside the server.',
        )
      : failure('embedding-folder', `the model cannot be read: ${describeError(error)}`, 'Use another model.');
  }
}

async function firstFile(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const path = join(folder, name);
    if (
      await stat(path).then(
        (found) => found.isFile(),
        () => false,
      )
    )
      return path;
  }
  return undefined;
}

async function readJson(path: string): Promise<object | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How the model's makers take one vector of many, as sentence-transformers writes it; the mean where nothing is said. */
async function poolingOf(folder: string): Promise<Pooling> {
  const config = await readJson(join(folder, '1_Pooling', 'config.json'));
  return config !== undefined && Reflect.get(config, 'pooling_mode_cls_token') === true ? 'cls' : 'mean';
}
