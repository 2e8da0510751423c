import { breathe } from '#base/cancel.ts';
import { decodeText } from '#syntax/file-content.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { Files } from '#workspace/files.ts';
import { keptWords } from './kept-words.ts';
import type { EmbeddedModel } from './model.ts';
import { createTrainer } from './trainer.ts';

/** Kinds of file that the engine learns from. */
export const learntKinds: ReadonlySet<string> = new Set(['csharp', 'shader', 'hlsl']);

/** Learns a project and keeps up with it. */
export interface ProjectTrainer {
  /** Paths whose content changed, appeared or went since they were learnt. */
  changed(paths: Iterable<string>): void;
  /** Learn what is new among `paths`, forget the rest; gives way to other work after every file. */
  train(paths: ReadonlySet<string>, open: readonly string[], signal: AbortSignal): Promise<EmbeddedModel>;
}

/** A trainer over the files of a project. */
export function createProjectTrainer(files: Files): ProjectTrainer {
  const trainer = createTrainer(keptWords());
  const learnt = new Set<string>();
  return {
    changed(paths) {
      for (const path of paths) learnt.delete(path);
    },
    async train(paths, open, signal) {
      for (const path of paths) {
        if (!learntKinds.has(fileKind(path)) || learnt.has(path)) continue;
        await breathe(signal);
        // Marked before it is read: a change that comes meanwhile makes it be read again.
        learnt.add(path);
        const bytes = await files.read(path, signal);
        trainer.set(path, bytes === undefined ? undefined : decodeText(bytes));
      }
      for (const path of [...learnt]) {
        if (paths.has(path)) continue;
        learnt.delete(path);
        trainer.set(path, undefined);
      }
      return trainer.model(open, signal);
    },
  };
}
