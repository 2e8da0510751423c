import type { EmbeddedModel } from '#model/embedded/model.ts';

/** Keeps what the embedded engine learnt, and knows which files it has not seen in their present state. */
export interface Learning {
  model(): EmbeddedModel | undefined;
  /** Files with another text than was learnt, or whose text was not saved. */
  changed(): readonly string[];
  /** Whether there is something saved to learn. */
  isBehind(): boolean;
  edited(path: string): void;
  saved(paths: readonly string[]): void;
  learn(signal: AbortSignal): Promise<void>;
}

/** Nothing is learnt yet. `open` are the files that count most. */
export function createLearning(
  learn: (open: readonly string[], signal: AbortSignal) => Promise<EmbeddedModel>,
  open: () => Iterable<string>,
): Learning {
  let model: EmbeddedModel | undefined;
  const unsaved = new Set<string>();
  const unlearnt = new Set<string>();
  return {
    model: () => model,
    changed: () => [...new Set([...unsaved, ...unlearnt])],
    isBehind: () => model !== undefined && unlearnt.size > 0,
    edited: (path) => void unsaved.add(path),
    saved(paths) {
      for (const path of paths) {
        unsaved.delete(path);
        unlearnt.add(path);
      }
    },
    async learn(signal) {
      const learning = [...unlearnt];
      model = await learn([...open()], signal);
      for (const path of learning) unlearnt.delete(path);
    },
  };
}
