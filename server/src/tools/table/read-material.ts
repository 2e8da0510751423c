import { z } from 'zod';
import { failure, success } from '#base/failure.ts';
import type { FeatureContext } from '#features/context.ts';
import { currentFacts, readText } from '#features/read-text.ts';
import { createUnityFiles } from '#features/unity-files.ts';
import type { ShaderFact } from '#syntax/shaderlab/shader-facts.ts';
import { type MaterialFields, type MaterialValue, materialsIn, textureGuid } from '#tools/material-fields.ts';
import { shortened, showablePath } from '#tools/place.ts';
import { assetText } from '#tools/reference-text.ts';
import { register } from '#tools/register.ts';
import { shownRows } from '#tools/shown.ts';
import { isBuiltInGuid } from '#unity/guid.ts';

export const readMaterialTool = register({
  name: 'read_material',
  title: { en: 'Read a material', zh: '查看材质' },
  description:
    "A material's shader, keywords, textures by path, colours and numbers; which of its values the shader does not declare, and which properties of the shader it gives no value.",
  args: z.object({ path: z.string().max(1000).describe('Project path of a .mat file.') }),
  writes: 'nothing',
  async run(ctx, { path }, signal) {
    const asset = await showablePath(ctx, path, signal);
    if (!asset.ok) return asset;
    const file = await createUnityFiles(ctx, signal).open(asset.value);
    const materials = file === undefined ? [] : materialsIn(file);
    if (materials.length === 0)
      return failure('no-material', `'${shortened(path)}' holds no material`, 'Name a .mat file; search finds them.');
    const rows: string[] = [];
    for (const material of materials) {
      if (materials.length > 1) rows.push(`material ${material.name} &${material.document.fileId}`);
      rows.push(...materialRows(ctx, material, await shaderOf(ctx, material.shader, signal)));
    }
    return success({
      head: `${asset.value}: ${materials.map((material) => `${material.name} with shader ${shaderText(ctx, material.shader)}`).join('; ')}`,
      rows: await shownRows(
        ctx,
        rows.map((text) => ({ path: asset.value, text })),
        signal,
      ),
    });
  },
});

function shaderText(ctx: FeatureContext, guid: string | undefined): string {
  if (guid === undefined) return 'none';
  const path = ctx.snapshot.assets.definitions.get(guid)?.[0];
  const name = path === undefined ? undefined : ctx.snapshot.files.get(path)?.shader?.name;
  return isBuiltInGuid(guid) ? 'built into Unity' : `${assetText(ctx, guid)}${name === undefined ? '' : ` "${name}"`}`;
}

/** What the shader declares, where the project has it. */
async function shaderOf(
  ctx: FeatureContext,
  guid: string | undefined,
  signal: AbortSignal,
): Promise<ShaderFact | undefined> {
  const path = guid === undefined ? undefined : ctx.snapshot.assets.definitions.get(guid)?.[0];
  const current = path === undefined ? undefined : await readText(ctx, path, signal);
  return current === undefined ? undefined : (await currentFacts(ctx, current)).shader;
}

function materialRows(
  ctx: FeatureContext,
  { parent, keywords, invalidKeywords, renderQueue, values }: MaterialFields,
  shader: ShaderFact | undefined,
): readonly string[] {
  const declared = shader === undefined ? undefined : new Set(shader.properties.map(({ name }) => name));
  const saved = new Set(values.map(({ name }) => name));
  const absent = (shader?.properties ?? []).filter(({ name }) => !saved.has(name));
  return [
    ...(parent === undefined ? [] : [`variant of ${assetText(ctx, parent)}`]),
    `keywords: ${keywords.length === 0 ? 'none' : keywords.join(' ')}`,
    ...(invalidKeywords.length === 0 ? [] : [`keywords that the shader does not have: ${invalidKeywords.join(' ')}`]),
    ...(renderQueue === '-1' ? [] : [`render queue ${renderQueue}`]),
    ...values.map((value) => valueText(ctx, value, declared)),
    ...absent.map(({ name, type, defaultValue }) => `no value for ${name} (${type}, default ${defaultValue})`),
  ];
}

function valueText(
  ctx: FeatureContext,
  { kind, name, value, tiling }: MaterialValue,
  declared: ReadonlySet<string> | undefined,
): string {
  const guid = kind === 'texture' ? textureGuid(value) : undefined;
  const shown = kind !== 'texture' ? value : guid === undefined ? 'none' : assetText(ctx, guid);
  const leftOver = declared === undefined || declared.has(name) ? '' : ' (not declared by the shader)';
  return `${kind} ${name} = ${shown}${tiling === undefined ? '' : ` ${tiling}`}${leftOver}`;
}
