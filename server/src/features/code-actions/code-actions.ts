import { type CommandId, commands } from '@scenewright/protocol';
import { extensionOf } from '#base/path.ts';
import { lineText } from '#base/text.ts';
import { type AssetWish, commentInstruction, commentWish, fieldWish } from '#features/comment-instruction.ts';
import type { FeatureContext } from '#features/context.ts';
import { namesObject } from '#generate/prompt/read-model.ts';
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

/** A generated material or model can be made anew, or in variations beside it. */
function regenerationActions(ctx: FeatureContext, path: string): readonly OfferedAction[] {
  const ending = extensionOf(path);
  const titles = ending === '.mat' ? regenerations.material : regenerations.model;
  const isAsset = ending === '.mat' || ending === '.prefab';
  if (!isAsset || !ctx.snapshot.files.has(`${sidecarPath(path)}.meta`)) return [];
  const command = 'scenewright.regenerateMaterial';
  const { again, variations } = titles[ctx.language];
  return [
    { title: again, kind: 'refactor.rewrite', command },
    { title: variations, kind: 'refactor.rewrite', command, variations: 4 },
  ];
}

const regenerations = {
  material: {
    en: { again: 'Regenerate material', variations: 'Variations of this material' },
    zh: { again: '重新生成材质', variations: '材质的变体' },
  },
  model: {
    en: { again: 'Regenerate model', variations: 'Variations of this model' },
    zh: { again: '重新生成模型', variations: '模型的变体' },
  },
} as const;

/** A field for a material, a texture or an object says by its name what it is for. Objects that nothing can build are left alone. */
function fieldActions(ctx: FeatureContext, path: string, line: number): readonly OfferedAction[] {
  const document = fileKind(path) === 'csharp' ? ctx.snapshot.documents.get(path) : undefined;
  const wish = document && fieldWish(lineText(document.lines, document.text, line));
  if (wish === undefined || (wish.kind === 'model' && !namesObject(wish.prompt))) return [];
  return [wishAction(wish, assetTitles[wish.kind][ctx.language].field)];
}

/** A comment `// generate material: …` or `// generate model: …` says what to generate. */
function wishActions(ctx: FeatureContext, path: string, line: number): readonly OfferedAction[] {
  const document = ctx.snapshot.documents.get(path);
  const wish = document && commentWish(lineText(document.lines, document.text, line));
  return wish === undefined ? [] : [wishAction(wish, assetTitles[wish.kind][ctx.language].comment)];
}

const assetTitles = {
  material: {
    en: { field: 'Generate material for this field: ', comment: 'Generate material: ' },
    zh: { field: '为此字段生成材质：', comment: '生成材质：' },
  },
  model: {
    en: { field: 'Generate model for this field: ', comment: 'Generate model: ' },
    zh: { field: '为此字段生成模型：', comment: '生成模型：' },
  },
} as const;

function wishAction({ kind, prompt }: AssetWish, title: string): OfferedAction {
  const command = kind === 'model' ? 'scenewright.generateModel' : 'scenewright.generateMaterial';
  return { title: `${title}${prompt.slice(0, 60)}`, kind: 'refactor.rewrite', command, prompt };
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
