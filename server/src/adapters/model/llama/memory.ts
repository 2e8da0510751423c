import type { GgufHeader } from '#adapters/model/gguf/header.ts';
import { type Failure, failure } from '#base/failure.ts';

/** What a model takes beside its weights and its memory of the prompt. */
const overhead = 256 * 2 ** 20;

/** Bytes of memory that a model takes: its weights, and key and value of each token in each layer at two bytes a number. */
export function memoryNeeded(header: GgufHeader, contextTokens: number): number {
  const perToken = (header.layers ?? 0) * (header.keyValueNumbers ?? 0) * 2;
  return header.bytes + perToken * contextTokens + overhead;
}

/** What is wrong when a model does not fit into `available` bytes. Loading it all the same would make the machine swap. */
export function memoryFault(header: GgufHeader, contextTokens: number, available: number): Failure | undefined {
  const needed = memoryNeeded(header, contextTokens);
  if (needed <= available) return undefined;
  return failure(
    'model-memory',
    `the model needs about ${megabytes(needed)} of memory and ${megabytes(available)} are free`,
    'Use a smaller model, a smaller contextTokens, or close other programs.',
  );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
