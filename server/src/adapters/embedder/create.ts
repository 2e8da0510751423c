import type { Embedder } from '#retrieval/ports.ts';
import type { EmbedderChoice } from './choice.ts';
import { createEndpointEmbedder } from './endpoint.ts';
import { createFolderEmbedder } from './folder.ts';

/** The embedder that a choice names. Nothing is loaded or asked before the first text. */
export function createEmbedder(choice: EmbedderChoice): Embedder {
  return choice.type === 'endpoint' ? createEndpointEmbedder(choice) : createFolderEmbedder(choice);
}
