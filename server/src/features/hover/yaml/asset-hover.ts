import type { ApiType } from '#engine-api/catalogue/api.ts';
import { memberExplanation, typeExplanation } from '#features/api-explanation.ts';
import type { FeatureContext } from '#features/context.ts';
import type { HoverAnswer } from '#features/hover/hover.ts';
import { symbolsMarkdown } from '#features/hover/project-symbol.ts';
import { assetExplanation } from '#features/hover/yaml/asset.ts';
import { engineMember } from '#features/hover/yaml/engine-member.ts';
import { type YamlDocumentText, type YamlPlace, yamlPlace } from '#features/hover/yaml/place.ts';
import { scriptField, scriptType } from '#features/hover/yaml/script-field.ts';
import type { CurrentText } from '#features/read-text.ts';

/** Explains class names, property keys and GUIDs of Unity's text assets. */
export async function assetHover(
  ctx: FeatureContext,
  current: CurrentText,
  offset: number,
  signal: AbortSignal,
): Promise<HoverAnswer | undefined> {
  const place = yamlPlace(current.text, offset);
  if (place === undefined) return undefined;
  const { span } = place;
  if (place.kind === 'guid') {
    const asset = assetExplanation(ctx, place.guid);
    return asset === undefined ? undefined : { ...asset, source: 'project', span };
  }
  if (place.kind === 'class') {
    const type = await engineType(ctx, place.document.typeName);
    return type === undefined
      ? undefined
      : {
          ...(await typeExplanation(ctx, type, signal)),
          about: `yaml:class:${place.document.typeName}`,
          source: 'engine',
          span,
        };
  }
  return keyHover(ctx, place, signal);
}

async function keyHover(
  ctx: FeatureContext,
  place: Extract<YamlPlace, { kind: 'key' }>,
  signal: AbortSignal,
): Promise<HoverAnswer | undefined> {
  const { document, key, parents, span } = place;
  const [field = key] = [...parents, key];
  if (document.typeName === 'MonoBehaviour' && document.script !== undefined) {
    const symbol = parents.length === 0 ? await scriptField(ctx, document.script, field) : undefined;
    if (symbol !== undefined)
      return { markdown: symbolsMarkdown([symbol]), about: symbol.symbol.name, source: 'project', span };
  }
  const about = `yaml:property:${document.typeName}.${key}`;
  const { keys } = await ctx.engine.api();
  const known = keys.find(document.typeName, key);
  if (known !== undefined) {
    const member = known.member === undefined ? '' : `\n\n*${known.member}*`;
    return { markdown: `${known[ctx.language]}${member}`, about, source: 'engine', span };
  }
  if (parents.length > 0) return undefined;
  const type = await ownerType(ctx, document);
  const found = type === undefined ? undefined : await engineMember(ctx, type, key);
  const explained = found === undefined ? undefined : await memberExplanation(ctx, found, signal);
  return explained === undefined ? undefined : { ...explained, about, source: 'engine', span };
}

/** The type whose fields a document holds: the script's for an instance of a package's script. */
async function ownerType(ctx: FeatureContext, document: YamlDocumentText): Promise<ApiType | undefined> {
  if (document.typeName !== 'MonoBehaviour' || document.script === undefined) return engineType(ctx, document.typeName);
  return scriptType(ctx, document.script);
}

/** The engine's class of an asset's document: of several types of the name the one in the engine's own namespaces. */
async function engineType(ctx: FeatureContext, name: string): Promise<ApiType | undefined> {
  const { catalogue } = await ctx.engine.api();
  for (const namespace of namespaces) {
    const type = catalogue.type(`${namespace}.${name}`);
    if (type !== undefined) return type;
  }
  return undefined;
}

const namespaces = [
  'UnityEngine',
  'UnityEditor',
  'UnityEngine.Audio',
  'UnityEngine.Video',
  'UnityEngine.AI',
  'UnityEngine.Tilemaps',
  'UnityEngine.Rendering',
  'UnityEngine.U2D',
  'UnityEditor.Animations',
];
