import { type CommandId, commands } from '@scenewright/protocol';
import type { FeatureContext } from '#features/context.ts';

/** An action that an editor offers; carrying it out is a command. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: string;
  readonly command: CommandId;
}

/** Actions for a file. Asked at every move of the cursor, so nothing is read here. */
export function codeActions(ctx: FeatureContext, path: string): readonly OfferedAction[] {
  if (!path.toLowerCase().endsWith('.shader')) return [];
  const { title } = commands['scenewright.generateMaterial'];
  return [{ title: title[ctx.language], kind: 'refactor.rewrite', command: 'scenewright.generateMaterial' }];
}
