import { createHash } from 'node:crypto';
import { throwIfCancelled } from '#base/cancel.ts';
import { type Result, success } from '#base/failure.ts';
import type { Embedder } from '#retrieval/ports.ts';
import type { FolderChoice } from './choice.ts';
import { type OnnxModel, openOnnxModel } from './onnx-model.ts';

/** Texts that are read at once: more would hold the processor for too long. */
const batchSize = 8;

/** An embedder from a folder with an ONNX model and its tokenizer, run in this thread by two optional packages. */
export function createFolderEmbedder(choice: FolderChoice): Embedder {
  const prefixes = { question: choice.queryPrefix, passage: choice.passagePrefix };
  let opened: Promise<Result<OnnxModel>> | undefined;
  let dimension: number | undefined;
  return {
    id: `onnx ${createHash('sha256').update(JSON.stringify(choice)).digest('hex').slice(0, 16)}`,
    get dimension() {
      return dimension;
    },
    async embed(texts, purpose, signal) {
      opened ??= openOnnxModel(choice);
      const model = await opened;
      if (!model.ok) {
        // Whoever installs the packages need not start anew.
        opened = undefined;
        return model;
      }
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += batchSize) {
        throwIfCancelled(signal);
        const batch = texts.slice(at, at + batchSize).map((text) => prefixes[purpose] + text);
        const read = await model.value.embed(batch);
        if (!read.ok) return read;
        vectors.push(...read.value);
      }
      dimension = vectors[0]?.length ?? dimension;
      return success(vectors);
    },
  };
}
