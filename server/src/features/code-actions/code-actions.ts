import { type CommandId, commands } from '@scenewright/protocol';
import { lineText } from '#base/text.ts';
import { commentInstruction, fieldWish, materialWish } from '#features/comment-instruction.ts';
import type { FeatureContext } from '#features/context.ts';
import { sidecarPath } from '#generate/sidecar.ts';
import type { FileKind } from '#syntax/facts.ts';
import { fileKind } from '#syntax/file-kind.ts';

/** An action that an editor offers; carrying it out is a command. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: string;
  readonly command: CommandId;
  /** What to generate. */
  readonly prompt?: string;
  /** How many to choose from. */
  readonly variations?: number;
  /** What it does is written by a language model. */
  readonly isGenerated?: true;
}

/** Kind of the action that explains: it changes nothing. */
export const explainKind = 'scenewright.explain';

const explained: ReadonlySet<FileKind> = new Set(['csharp', 'shader', 'hlsl', 'yaml', 'meta']);

/**
 * Actions for a line of a file. Asked at every move of the cursor, so nothing is read here but the open document's line.
 */
export function codeActions(ctx: FeatureContext, path: string, line: number): readonly OfferedAction[] {
  const material = commands['scenewright.generateMaterial'].title[ctx.language];
  const explain = commands['scenewright.explain'].title[ctx.language];
  return [
    ...(fileKind(path) === 'shader' || path.toLowerCase().endsWith('.shadergraph')
      ? [{ title: material, kind: 'refactor.rewrite', command: 'scenewright.generateMaterial' } as const]
      : []),
    ...(explained.has(fileKind(path))
      ? [{ title: explain, kind: explainKind, command: 'scenewright.explain' } as const]
      : []),
    ...instructionActions(ctx, path, line),
    ...wishActions(ctx, path, line),
    ...fieldActions(ctx, path, line),
    ...regenerationActions(ctx, path),
  ];
}

/** A generated material can be made anew, or in variations beside it. */
function regenerationActions(ctx: FeatureContext, path: string): readonly OfferedAction[] {
  if (!path.toLowerCase().endsWith('.mat') || !ctx.snapshot.files.has(`${sidecarPath(path)}.meta`)) return [];
  const command = 'scenewright.regenerateMaterial';
  const variations = ctx.language === 'zh' ? '材质的变体' : 'Variations of this material';
  return [
    { title: commands[command].title[ctx.language], kind: 'refactor.rewrite', command },
    { title: variations, kind: 'refactor.rewrite', command, variations: 4 },
  ];
}

/** A field for a material or a texture says by its name what it is for. */
function fieldActions(ctx: FeatureContext, path: string, line: number): readonly OfferedAction[] {
  const document = fileKind(path) === 'csharp' ? ctx.snapshot.documents.get(path) : undefined;
  const prompt = document && fieldWish(lineText(document.lines, document.text, line));
  if (prompt === undefined) return [];
  const title = ctx.language === 'zh' ? `为此字段生成材质：${prompt}` : `Generate material for this field: ${prompt}`;
  return [{ title, kind: 'refactor.rewrite', command: 'scenewright.generateMaterial', prompt }];
}

/** A comment `// generate material: …` says what to generate. */
function wishActions(ctx: FeatureContext, path: string, line: number): readonly OfferedAction[] {
  const document = ctx.snapshot.documents.get(path);
  const prompt = document && materialWish(lineText(document.lines, document.text, line));
  if (prompt === undefined) return [];
  const title =
    ctx.language === 'zh' ? `生成材质：${prompt.slice(0, 60)}` : `Generate material: ${prompt.slice(0, 60)}`;
  return [{ title, kind: 'refactor.rewrite', command: 'scenewright.generateMaterial', prompt }];
}

/** Editors without an input box take an instruction from a comment: `// scenewright: …`. */
function instructionActions(ctx: FeatureContext, path: string, line: number): readonly OfferedAction[] {
  const document = ctx.snapshot.documents.get(path);
  if (document === undefined || ctx.modelAccess.model === undefined) return [];
  const instruction = commentInstruction(lineText(document.lines, document.text, line), 0)?.instruction;
  if (instruction === undefined) return [];
  const title = `${commands['scenewright.edit'].title[ctx.language]}: ${instruction.slice(0, 60)}`;
  return [{ title, kind: 'refactor.rewrite', command: 'scenewright.edit', isGenerated: true }];
}
