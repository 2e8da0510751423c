import { breathe } from '#base/cancel.ts';
import { fileKind } from '#syntax/file-kind.ts';
import type { Files } from '#workspace/files.ts';
import { createTrainer, type NgramModel } from './model.ts';

/** Kinds of file that the engine learns from. */
const learnt: ReadonlySet<string> = new Set(['csharp', 'shader', 'hlsl']);

/** Learn the code among `paths`; gives way to other work after every file. */
export async function trainOnProject(files: Files, paths: Iterable<string>, signal: AbortSignal): Promise<NgramModel> {
  const trainer = createTrainer();
  for (const path of paths) {
    if (!learnt.has(fileKind(path))) continue;
    await breathe(signal);
    const bytes = await files.read(path, signal);
    if (bytes !== undefined) trainer.add(new TextDecoder().decode(bytes));
  }
  return trainer.model();
}
