import { type CommandId, commands } from '@scenewright/protocol';
import type { FeatureContext } from '#features/context.ts';
import type { FileKind } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** An action that an editor offers; carrying it out is a command. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: string;
  readonly command: CommandId;
}

/** Kind of the action that explains: it changes nothing. */
export const explainKind = 'scenewright.explain';

const explained: ReadonlySet<FileKind> = new Set(['csharp', 'shader', 'hlsl', 'yaml', 'meta']);

/** Actions for a file. Asked at every move of the cursor, so nothing is read here. */
export function codeActions(ctx: FeatureContext, path: string): readonly OfferedAction[] {
  const material = commands['scenewright.generateMaterial'].title[ctx.language];
  const explain = commands['scenewright.explain'].title[ctx.language];
  return [
    ...(fileKind(path) === 'shader'
      ? [{ title: material, kind: 'refactor.rewrite', command: 'scenewright.generateMaterial' } as const]
      : []),
    ...(explained.has(fileKind(path))
      ? [{ title: explain, kind: explainKind, command: 'scenewright.explain' } as const]
      : []),
  ];
}
