import { defaultSettings } from '@scenewright/protocol';
import type { EmbeddedEngine } from '#model/embedded/engine.ts';
import type { EmbeddedModel } from '#model/embedded/model.ts';
import type { Answer, Measured } from './engines.ts';
import type { LinePosition } from './positions.ts';

/** The embedded engine as it answers in an editor, with what follows the line in sight or not. */
export function measuredEmbedded(
  name: string,
  engine: EmbeddedEngine,
  model: EmbeddedModel | undefined,
  sees: 'all' | 'before',
): Measured {
  const { minimumConfidence } = defaultSettings.completion;
  const changed = new Map<string, string>();
  return {
    name,
    async answer({ path, before, after }: LinePosition, signal): Promise<Answer> {
      const query = { path, text: sees === 'all' ? before + after : before, offset: before.length, changed };
      const started = performance.now();
      const [shown] = engine.complete(model, query, { limit: 1, minimumConfidence }, signal);
      const milliseconds = performance.now() - started;
      // Asked again for what it would say if it had to; the first answer is the one that is timed.
      const [whole] = engine.complete(model, query, { limit: 1, minimumConfidence: 0 }, signal);
      return { text: whole?.text ?? '', shown: shown?.text ?? '', milliseconds };
    },
  };
}
