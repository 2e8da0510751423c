import type { Sequence } from 'node-llama-cpp';

/** Tokens that are read at once at first, and bounds of what follows. */
const firstSlice = 16;
const smallestSlice = 8;
const largestSlice = 512;
/** Milliseconds that a slice should take: nothing can be cancelled within one. */
const target = 120;

/**
 * Read a prompt but its last token into a sequence, which keeps what it shares with the prompt before. It is read in
 * slices so short that an abort is noticed soon; the package itself looks at the signal only once a prompt is read.
 */
export async function readInSlices(sequence: Sequence, prompt: readonly number[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const read = prompt.slice(0, -1);
  await sequence.adaptStateToTokens(read, false);
  let size = firstSlice;
  for (let at = sequence.nextTokenIndex; at < read.length; ) {
    signal.throwIfAborted();
    const slice = read.slice(at, at + size);
    const started = performance.now();
    await sequence.evaluateWithoutGeneratingNewTokens(slice);
    at += slice.length;
    const ratio = target / Math.max(1, performance.now() - started);
    size = Math.min(largestSlice, Math.max(smallestSlice, Math.round(slice.length * Math.min(2, ratio))));
  }
  signal.throwIfAborted();
}
