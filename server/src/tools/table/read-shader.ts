import { z } from 'zod';
import { failure, type Result, success } from '#base/failure.ts';
import { positionAt } from '#base/text.ts';
import type { FeatureContext } from '#features/context.ts';
import { type CurrentText, currentFacts } from '#features/read-text.ts';
import { createUnityFiles } from '#features/unity-files.ts';
import type { FileFacts } from '#syntax/facts.ts';
import type { PassFact, ShaderFact, SubShaderFact, TagPair } from '#syntax/shaderlab/shader-facts.ts';
import { materialsIn } from '#tools/material-fields.ts';
import { shortened, showableText } from '#tools/place.ts';
import { register } from '#tools/register.ts';
import { type FileRow, shownRows } from '#tools/shown.ts';
import { assetOf } from '#unity/asset-graph.ts';

export const readShaderTool = register({
  name: 'read_shader',
  title: { en: 'Read a shader', zh: '查看着色器' },
  description:
    'A shader, shader graph or file of HLSL: its name, properties with types and defaults, passes, keywords, includes, functions, and the materials that use it with the keywords they set.',
  args: z.object({
    path: z.string().max(1000).describe('Project path, or the name of a shader: TinyGame/Water.'),
  }),
  writes: 'nothing',
  async run(ctx, { path }, signal) {
    const current = await showableText(ctx, pathOfShader(ctx, path) ?? path, signal);
    if (!current.ok) return current;
    const facts = await currentFacts(ctx, current.value);
    const { shader, hlsl, graph } = facts;
    if (shader === undefined && hlsl === undefined && graph === undefined)
      return failure(
        'no-shader',
        `'${shortened(path)}' is no shader`,
        'Name a .shader, .shadergraph, .hlsl, .cginc or .compute file.',
      );
    const own = shaderRows(current.value, facts);
    const materials = await materialRows(ctx, current.value.path, signal);
    if (!materials.ok) return materials;
    const rows = [...own.map((text) => ({ path: current.value.path, text })), ...materials.value];
    const name = shader === undefined ? '' : ` "${shader.name}"`;
    return success({
      head: `${current.value.path}${name}: ${shader?.properties.length ?? 0} properties, ${shader?.keywords.length ?? 0} keywords, used by ${materials.value.length} materials`,
      rows: await shownRows(ctx, rows, signal),
    });
  },
});

/** A shader's file by the name that materials and `Shader.Find` know. */
function pathOfShader(ctx: FeatureContext, name: string): string | undefined {
  return ctx.snapshot.vocabulary.find('shader', name.trim())?.definitions[0]?.path;
}

function shaderRows({ text, lines }: CurrentText, facts: FileFacts): readonly string[] {
  const lineOf = (offset: number) => positionAt(lines, offset).line + 1;
  const { shader, hlsl, graph, symbols } = facts;
  const kernels = new Set((facts.terms ?? []).flatMap(({ kind, name }) => (kind === 'kernel' ? [name] : [])));
  const functions = symbols.filter(({ kind }) => kind === 'function' || kind === 'kernel');
  return [
    ...(shader === undefined ? [] : declaredRows(shader, lineOf)),
    ...(graph === undefined
      ? []
      : [
          `graph: ${graph.nodes.map(([type, count]) => `${type} ×${count}`).join(', ')}`,
          ...(graph.targets.length === 0 ? [] : [`targets: ${graph.targets.join(', ')}`]),
          ...(graph.blocks.length === 0
            ? []
            : [`${graph.isSubGraph ? 'outputs' : 'blocks'}: ${graph.blocks.join(', ')}`]),
        ]),
    ...(hlsl?.includes ?? []).map(({ path, span }) => `include ${path} :${lineOf(span.start)}`),
    ...functions.map(
      ({ name, signature, nameSpan }) =>
        `${kernels.has(name) ? 'kernel' : 'function'} ${signature} :${lineOf(nameSpan.start)}`,
    ),
    ...(hlsl?.macros ?? []).map(
      ({ name, parameters, nameSpan }) =>
        `define ${name}${parameters === undefined ? '' : `(${parameters.join(', ')})`} :${lineOf(nameSpan.start)}`,
    ),
    ...(text === '' ? ['the file is empty'] : []),
  ];
}

function declaredRows(shader: ShaderFact, lineOf: (offset: number) => number): readonly string[] {
  const { properties, keywords, fallback, customEditor, subShaders } = shader;
  return [
    ...properties.map(({ name, display, type, range, defaultValue, attributes, span }) => {
      const bounds = range === undefined ? '' : `(${range[0]}, ${range[1]})`;
      const marks = attributes.map((attribute) => ` [${attribute}]`).join('');
      return `property ${name} "${display}" ${type}${bounds} = ${defaultValue}${marks} :${lineOf(span.start)}`;
    }),
    ...keywords.map(({ name, declaredBy }) => `keyword ${name} (${declaredBy})`),
    ...subShaders.flatMap((each, index) => subShaderRows(each, index, lineOf)),
    ...(fallback === undefined ? [] : [`fallback ${fallback}`]),
    ...(customEditor === undefined ? [] : [`custom editor ${customEditor}`]),
  ];
}

function subShaderRows(
  { span, lod, tags, passes }: SubShaderFact,
  index: number,
  lineOf: (offset: number) => number,
): readonly string[] {
  return [
    `subshader ${index}${lod === undefined ? '' : ` LOD ${lod}`}${tagText(tags)} :${lineOf(span.start)}`,
    ...passes.map((pass) => ` ${passText(pass)} :${lineOf(pass.span.start)}`),
  ];
}

function passText({ kind, name, tags, states, pragmas }: PassFact): string {
  const commands = states.map(({ command, value }) => `${command} ${value}`).join(', ');
  const stages = pragmas
    .filter(({ name: stage }) => /^(?:vertex|fragment|geometry|hull|domain|surface)$/.test(stage))
    .map(({ name: stage, arguments: [first] }) => `${stage} ${first ?? ''}`);
  const parts = [commands, stages.join(', ')].filter((part) => part !== '').join('; ');
  return `${kind} ${name ?? '(no name)'}${tagText(tags)}${parts === '' ? '' : ` — ${parts}`}`;
}

function tagText(tags: readonly TagPair[]): string {
  return tags.length === 0 ? '' : ` {${tags.map(([key, value]) => `${key}=${value}`).join(' ')}}`;
}

/** Materials that name the shader, with the keywords that they set. */
async function materialRows(
  ctx: FeatureContext,
  path: string,
  signal: AbortSignal,
): Promise<Result<readonly FileRow[]>> {
  const guid = ctx.snapshot.files.get(`${path}.meta`)?.guid;
  if (guid === undefined) return success([]);
  const files = createUnityFiles(ctx, signal);
  const rows: FileRow[] = [];
  for (const mention of [...(ctx.snapshot.assets.mentions.get(guid) ?? [])].sort()) {
    if (assetOf(mention) !== mention) continue;
    const file = await files.open(mention);
    for (const { shader, name, keywords } of file === undefined ? [] : materialsIn(file)) {
      if (shader !== guid) continue;
      const set = keywords.length === 0 ? '' : ` keywords ${keywords.join(' ')}`;
      rows.push({ path: mention, text: `material ${mention} ${name}${set}` });
    }
  }
  return success(rows);
}
